// Puts a job into the queue inside the act's own transaction: no commit, no job.
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** `runAt` absent means now; a later job with the same `key` takes the place of one not yet started. */
export async function enqueue(tx: Tx, task: string, payload: JsonObject, when: { readonly runAt?: Instant; readonly key?: string } = {}): Promise<void> {
  await sql`select work.enqueue(${task}, ${JSON.stringify(payload)}::json, ${when.runAt ?? null}::timestamptz, ${when.key ?? null})`.execute(tx);
}
