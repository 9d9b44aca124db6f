// Read rows of declarations 申报: where each stands. Derived from the events of stream `declaration`, written beside them.
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import { limitOf, where, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { pinyinOf } from "./pinyin-of.ts";

/** `scope` is empty until submission: no office sees it. `score` is an exact decimal text. */
export interface DeclarationRow {
  readonly id: string;
  readonly number: string | null;
  readonly roundId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly scope: readonly string[];
  readonly status: string;
  readonly step: string;
  /** The open steps, and the marks of those who are to act at them. */
  readonly open: readonly string[];
  readonly turn: readonly string[];
  readonly score: string | null;
  readonly submittedAt: Instant | null;
  readonly snapshotDigest: string | null;
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, number, round_id as "roundId", organisation_id as "organisationId", name, kind, region, scope, status, step, open, turn, score,
  submitted_at as "submittedAt", snapshot_digest as "snapshotDigest", body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putDeclaration(tx: Tx, row: DeclarationRow): Promise<void> {
  await sql`
    insert into declaration (id, number, round_id, organisation_id, name, pinyin, kind, region, scope, status, step, open, turn, score,
      submitted_at, snapshot_digest, body, version)
    values (${row.id}, ${row.number}, ${row.roundId}, ${row.organisationId}, ${row.name}, ${pinyinOf(row.name)}, ${row.kind}, ${row.region}, ${row.scope}::text[],
      ${row.status}, ${row.step}, ${row.open}::text[], ${row.turn}::text[], ${row.score}::numeric, ${row.submittedAt}::timestamptz, ${row.snapshotDigest},
      ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set number = excluded.number, name = excluded.name, pinyin = excluded.pinyin, region = excluded.region, scope = excluded.scope,
      status = excluded.status, step = excluded.step, open = excluded.open, turn = excluded.turn, score = excluded.score, submitted_at = excluded.submitted_at,
      snapshot_digest = excluded.snapshot_digest, body = excluded.body, version = excluded.version
    where declaration.version < excluded.version`.execute(tx);
}

export async function findDeclaration(tx: Tx, id: string): Promise<DeclarationRow | null> {
  const { rows } = await sql<DeclarationRow>`select ${columns} from declaration where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** In the order of the ids; one that the caller does not see is left out. */
export async function findDeclarations(tx: Tx, ids: readonly string[]): Promise<readonly DeclarationRow[]> {
  const { rows } = await sql<DeclarationRow>`
    select ${columns} from declaration where id = any(${ids}::text[]) order by array_position(${ids}::text[], id)`.execute(tx);
  return rows;
}

/** The declaration of a round under its public number. */
export async function findDeclarationByNumber(tx: Tx, roundId: string, number: string): Promise<DeclarationRow | null> {
  const { rows } = await sql<DeclarationRow>`select ${columns} from declaration where number = ${number} and round_id = ${roundId}`.execute(tx);
  return rows[0] ?? null;
}

export interface DeclarationFilter {
  readonly roundId?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly step?: string | undefined;
  /** any region node of the row's scope */
  readonly node?: string | undefined;
  /** regions of registration */
  readonly regions?: readonly string[] | undefined;
  readonly organisationId?: string | undefined;
  /** those that the evaluator is engaged on */
  readonly evaluatorId?: string | undefined;
  /** those assigned to the expert's account */
  readonly expertId?: string | undefined;
}

export const declarationConditions = (filter: DeclarationFilter) => [
  filter.roundId !== undefined && sql`round_id = ${filter.roundId}`,
  filter.kind !== undefined && sql`kind = ${filter.kind}`,
  filter.status !== undefined && sql`status = ${filter.status}`,
  filter.step !== undefined && sql`step = ${filter.step}`,
  filter.node !== undefined && sql`${filter.node} = any(scope)`,
  filter.regions !== undefined && sql`region = any(${filter.regions}::text[])`,
  filter.organisationId !== undefined && sql`organisation_id = ${filter.organisationId}`,
  filter.evaluatorId !== undefined &&
    sql`id in (select declaration_id from engagement where evaluator_id = ${filter.evaluatorId} and state <> 'ended')`,
  filter.expertId !== undefined &&
    sql`id in (select declaration_id from assignment where expert_id = ${filter.expertId} and state <> 'ended')`,
];

/** By id, a page at a time. An evaluator or expert names itself in the filter: the policy alone would walk the whole table. */
export async function listDeclarations(tx: Tx, filter: DeclarationFilter, page: Page): Promise<readonly DeclarationRow[]> {
  const { rows } = await sql<DeclarationRow>`
    select ${columns} from declaration
    ${where(page.after !== undefined && sql`id > ${page.after}`, ...declarationConditions(filter))}
    order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}

/** How many stand at each status and step: the funnel. */
export async function countDeclarations(
  tx: Tx,
  filter: DeclarationFilter,
): Promise<readonly { readonly status: string; readonly step: string; readonly count: number }[]> {
  const { rows } = await sql<{ readonly status: string; readonly step: string; readonly count: number }>`
    select status, step, count(*) as count from declaration ${where(...declarationConditions(filter))}
    group by status, step order by status, step`.execute(tx);
  return rows;
}
