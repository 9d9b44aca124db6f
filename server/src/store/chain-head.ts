// One digest over the heads of all streams: two runs with the same events give the same head, to the byte.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import { databaseOf, type Tx } from "./database.ts";
import { defaultSuite, type Suite } from "./digest.ts";

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly digest: string;
}

function over(rows: readonly Row[], suite: Suite): string {
  const hash = createHash(suite);
  for (const row of rows) hash.update(`${row.kind}\t${row.id}\t${row.version}\t${row.digest}\n`, "utf8");
  return hash.digest("hex");
}

/** Digest of lines `kind⇥id⇥version⇥digest`, streams in byte order; runs as the owner, who sees all. */
export async function chainHead(owner: pg.Pool, suite: Suite = defaultSuite): Promise<string> {
  const { rows } = await sql<Row>`
    select distinct on (stream_kind, stream_id) stream_kind as kind, stream_id as id, version, digest
    from event order by stream_kind, stream_id, version desc`.execute(databaseOf(owner));
  return over(rows, suite);
}

/** The same over one round as the caller sees it: the round's own stream, those of its declarations and of its engagements. */
export async function roundHead(tx: Tx, round: string, suite: Suite = defaultSuite): Promise<string> {
  const { rows } = await sql<Row>`
    select kind, id, version, digest from stream
    where kind = 'round' and id = ${round}
      or kind = 'declaration' and id in (select id from declaration where round_id = ${round})
      or kind = 'engagement' and id in (select id from engagement where round_id = ${round})
    order by kind, id`.execute(tx);
  return over(rows, suite);
}

/** The same over the streams of a list's entries, as they stand: what a spot check freezes beside the list. */
export async function entriesHead(tx: Tx, entries: readonly string[], suite: Suite = defaultSuite): Promise<string> {
  const { rows } = await sql<Row>`select kind, id, version, digest from stream where kind = 'entry' and id = any(${entries}::text[]) order by id`.execute(tx);
  return over(rows, suite);
}
