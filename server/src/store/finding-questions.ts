// Questions to units on what a check found, as they stand.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface QuestionRow {
  readonly filing: string;
  readonly check: string;
  readonly organisation: string | null;
  readonly digest: string;
  readonly question: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly outcome: "confirmed" | "cleared" | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`q.filing_id as filing, q.check_id as check, q.organisation_id as organisation, q.digest, q.question, q.asked_by as "askedBy", q.asked_at as "askedAt", q.answer,
  q.answered_at as "answeredAt", q.outcome, q.reason, q.decided_by as "decidedBy", q.decided_at as "decidedAt", q.scope, q.version`;

export async function putQuestion(tx: Tx, row: QuestionRow): Promise<void> {
  await sql`
    insert into finding_question (filing_id, check_id, organisation_id, digest, question, asked_by, asked_at, answer, answered_at, outcome, reason, decided_by, decided_at, scope, version)
    values (${row.filing}, ${row.check}, ${row.organisation}, ${row.digest}, ${row.question}, ${row.askedBy}, ${row.askedAt}::timestamptz, ${row.answer},
      ${row.answeredAt}::timestamptz, ${row.outcome}, ${row.reason}, ${row.decidedBy}, ${row.decidedAt}::timestamptz, ${row.scope}::text[], ${row.version})
    on conflict (filing_id, check_id) do update set digest = excluded.digest, question = excluded.question, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
      answer = excluded.answer, answered_at = excluded.answered_at, outcome = excluded.outcome, reason = excluded.reason, decided_by = excluded.decided_by,
      decided_at = excluded.decided_at, version = excluded.version
    where finding_question.version < excluded.version`.execute(tx);
}

export async function findQuestion(tx: Tx, of: { readonly filing: string; readonly check: string }): Promise<QuestionRow | null> {
  const { rows } = await sql<QuestionRow>`select ${columns} from finding_question q where q.filing_id = ${of.filing} and q.check_id = ${of.check}`.execute(tx);
  return rows[0] ?? null;
}

export interface QuestionTold extends QuestionRow {
  readonly name: string;
  readonly season: string;
  readonly entry: string;
  readonly year: number;
  readonly form: string;
  /** The table was filed again since. */
  readonly stale: boolean;
}

/** What the caller sees of them, those that wait first, at most 200. */
export async function listQuestions(tx: Tx): Promise<readonly QuestionTold[]> {
  const { rows } = await sql<QuestionTold>`
    select ${columns}, f.name, f.season_id as season, f.entry_id as entry, f.year, s.form, f.digest <> q.digest as stale
    from finding_question q join filing f on f.id = q.filing_id join season s on s.id = f.season_id
    order by q.outcome is not null, q.asked_at desc, q.filing_id, q.check_id limit 200`.execute(tx);
  return rows;
}
