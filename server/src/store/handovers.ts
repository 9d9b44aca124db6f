// Who handles a case at a node since it was handed over 移交; the latest hand-over of each case and node.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface HandoverRow {
  readonly declarationId: string;
  readonly node: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly handedOn: PlainDay;
  readonly reason: string;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`declaration_id as "declarationId", node, from_id as "fromId", from_name as "fromName", to_id as "toId", to_name as "toName",
  handed_on as "handedOn", reason, scope, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putHandover(tx: Tx, row: HandoverRow): Promise<void> {
  await sql`
    insert into handover (declaration_id, node, from_id, from_name, to_id, to_name, handed_on, reason, scope, version)
    values (${row.declarationId}, ${row.node}, ${row.fromId}, ${row.fromName}, ${row.toId}, ${row.toName}, ${row.handedOn}::date, ${row.reason},
      ${row.scope}::text[], ${row.version})
    on conflict (declaration_id, node) do update set from_id = excluded.from_id, from_name = excluded.from_name, to_id = excluded.to_id,
      to_name = excluded.to_name, handed_on = excluded.handed_on, reason = excluded.reason, version = excluded.version
    where handover.version < excluded.version`.execute(tx);
}

export async function findHandover(tx: Tx, declarationId: string, node: string): Promise<HandoverRow | null> {
  const { rows } = await sql<HandoverRow>`select ${columns} from handover where declaration_id = ${declarationId} and node = ${node}`.execute(tx);
  return rows[0] ?? null;
}

/** Newest first. */
export async function listHandovers(tx: Tx, node: string): Promise<readonly HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`select ${columns} from handover where node = ${node} order by handed_on desc, declaration_id limit 500`.execute(tx);
  return rows;
}
