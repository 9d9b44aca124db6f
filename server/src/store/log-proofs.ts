// Reading the transparency log: checkpoints, keys, proofs that an event is in it, proofs that it only grew.
import { consistencyPath, inclusionPath } from "@qingce/core/base/merkle";
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import { limitOf, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { isSuite, type Suite } from "./digest.ts";
import { nodeHash } from "./log-hash.ts";
import { readNote } from "./checkpoint-note.ts";

export interface CheckpointRow {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly signature: string;
  readonly keyId: string;
  readonly publicKey: string;
  readonly at: string;
}

const columns = sql`c.size, c.root, c.note, c.signature, c.key_id as "keyId", k.public_key as "publicKey", c.at`;

/** The newest, or the one of a size. */
export async function findCheckpoint(tx: Tx, size?: number): Promise<CheckpointRow | null> {
  const { rows } = await sql<CheckpointRow>`
    select ${columns} from log_checkpoint c join log_key k on k.id = c.key_id
    where (${size ?? null}::bigint is null or c.size = ${size ?? null}) order by c.size desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Newest first, a page at a time; `after` is a size. */
export async function listCheckpoints(tx: Tx, page: Page): Promise<readonly CheckpointRow[]> {
  const { rows } = await sql<CheckpointRow>`
    select ${columns} from log_checkpoint c join log_key k on k.id = c.key_id
    where (${page.after ?? null}::bigint is null or c.size < ${page.after ?? null}) order by c.size desc limit ${limitOf(page)}`.execute(tx);
  return rows;
}

/** Every tree a proof over `size` leaves may need, read once. */
async function nodesFor(tx: Tx, wanted: ReadonlySet<string>): Promise<(level: number, index: number) => string> {
  const pairs = [...wanted].map((one) => one.split("/").map(Number));
  const { rows } = await sql<{ readonly level: number; readonly index: number; readonly hash: string }>`
    select n.level, n.index, n.hash from log_node n
    join unnest(${pairs.map(([level]) => level)}::int[], ${pairs.map(([, index]) => index)}::bigint[]) as w (level, index) on w.level = n.level and w.index = n.index`.execute(tx);
  const known = new Map(rows.map((row) => [`${row.level}/${row.index}`, row.hash]));
  return (level, index) => known.get(`${level}/${index}`) ?? "";
}

/** Asks for a path twice: once to learn which trees it touches, once with them. */
async function withNodes<T>(tx: Tx, make: (at: (level: number, index: number) => string) => T): Promise<T> {
  const wanted = new Set<string>();
  make((level, index) => {
    wanted.add(`${level}/${index}`);
    return "";
  });
  return make(await nodesFor(tx, wanted));
}

const suiteOf = (checkpoint: CheckpointRow): Suite => {
  const suite = readNote(checkpoint.note)?.suite ?? "";
  return isSuite(suite) ? suite : "sm3";
};

export interface EventProof {
  /** The link whose digest the leaf holds, as it was appended. */
  readonly link: { readonly suite: string; readonly previous: string; readonly stream: { readonly kind: string; readonly id: string }; readonly version: number; readonly type: string; readonly at: string; readonly actor: string; readonly body: JsonObject };
  readonly digest: string;
  readonly index: number;
  readonly path: readonly string[];
  readonly checkpoint: CheckpointRow;
}

interface Row {
  readonly suite: string;
  readonly previous: string;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly body: string;
  readonly digest: string;
  readonly index: number;
}

/** The proof of one event against the newest checkpoint; null where the caller does not see it or it is not sealed yet. */
export async function findEventProof(tx: Tx, of: { readonly kind: string; readonly id: string; readonly version: number }): Promise<EventProof | null> {
  const { rows } = await sql<Row>`
    select e.suite, e.previous, e.type, e.at, e.actor, e.body, e.digest, l.index from event e
    join log_leaf l on l.stream_kind = e.stream_kind and l.stream_id = e.stream_id and l.version = e.version
    where e.stream_kind = ${of.kind} and e.stream_id = ${of.id} and e.version = ${of.version}`.execute(tx);
  const [row] = rows;
  const checkpoint = await findCheckpoint(tx);
  if (row === undefined || checkpoint === null) return null;
  const { suite, previous, type, at, actor, body, digest, index } = row;
  const hash = nodeHash(suiteOf(checkpoint));
  const path = await withNodes(tx, (node) => inclusionPath(index, checkpoint.size, node, (left, right) => (left === "" || right === "" ? "" : hash(left, right))));
  return { link: { suite, previous, stream: { kind: of.kind, id: of.id }, version: of.version, type, at, actor, body: JSON.parse(body) as JsonObject }, digest, index, path, checkpoint };
}

/** That the newer of two checkpoints goes on where the older ended; null where one of them does not exist. */
export async function findConsistency(tx: Tx, of: { readonly from: number; readonly to: number }): Promise<{ readonly from: CheckpointRow; readonly to: CheckpointRow; readonly path: readonly string[] } | null> {
  const [from, to] = [await findCheckpoint(tx, of.from), await findCheckpoint(tx, of.to)];
  if (from === null || to === null || from.size > to.size) return null;
  const hash = nodeHash(suiteOf(to));
  const path = await withNodes(tx, (node) => consistencyPath(from.size, to.size, node, (left, right) => (left === "" || right === "" ? "" : hash(left, right))));
  return { from, to, path };
}
