// Staff of evaluators: personal rows for the office and the body itself, and nameless ones for counting.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { StaffRecord, Title } from "@qingce/core/rule/staff";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface StaffRow {
  readonly id: string;
  readonly evaluatorId: string;
  /** Keyed digest of the identity number. */
  readonly person: string;
  readonly name: string;
  readonly title: Title;
  readonly field: string;
  readonly fullTime: boolean;
  readonly from: PlainDay;
  readonly to: PlainDay | null;
}

const columns = sql`id, evaluator_id as "evaluatorId", person, name, title, field, full_time as "fullTime", from_day as "from", to_day as "to"`;

/** The digest under which an identity number is known; the number goes no further. */
export async function personOf(tx: Tx, identityNumber: string): Promise<string> {
  const { rows } = await sql<{ readonly person: string }>`select person_of(${identityNumber}) as person`.execute(tx);
  return rows[0]?.person ?? "";
}

export async function putStaff(tx: Tx, row: StaffRow): Promise<void> {
  await sql`
    insert into evaluator_staff (id, evaluator_id, person, name, title, field, full_time, from_day, to_day)
    values (${row.id}, ${row.evaluatorId}, ${row.person}, ${row.name}, ${row.title}, ${row.field}, ${row.fullTime}, ${row.from}::date, ${row.to}::date)
    on conflict (id) do update set to_day = excluded.to_day`.execute(tx);
}

/** Personal: what row-level security shows of a body's staff. */
export async function listStaff(tx: Tx, evaluatorId: string): Promise<readonly StaffRow[]> {
  const { rows } = await sql<StaffRow>`select ${columns} from evaluator_staff where evaluator_id = ${evaluatorId} order by from_day, id`.execute(tx);
  return rows;
}

/** For counting: every employment of the bodies, persons as numbers. */
export async function countableStaff(tx: Tx, bodies: readonly string[]): Promise<readonly StaffRecord[]> {
  const { rows } = await sql<Omit<StaffRecord, "to"> & { readonly to: PlainDay | null }>`
    select id, evaluator, person, title, field, full_time as "fullTime", from_day as "from", to_day as "to"
    from staff_of_bodies(${bodies}::text[]) order by id`.execute(tx);
  return rows.map(({ to, ...row }) => ({ ...row, ...(to === null ? {} : { to }) }));
}
