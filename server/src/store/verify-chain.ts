// Walks every stream and finds the first event that is not what was appended. Runs as the owner: it must see all.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type pg from "pg";
import { databaseOf, type Tx } from "./database.ts";
import { digest, isSuite } from "./digest.ts";
import { linkText, type StreamRef } from "./link.ts";

/** `gap`: a version is missing; `link`: previous is not the digest before; `digest`: the content changed; `head`: the end is cut off or forged. */
export interface Break {
  readonly stream: StreamRef;
  readonly version: number;
  readonly fault: "gap" | "link" | "digest" | "head";
}

export interface Verified {
  readonly streams: number;
  readonly events: number;
  readonly broken: Break | null;
}

interface Row {
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

/** Streams in order of kind and id, events in order of version; stops at the first break. */
export async function verifyChain(owner: pg.Pool, page = 2000): Promise<Verified> {
  return databaseOf(owner)
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      let last: Row | undefined;
      let events = 0;
      let streams = 0;
      for (;;) {
        const rows = await pageAfter(tx, last, page);
        for (const row of rows) {
          const same = last?.kind === row.kind && last.id === row.id ? last : undefined;
          const fault = faultOf(row, same);
          if (fault) return { streams, events, broken: fault };
          if (!same) streams += 1;
          events += 1;
          last = row;
        }
        if (rows.length < page) return { streams, events, broken: await brokenHead(tx) };
      }
    });
}

const pageAfter = async (tx: Tx, last: Row | undefined, page: number): Promise<readonly Row[]> =>
  (
    await sql<Row>`
      select stream_kind as kind, stream_id as id, version, type, body, at, actor, suite, previous, digest from event
      where (stream_kind, stream_id, version) > (${last?.kind ?? ""}, ${last?.id ?? ""}, ${last?.version ?? 0})
      order by stream_kind, stream_id, version limit ${page}`.execute(tx)
  ).rows;

function faultOf(row: Row, before: Row | undefined): Break | null {
  const broken = (fault: Break["fault"], version = row.version): Break => ({ stream: { kind: row.kind, id: row.id }, version, fault });
  const expected = (before?.version ?? 0) + 1;
  if (row.version !== expected) return broken("gap", expected);
  if (row.previous !== (before?.digest ?? "")) return broken("link");
  return digestOf(row) === row.digest ? null : broken("digest");
}

function digestOf(row: Row): string | null {
  if (!isSuite(row.suite)) return null;
  const body = parsed(row.body);
  // the stored text itself must be canonical, else a flipped blank would not be found
  if (body === undefined || canonicalJson(body) !== row.body) return null;
  return digest(row.suite, linkText({ ...row, stream: { kind: row.kind, id: row.id }, body }));
}

function parsed(text: string): JsonObject | undefined {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return undefined;
  }
}

async function brokenHead(tx: Tx): Promise<Break | null> {
  const { rows } = await sql<{ readonly kind: string; readonly id: string; readonly version: number }>`
    select kind, id, coalesce(e.version, 0) + case when e.digest = s.digest and e.version = s.version then 0 else 1 end as version
    from (select kind, id, version, digest from stream) s
    full join (select distinct on (stream_kind, stream_id) stream_kind as kind, stream_id as id, version, digest
      from event order by stream_kind, stream_id, version desc) e using (kind, id)
    where s.digest is distinct from e.digest or s.version is distinct from e.version
    order by kind, id limit 1`.execute(tx);
  const first = rows[0];
  return first ? { stream: { kind: first.kind, id: first.id }, version: first.version, fault: "head" } : null;
}
