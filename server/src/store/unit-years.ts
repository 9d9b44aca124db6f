// The yearly tables of one unit over its listings, as far as the caller sees them: the same firm fills the same figures whichever list asks.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface UnitYear {
  readonly year: number;
  readonly kind: string;
  readonly body: JsonObject;
}

/** Filed and not returned, newest filing of a year first. */
export async function listUnitYears(tx: Tx, of: { readonly entry: string; readonly creditCode: string | null }): Promise<readonly UnitYear[]> {
  const { rows } = await sql<UnitYear>`
    select year, kind, body from filing
    where standing <> 'returned' and (entry_id = ${of.entry} or entry_id in (select id from entry where credit_code = ${of.creditCode}))
    order by year desc, filed_at desc limit 100`.execute(tx);
  return rows;
}
