// The event log as the auditor reads it: who, when, what kind of event, its digest; never the body.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface LogEntry {
  readonly seq: number;
  readonly kind: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: string;
  readonly digest: string;
}

export interface LogFilter {
  readonly kind?: string | undefined;
  readonly stream?: string | undefined;
  /** Entries with a smaller number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Newest first; nothing for anybody but an auditor. */
export async function listLogEntries(tx: Tx, filter: LogFilter): Promise<readonly LogEntry[]> {
  const { rows } = await sql<LogEntry>`
    select seq, kind, stream, version, type, at, actor, digest
    from log_entries(${filter.kind ?? null}, ${filter.stream ?? null}, ${filter.before ?? null}::bigint, ${filter.limit}::integer)`.execute(tx);
  return rows;
}
