// Marks of support on register entries.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { MarkKind } from "@qingce/core/register/entry-mark";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface MarkRow {
  readonly id: string;
  readonly entryId: string;
  readonly organisationId: string | null;
  readonly mark: MarkKind;
  readonly edition: string;
  readonly clause: string;
  readonly says: string;
  readonly document: string;
  readonly from: PlainDay;
  readonly endedOn: PlainDay | null;
  readonly endedReason: string | null;
  readonly endedByLeaving: boolean;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, entry_id as "entryId", organisation_id as "organisationId", mark, edition, clause, says, document, from_day as "from",
  ended_on as "endedOn", ended_reason as "endedReason", ended_by_leaving as "endedByLeaving", scope, version`;

export async function putMark(tx: Tx, row: MarkRow): Promise<void> {
  await sql`
    insert into entry_mark (id, entry_id, organisation_id, mark, edition, clause, says, document, from_day, ended_on, ended_reason, ended_by_leaving, scope, version)
    values (${row.id}, ${row.entryId}, ${row.organisationId}, ${row.mark}, ${row.edition}, ${row.clause}, ${row.says}, ${row.document}, ${row.from}::date,
      ${row.endedOn}::date, ${row.endedReason}, ${row.endedByLeaving}, ${row.scope}::text[], ${row.version})
    on conflict (id) do update set ended_on = excluded.ended_on, ended_reason = excluded.ended_reason, ended_by_leaving = excluded.ended_by_leaving, version = excluded.version
    where entry_mark.version < excluded.version`.execute(tx);
}

export async function findMark(tx: Tx, id: string): Promise<MarkRow | null> {
  const { rows } = await sql<MarkRow>`select ${columns} from entry_mark where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Those that hold first, newest first. */
export async function listMarks(tx: Tx, entries: readonly string[]): Promise<readonly MarkRow[]> {
  const { rows } = await sql<MarkRow>`
    select ${columns} from entry_mark where entry_id = any(${entries}::text[]) order by ended_on is not null, from_day desc, id limit 500`.execute(tx);
  return rows;
}
