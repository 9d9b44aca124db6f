// Proposals to take a unit off a list, each decided by another person.
import type { Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { LeavingGround } from "@qingce/core/register/entry";
import type { LeavingState } from "@qingce/core/register/entry-leaving";
import { sql } from "kysely";
import { limitOf, where, type Condition, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface LeavingRow {
  readonly id: string;
  readonly entryId: string;
  readonly organisationId: string | null;
  readonly ground: LeavingGround;
  readonly on: PlainDay;
  readonly reason: string;
  readonly document: string;
  readonly into: string | null;
  /** Node whose list it is. */
  readonly authority: string;
  readonly state: LeavingState;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly answer: string | null;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, entry_id as "entryId", organisation_id as "organisationId", ground, on_day as "on", reason, document, into_entry_id as "into",
  authority, state, proposed_by as "proposedBy", proposed_at as "proposedAt", decided_by as "decidedBy", decided_at as "decidedAt", answer, scope, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putLeaving(tx: Tx, row: LeavingRow): Promise<void> {
  await sql`
    insert into entry_leaving (id, entry_id, organisation_id, ground, on_day, reason, document, into_entry_id, authority, state, proposed_by,
      proposed_at, decided_by, decided_at, answer, scope, version)
    values (${row.id}, ${row.entryId}, ${row.organisationId}, ${row.ground}, ${row.on}::date, ${row.reason}, ${row.document}, ${row.into},
      ${row.authority}, ${row.state}, ${row.proposedBy}, ${row.proposedAt}::timestamptz, ${row.decidedBy}, ${row.decidedAt}::timestamptz,
      ${row.answer}, ${row.scope}::text[], ${row.version})
    on conflict (id) do update set state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
      answer = excluded.answer, version = excluded.version
    where entry_leaving.version < excluded.version`.execute(tx);
}

export async function findLeaving(tx: Tx, id: string): Promise<LeavingRow | null> {
  const { rows } = await sql<LeavingRow>`select ${columns} from entry_leaving where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The proposal on an entry that waits for its decision. */
export async function findOpenLeaving(tx: Tx, entry: string): Promise<LeavingRow | null> {
  const { rows } = await sql<LeavingRow>`select ${columns} from entry_leaving where entry_id = ${entry} and state = 'proposed'`.execute(tx);
  return rows[0] ?? null;
}

export interface LeavingFilter {
  readonly state?: string | undefined;
  readonly entry?: string | undefined;
  /** Nodes whose own lists they are about. */
  readonly authorities?: readonly string[] | undefined;
}

const conditions = ({ state, entry, authorities }: LeavingFilter): readonly (Condition | false)[] => [
  state !== undefined && sql`state = ${state}`,
  entry !== undefined && sql`entry_id = ${entry}`,
  authorities !== undefined && sql`authority = any(${authorities}::text[])`,
];

/** By id, a page at a time. */
export async function listLeavings(tx: Tx, filter: LeavingFilter, page: Page): Promise<readonly LeavingRow[]> {
  const { rows } = await sql<LeavingRow>`
    select ${columns} from entry_leaving
    ${where(page.after !== undefined && sql`id > ${page.after}`, ...conditions(filter))}
    order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export async function countLeavings(tx: Tx, filter: LeavingFilter): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from entry_leaving ${where(...conditions(filter))}`.execute(tx);
  return rows[0]?.count ?? 0;
}
