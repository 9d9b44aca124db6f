// Notices 他级变更提示 to the authorities of a unit's other lists.
import type { Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { ChangeTold, NoticeState } from "@qingce/core/register/entry-notice";
import { sql } from "kysely";
import { limitOf, where, type Condition, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface NoticeRow {
  readonly id: string;
  /** The entry that may have to follow, and the one that changed. */
  readonly entryId: string;
  readonly causeEntryId: string;
  readonly change: ChangeTold["change"];
  readonly on: PlainDay;
  /** Name or region after the change; empty for leaving. */
  readonly to: string;
  readonly document: string;
  /** Node whose list may have to follow. */
  readonly authority: string;
  readonly state: NoticeState;
  readonly toldAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, entry_id as "entryId", cause_entry_id as "causeEntryId", change, on_day as "on", told_to as "to", document, authority, state,
  told_at as "toldAt", decided_by as "decidedBy", decided_at as "decidedAt", reason, scope, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putNotice(tx: Tx, row: NoticeRow): Promise<void> {
  await sql`
    insert into entry_notice (id, entry_id, cause_entry_id, change, on_day, told_to, document, authority, state, told_at, decided_by, decided_at,
      reason, scope, version)
    values (${row.id}, ${row.entryId}, ${row.causeEntryId}, ${row.change}, ${row.on}::date, ${row.to}, ${row.document}, ${row.authority},
      ${row.state}, ${row.toldAt}::timestamptz, ${row.decidedBy}, ${row.decidedAt}::timestamptz, ${row.reason}, ${row.scope}::text[], ${row.version})
    on conflict (id) do update set state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
      reason = excluded.reason, version = excluded.version
    where entry_notice.version < excluded.version`.execute(tx);
}

export async function findNotice(tx: Tx, id: string): Promise<NoticeRow | null> {
  const { rows } = await sql<NoticeRow>`select ${columns} from entry_notice where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface NoticeFilter {
  readonly state?: string | undefined;
  readonly entry?: string | undefined;
  /** Nodes whose own lists they concern. */
  readonly authorities?: readonly string[] | undefined;
}

const conditions = ({ state, entry, authorities }: NoticeFilter): readonly (Condition | false)[] => [
  state !== undefined && sql`state = ${state}`,
  entry !== undefined && sql`entry_id = ${entry}`,
  authorities !== undefined && sql`authority = any(${authorities}::text[])`,
];

/** By id, a page at a time. */
export async function listNotices(tx: Tx, filter: NoticeFilter, page: Page): Promise<readonly NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${columns} from entry_notice
    ${where(page.after !== undefined && sql`id > ${page.after}`, ...conditions(filter))}
    order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export async function countNotices(tx: Tx, filter: NoticeFilter): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from entry_notice ${where(...conditions(filter))}`.execute(tx);
  return rows[0]?.count ?? 0;
}
