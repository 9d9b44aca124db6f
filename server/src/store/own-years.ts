// The yearly tables that an organisation's own units filed, newest year first.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface OwnYear {
  readonly form: string;
  readonly year: number;
  readonly body: JsonObject;
}

/** Of one kind; drafts are none. */
export async function ownYears(tx: Tx, of: { readonly organisation: string; readonly kind: string }): Promise<readonly OwnYear[]> {
  const { rows } = await sql<OwnYear>`
    select s.form, f.year, f.body from filing f join season s on s.id = f.season_id
    where f.organisation_id = ${of.organisation} and f.kind = ${of.kind} and f.standing <> 'returned'
    order by f.year desc, f.filed_at desc limit 5`.execute(tx);
  return rows;
}
