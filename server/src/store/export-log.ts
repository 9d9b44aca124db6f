// The whole log as lines of JSON, for the offline verifier: events in the order of the log, then the checkpoints. Runs as the owner.
import { sql } from "kysely";
import type pg from "pg";
import { databaseOf } from "./database.ts";

interface Sealed {
  readonly index: number;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly type: string;
  readonly body: string;
  readonly at: string;
  readonly actor: string;
  readonly suite: string;
  readonly previous: string;
  readonly digest: string;
}

const page = 2_000;

export async function exportLog(owner: pg.Pool, write: (line: string) => void): Promise<{ readonly events: number; readonly checkpoints: number }> {
  return databaseOf(owner)
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      write(JSON.stringify({ format: "qingce-log/1" }));
      let events = 0;
      for (;;) {
        const { rows } = await sql<Sealed>`
          select l.index, e.stream_kind as kind, e.stream_id as id, e.version, e.type, e.body, e.at, e.actor, e.suite, e.previous, e.digest
          from log_leaf l join event e on e.stream_kind = l.stream_kind and e.stream_id = l.stream_id and e.version = l.version
          where l.index >= ${events} order by l.index limit ${page}`.execute(tx);
        for (const { index, kind, id, version, type, body, at, actor, suite, previous, digest } of rows) {
          write(JSON.stringify({ index, digest, link: { suite, previous, stream: { kind, id }, version, type, at, actor, body: JSON.parse(body) as unknown } }));
        }
        events += rows.length;
        if (rows.length < page) break;
      }
      const { rows: checkpoints } = await sql<{ readonly note: string; readonly signature: string; readonly publicKey: string }>`
        select c.note, c.signature, k.public_key as "publicKey" from log_checkpoint c join log_key k on k.id = c.key_id order by c.size`.execute(tx);
      for (const checkpoint of checkpoints) write(JSON.stringify({ checkpoint }));
      return { events, checkpoints: checkpoints.length };
    });
}
