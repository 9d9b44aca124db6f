// Dated ties between evaluators and other bodies; and the lock under which groups stand still while a cap is counted.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Tie } from "@qingce/core/register/evaluator-ties";
import type { TieKind } from "@qingce/core/rule/tie-kind";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface TieRow extends Tie {
  /** The evaluator whose stream tells of it. */
  readonly evaluator: string;
}

interface Row {
  readonly body: string;
  readonly kind: TieKind;
  readonly other: string;
  readonly from: PlainDay;
  readonly to: PlainDay | null;
  readonly evaluator: string;
}

/** A number that nothing else locks: all ties of all bodies. */
const tiesLock = 28_001;

/** Until the transaction ends no tie changes; many may count at once. */
export async function holdTies(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${tiesLock}::bigint)`.execute(tx);
}

/** Waits for all who count, and lets none begin until the transaction ends. */
export async function changeTies(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${tiesLock}::bigint)`.execute(tx);
}

/** Those who count one group's places go one after the other. */
export async function lockGroup(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, ${tiesLock}::bigint))`.execute(tx);
}

/** All ties of the component that `body` stands in, ended ones too: over codes and over representatives' names. */
export async function listTies(tx: Tx, body: string): Promise<readonly TieRow[]> {
  const { rows } = await sql<Row>`
    with recursive reached(code) as (
      select ${body}::text collate "C"
      union
      select case when t.kind = 'legal-representative' then same.credit_code when t.credit_code = r.code then t.other else t.credit_code end
      from reached r
      join evaluator_tie t on t.credit_code = r.code or (t.other = r.code and t.kind <> 'legal-representative')
      left join evaluator_tie same on t.kind = 'legal-representative' and same.kind = 'legal-representative' and same.other = t.other
    )
    select distinct t.credit_code as body, t.kind, t.other, t.from_day as "from", t.to_day as "to", t.evaluator_id as evaluator
    from evaluator_tie t join reached r on t.credit_code = r.code order by 1, 2, 3, 4`.execute(tx);
  return rows.map(({ to, ...row }) => ({ ...row, ...(to === null ? {} : { to }) }));
}

/** Writes a tie as it now is: told anew it stays, ended it keeps its first day. */
export async function putTie(tx: Tx, row: TieRow): Promise<void> {
  await sql`
    insert into evaluator_tie (credit_code, kind, other, from_day, to_day, evaluator_id)
    values (${row.body}, ${row.kind}, ${row.other}, ${row.from}::date, ${row.to ?? null}::date, ${row.evaluator})
    on conflict (credit_code, kind, other, from_day) do update set to_day = excluded.to_day`.execute(tx);
}

/** Gives all bodies of a group its key. */
export async function regroup(tx: Tx, codes: readonly string[], key: string): Promise<void> {
  await sql`select regroup_evaluators(${codes}::text[], ${key})`.execute(tx);
}
