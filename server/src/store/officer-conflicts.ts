// Officers who stay away from a case 回避: each reads its own.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** False where it was declared before. */
export async function addOfficerConflict(tx: Tx, row: { readonly declarationId: string; readonly accountId: string; readonly declaredOn: PlainDay; readonly scope: readonly string[] }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into officer_conflict (declaration_id, account_id, declared_on, scope)
    values (${row.declarationId}, ${row.accountId}, ${row.declaredOn}::date, ${row.scope}::text[]) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export async function isRecused(tx: Tx, declarationId: string, accountId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from officer_conflict where declaration_id = ${declarationId} and account_id = ${accountId}`.execute(tx);
  return rows.length > 0;
}
