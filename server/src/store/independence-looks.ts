// Rows of what was found when the two sides of a case were compared. Officers in scope and assigned experts read them, nobody else.
import type { Instant } from "@qingce/core/base/instant";
import type { FigureFound } from "@qingce/core/review/figures-in-text";
import type { IndependenceHint } from "@qingce/core/review/independence-hint";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** A file that was not read, or not to its end. */
export interface UnreadFile {
  readonly document: string;
  readonly side: "self" | "report";
  readonly why: string;
}

export interface LookNote {
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}

export interface LookRow {
  readonly declarationId: string;
  readonly engagementId: string;
  readonly evaluatorId: string;
  readonly digest: string;
  readonly lookedAt: Instant;
  readonly hints: readonly IndependenceHint[];
  readonly unread: readonly UnreadFile[];
  readonly figures: readonly FigureFound[];
  readonly notes: readonly LookNote[];
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`declaration_id as "declarationId", engagement_id as "engagementId", evaluator_id as "evaluatorId", digest,
  looked_at as "lookedAt", hints, unread, figures, notes, scope, version`;

/** Writes the row as it now is. */
export async function putLook(tx: Tx, row: LookRow): Promise<void> {
  await sql`
    insert into independence_look (declaration_id, engagement_id, evaluator_id, digest, looked_at, hints, unread, figures, notes, scope, version)
    values (${row.declarationId}, ${row.engagementId}, ${row.evaluatorId}, ${row.digest}, ${row.lookedAt}, ${JSON.stringify(row.hints)}::jsonb,
      ${JSON.stringify(row.unread)}::jsonb, ${JSON.stringify(row.figures)}::jsonb, ${JSON.stringify(row.notes)}::jsonb, ${row.scope}::text[], ${row.version})
    on conflict (declaration_id) do update set engagement_id = excluded.engagement_id, evaluator_id = excluded.evaluator_id, digest = excluded.digest,
      looked_at = excluded.looked_at, hints = excluded.hints, unread = excluded.unread, figures = excluded.figures, notes = excluded.notes,
      scope = excluded.scope, version = excluded.version
    where independence_look.version < excluded.version`.execute(tx);
}

export async function findLook(tx: Tx, declarationId: string): Promise<LookRow | null> {
  const { rows } = await sql<LookRow>`select ${columns} from independence_look where declaration_id = ${declarationId}`.execute(tx);
  return rows[0] ?? null;
}

/** The row held until the transaction ends: two looks at once write it one after the other. */
export async function holdLook(tx: Tx, declarationId: string): Promise<LookRow | null> {
  const { rows } = await sql<LookRow>`select ${columns} from independence_look where declaration_id = ${declarationId} for update`.execute(tx);
  return rows[0] ?? null;
}

/** The looks at this evaluator's reports on other applicants, newest first, as many as are worth comparing. */
export async function looksOfEvaluator(tx: Tx, evaluatorId: string, without: string, most: number): Promise<readonly LookRow[]> {
  const { rows } = await sql<LookRow>`
    select ${columns} from independence_look where evaluator_id = ${evaluatorId} and declaration_id <> ${without}
    order by looked_at desc, declaration_id limit ${most}`.execute(tx);
  return rows;
}
