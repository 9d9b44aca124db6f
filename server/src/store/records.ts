// Facts read from outside registers 外部登记信息: dated, sourced, never edited; a new reading is a new row.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface RecordRow {
  readonly id: string;
  readonly organisationId: string | null;
  readonly creditCode: string;
  readonly register: string;
  readonly kind: string;
  readonly severity: string | null;
  readonly occurredOn: string | null;
  readonly resolved: boolean | null;
  readonly readOn: string;
  readonly source: string;
  readonly scope: readonly string[];
  readonly body: JsonObject;
}

/** Adds what is not there yet, by id; returns how many were new. */
export async function addRecords(tx: Tx, rows: readonly RecordRow[]): Promise<number> {
  let added = 0n;
  for (const row of rows) {
    const { numAffectedRows } = await sql`
      insert into record (id, organisation_id, credit_code, register, kind, severity, occurred_on, resolved, read_on, source, scope, body)
      values (${row.id}, ${row.organisationId}, ${row.creditCode}, ${row.register}, ${row.kind}, ${row.severity},
        ${row.occurredOn}::date, ${row.resolved}, ${row.readOn}::date, ${row.source}, ${row.scope}::text[], ${JSON.stringify(row.body)}::jsonb)
      on conflict (id) do nothing`.execute(tx);
    added += numAffectedRows ?? 0n;
  }
  return Number(added);
}

/** All facts about one credit code, newest occurrence first, undated last. */
export async function listRecords(tx: Tx, creditCode: string): Promise<readonly RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    select id, organisation_id as "organisationId", credit_code as "creditCode", register, kind, severity,
      occurred_on as "occurredOn", resolved, read_on as "readOn", source, scope, body
    from records_of(${creditCode}) order by occurred_on desc nulls last, id`.execute(tx);
  return rows;
}
