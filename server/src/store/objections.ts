// Objections 异议 to a publicity, and, in a table of its own, who raised them. The log and the row never hold the objector.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import { where } from "./conditions.ts";
import type { Tx } from "./database.ts";

/** `organisationId` is the subject's, null until the act that lets it answer; `receipt` is what the objector asks by. */
export interface ObjectionRow {
  readonly id: string;
  readonly roundId: string;
  readonly declarationId: string;
  readonly organisationId: string | null;
  readonly state: string;
  readonly receipt: string;
  readonly scope: readonly string[];
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, round_id as "roundId", declaration_id as "declarationId", organisation_id as "organisationId",
  state, receipt, scope, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putObjection(tx: Tx, row: ObjectionRow): Promise<void> {
  await sql`
    insert into objection (id, round_id, declaration_id, organisation_id, state, receipt, scope, body, version)
    values (${row.id}, ${row.roundId}, ${row.declarationId}, ${row.organisationId}, ${row.state}, ${row.receipt},
      ${row.scope}::text[], ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set organisation_id = excluded.organisation_id, state = excluded.state, scope = excluded.scope,
      body = excluded.body, version = excluded.version
    where objection.version < excluded.version`.execute(tx);
}

export async function findObjection(tx: Tx, id: string): Promise<ObjectionRow | null> {
  const { rows } = await sql<ObjectionRow>`select ${columns} from objection where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function findObjectionByReceipt(tx: Tx, receipt: string): Promise<ObjectionRow | null> {
  const { rows } = await sql<ObjectionRow>`select ${columns} from objection where receipt = ${receipt}`.execute(tx);
  return rows[0] ?? null;
}

/** By id; all that the caller sees. */
export async function listObjections(
  tx: Tx,
  filter: { readonly roundId?: string | undefined; readonly declarationId?: string | undefined; readonly state?: string | undefined },
): Promise<readonly ObjectionRow[]> {
  const { rows } = await sql<ObjectionRow>`
    select ${columns} from objection
    ${where(
      filter.roundId !== undefined && sql`round_id = ${filter.roundId}`,
      filter.declarationId !== undefined && sql`declaration_id = ${filter.declarationId}`,
      filter.state !== undefined && sql`state = ${filter.state}`,
    )}
    order by id`.execute(tx);
  return rows;
}

/** Keeps who objected; written once. */
export async function addObjector(tx: Tx, objectionId: string, scope: readonly string[], body: JsonObject): Promise<void> {
  await sql`
    insert into objector (objection_id, scope, body)
    values (${objectionId}, ${scope}::text[], ${JSON.stringify(body)}::jsonb)`.execute(tx);
}

/** Who objected, for an officer in scope. The act must have appended the unmasking to the log in this transaction. */
export async function unmaskObjector(tx: Tx, objectionId: string): Promise<JsonObject | null> {
  await sql`select set_config('qingce.unmask', ${objectionId}, true)`.execute(tx);
  const { rows } = await sql<{ readonly body: JsonObject }>`select body from objector where objection_id = ${objectionId}`.execute(tx);
  await sql`select set_config('qingce.unmask', ${""}, true)`.execute(tx);
  return rows[0]?.body ?? null;
}
