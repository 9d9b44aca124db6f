// Notices of what falls due 期限提醒: written by acts, sent and marked by jobs.
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface DueRow {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly scope: readonly string[];
  readonly organisationId: string | null;
  readonly evaluatorId: string | null;
  readonly body: JsonObject;
}

const columns = sql`id, kind, subject_kind as "subjectKind", subject_id as "subjectId", due_at as "dueAt", sent_at as "sentAt",
  done_at as "doneAt", scope, organisation_id as "organisationId", evaluator_id as "evaluatorId", body`;

export async function putDue(tx: Tx, row: DueRow): Promise<void> {
  await sql`
    insert into notice_of_due (id, kind, subject_kind, subject_id, due_at, sent_at, done_at, scope, organisation_id, evaluator_id, body)
    values (${row.id}, ${row.kind}, ${row.subjectKind}, ${row.subjectId}, ${row.dueAt}, ${row.sentAt}::timestamptz,
      ${row.doneAt}::timestamptz, ${row.scope}::text[], ${row.organisationId}, ${row.evaluatorId}, ${JSON.stringify(row.body)}::jsonb)
    on conflict (id) do update set due_at = excluded.due_at, sent_at = excluded.sent_at, done_at = excluded.done_at,
      scope = excluded.scope, body = excluded.body`.execute(tx);
}

/** Marks everything still open about a subject as done. */
export async function settleDues(tx: Tx, subjectKind: string, subjectId: string, at: Instant): Promise<void> {
  await sql`
    update notice_of_due set done_at = ${at}::timestamptz
    where subject_kind = ${subjectKind} and subject_id = ${subjectId} and done_at is null`.execute(tx);
}

/** Open ones up to an instant, soonest first. */
export async function listOpenDues(tx: Tx, until: Instant, limit = 500): Promise<readonly DueRow[]> {
  const { rows } = await sql<DueRow>`
    select ${columns} from notice_of_due where done_at is null and due_at <= ${until} order by due_at, id limit ${limit}`.execute(tx);
  return rows;
}

/** Reminds every unit of a season that has not filed; answers how many were told anew. */
export async function remindSeason(tx: Tx, of: { readonly season: string; readonly days: number; readonly due: Instant; readonly at: Instant; readonly body: JsonObject }): Promise<number> {
  const { rows } = await sql<{ readonly told: number }>`
    select remind_season(${of.season}, ${of.days}, ${of.due}::timestamptz, ${of.at}::timestamptz, ${JSON.stringify(of.body)}::jsonb) as told`.execute(tx);
  return rows[0]?.told ?? 0;
}

/** Marks what is open about every unit of a season as done: it is over, or its last day has moved. */
export async function settleSeasonDues(tx: Tx, season: string, at: Instant): Promise<void> {
  await sql`
    update notice_of_due set done_at = ${at}::timestamptz
    where subject_kind = 'year-table' and starts_with(subject_id, ${`${season}/`}) and done_at is null`.execute(tx);
}

/** Open notices of an organisation, the latest of each subject, soonest first; of a unit that has left its list none. */
export async function listOwnDues(tx: Tx, organisation: string): Promise<readonly DueRow[]> {
  const { rows } = await sql<DueRow>`
    select * from (
      select distinct on (subject_kind, subject_id) ${columns} from notice_of_due
      where organisation_id = ${organisation} and done_at is null and sent_at is not null
        and not exists (select 1 from entry e where e.id = body->>'entry' and e.to_day is not null)
      order by subject_kind, subject_id, sent_at desc, id) as latest
    order by "dueAt", id limit 500`.execute(tx);
  return rows;
}
