// How the database itself stands: its version, the sessions alive. For the system administrator and for probes.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export async function databaseVersion(tx: Tx): Promise<string> {
  const { rows } = await sql<{ readonly version: string }>`select current_setting('server_version') as version`.execute(tx);
  return rows[0]?.version ?? "";
}

/** As the gate sees them. */
export async function countSessions(tx: Tx, at: Instant): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from session where ended_at is null and expires_at > ${at}::timestamptz`.execute(tx);
  return rows[0]?.count ?? 0;
}
