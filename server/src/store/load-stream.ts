// Reads one stream whole, oldest first, for core to evolve.
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import type { Head } from "./event-log.ts";
import type { StreamRef } from "./link.ts";

export interface StoredEvent {
  readonly seq: number;
  readonly version: number;
  readonly type: string;
  readonly body: JsonObject;
  readonly at: Instant;
  readonly actor: string;
  readonly digest: string;
}

/** `head` is `{version: 0, digest: ""}` where there is no such stream or the caller does not see it. */
export interface LoadedStream {
  readonly events: readonly StoredEvent[];
  readonly head: Head;
}

export async function loadStream(tx: Tx, stream: StreamRef): Promise<LoadedStream> {
  const { rows } = await sql<Omit<StoredEvent, "body"> & { readonly body: string }>`
    select seq, version, type, body, at, actor, digest from event
    where stream_kind = ${stream.kind} and stream_id = ${stream.id} order by version`.execute(tx);
  const events = rows.map((row) => ({ ...row, body: JSON.parse(row.body) as JsonObject }));
  const last = events.at(-1);
  return { events, head: { version: last?.version ?? 0, digest: last?.digest ?? "" } };
}
