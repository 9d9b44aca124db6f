// Deputies 代理人: who stands in for whom at a node, for which days. The gate reads them to lend a deputy what it stands in for.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface DeputyRow {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly deputyId: string;
  readonly deputyName: string;
  readonly node: string;
  readonly department: string | null;
  readonly fromDay: PlainDay;
  readonly untilDay: PlainDay;
  readonly ended: boolean;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, account_id as "accountId", account_name as "accountName", deputy_id as "deputyId", deputy_name as "deputyName", node,
  department, from_day as "fromDay", until_day as "untilDay", ended, scope, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putDeputy(tx: Tx, row: DeputyRow): Promise<void> {
  await sql`
    insert into deputy (id, account_id, account_name, deputy_id, deputy_name, node, department, from_day, until_day, ended, scope, version)
    values (${row.id}, ${row.accountId}, ${row.accountName}, ${row.deputyId}, ${row.deputyName}, ${row.node}, ${row.department},
      ${row.fromDay}::date, ${row.untilDay}::date, ${row.ended}, ${row.scope}::text[], ${row.version})
    on conflict (id) do update set ended = excluded.ended, version = excluded.version where deputy.version < excluded.version`.execute(tx);
}

export async function findDeputy(tx: Tx, id: string): Promise<DeputyRow | null> {
  const { rows } = await sql<DeputyRow>`select ${columns} from deputy where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Newest first. */
export async function listDeputies(tx: Tx, node: string): Promise<readonly DeputyRow[]> {
  const { rows } = await sql<DeputyRow>`select ${columns} from deputy where node = ${node} order by from_day desc, id desc limit 500`.execute(tx);
  return rows;
}

/** What an account stands in for on a day, both days included. */
export async function standsInFor(tx: Tx, deputyId: string, today: PlainDay): Promise<readonly Pick<DeputyRow, "node" | "department">[]> {
  const { rows } = await sql<Pick<DeputyRow, "node" | "department">>`
    select node, department from deputy
    where deputy_id = ${deputyId} and not ended and ${today}::date between from_day and until_day order by node`.execute(tx);
  return rows;
}
