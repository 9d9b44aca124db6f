// Blacklistings of evaluators 黑名单: proposed by one person, decided by another.
import type { Blacklisting } from "@qingce/core/register/blacklisting";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface BlacklistingRow {
  readonly id: string;
  readonly evaluatorId: string;
  readonly node: string;
  readonly state: Blacklisting["state"];
  readonly scope: readonly string[];
  readonly body: Omit<Blacklisting, "state">;
  readonly version: number;
}

const columns = sql`id, evaluator_id as "evaluatorId", node, state, scope, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putBlacklisting(tx: Tx, row: BlacklistingRow): Promise<void> {
  await sql`
    insert into blacklisting (id, evaluator_id, node, state, scope, body, version)
    values (${row.id}, ${row.evaluatorId}, ${row.node}, ${row.state}, ${row.scope}::text[], ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set state = excluded.state, body = excluded.body, version = excluded.version
    where blacklisting.version < excluded.version`.execute(tx);
}

export async function findBlacklisting(tx: Tx, id: string): Promise<BlacklistingRow | null> {
  const { rows } = await sql<BlacklistingRow>`select ${columns} from blacklisting where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Those of an office, or those about an evaluator, the newest id last. */
export async function listBlacklistings(tx: Tx, of: { readonly node?: string; readonly evaluator?: string }): Promise<readonly BlacklistingRow[]> {
  const { rows } = await sql<BlacklistingRow>`
    select ${columns} from blacklisting
    where (${of.node ?? null}::text is null or node = ${of.node ?? null}) and (${of.evaluator ?? null}::text is null or evaluator_id = ${of.evaluator ?? null})
    order by id`.execute(tx);
  return rows;
}
