// Records of evaluators by round, and what they are computed from: events of many streams at once, entries that a round made.
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { EvaluatorRecord } from "@qingce/core/register/evaluator-record";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** Events of declarations in the order of their streams. */
export async function eventsOfDeclarations(tx: Tx, declarations: readonly string[]): Promise<readonly { readonly declaration: string; readonly type: string; readonly body: JsonObject }[]> {
  const { rows } = await sql<{ readonly declaration: string; readonly type: string; readonly body: string }>`
    select stream_id as declaration, type, body from event
    where stream_kind = 'declaration' and stream_id = any(${declarations}::text[]) order by stream_id, version`.execute(tx);
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as JsonObject }));
}

/** Declarations whose entry was taken off by a day; who left by its own will, closed down or merged was not removed. */
export async function removedBy(tx: Tx, declarations: readonly string[], day: PlainDay): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly declaration: string }>`
    select distinct declaration_id as declaration from entry
    where declaration_id = any(${declarations}::text[]) and to_day < ${day}::date
      and coalesce(body->'left'->>'ground', 'removal') = 'removal' order by 1`.execute(tx);
  return rows.map((row) => row.declaration);
}

export async function putRecord(tx: Tx, row: EvaluatorRecord & { readonly evaluator: string; readonly round: string; readonly at: Instant; readonly scope: readonly string[] }): Promise<void> {
  await sql`
    insert into evaluator_record (evaluator_id, round_id, filed, decided, passed, removed, computed_at, scope)
    values (${row.evaluator}, ${row.round}, ${row.filed}, ${row.decided}, ${row.passed}, ${row.removed}, ${row.at}::timestamptz, ${row.scope}::text[])
    on conflict (evaluator_id, round_id) do update set filed = excluded.filed, decided = excluded.decided, passed = excluded.passed,
      removed = excluded.removed, computed_at = excluded.computed_at`.execute(tx);
}

/** Over all rounds, of the evaluators given. */
export async function sumRecords(tx: Tx, evaluators: readonly string[]): Promise<ReadonlyMap<string, EvaluatorRecord>> {
  const { rows } = await sql<EvaluatorRecord & { readonly evaluator: string }>`
    select evaluator_id as evaluator, sum(filed)::int as filed, sum(decided)::int as decided, sum(passed)::int as passed, sum(removed)::int as removed
    from evaluator_record where evaluator_id = any(${evaluators}::text[]) group by evaluator_id`.execute(tx);
  return new Map(rows.map(({ evaluator, ...row }) => [evaluator, row]));
}

/** Of one body, round by round. */
export async function listRecords(tx: Tx, evaluator: string): Promise<readonly (EvaluatorRecord & { readonly round: string })[]> {
  const { rows } = await sql<EvaluatorRecord & { readonly round: string }>`
    select round_id as round, filed, decided, passed, removed from evaluator_record where evaluator_id = ${evaluator} order by round_id`.execute(tx);
  return rows;
}

/** Rounds in which a published body took part, with the day of its yearly report. */
export async function reportDays(tx: Tx, evaluator: string): Promise<readonly { readonly round: string; readonly filedOn: PlainDay | null }[]> {
  const { rows } = await sql<{ readonly round: string; readonly filedOn: PlainDay | null }>`select round_id as round, filed_on as "filedOn" from reports_of_body(${evaluator})`.execute(tx);
  return rows;
}
