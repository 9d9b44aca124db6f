// Walks the transparency log beside the event log: each leaf is the event it names, each checkpoint the root of what lies before it, each signature good.
import { completedBy, rootOf } from "@qingce/core/base/merkle";
import { sql } from "kysely";
import type pg from "pg";
import { readNote } from "./checkpoint-note.ts";
import { databaseOf, type Tx } from "./database.ts";
import { isSuite, type Suite } from "./digest.ts";
import { leafHash, nodeHash, type LeafOf } from "./log-hash.ts";
import { isSignedBy } from "./log-key.ts";
import { listCheckpoints, type CheckpointRow } from "./log-proofs.ts";

/** `leaf`: the event is gone or another; `gap`: an index is missing; `node`: a tree kept for proofs is not what its leaves make; `root`, `note`, `signature`: the checkpoint of that size is not what it says; `tail`: leaves are gone that a checkpoint counts. */
export interface LogBreak {
  readonly fault: "leaf" | "gap" | "node" | "root" | "note" | "signature" | "tail";
  readonly at: number;
}

export interface LogVerified {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly unsealed: number;
  readonly broken: LogBreak | null;
}

type Leaf = Partial<LeafOf> & { readonly index: number };
const page = 5_000;

const leavesFrom = async (tx: Tx, from: number): Promise<readonly Leaf[]> =>
  (
    await sql<Leaf>`
      select l.index, e.stream_kind as kind, e.stream_id as id, e.version, e.suite, e.digest from log_leaf l
      left join event e on e.stream_kind = l.stream_kind and e.stream_id = l.stream_id and e.version = l.version
      where l.index >= ${from} order by l.index limit ${page}`.execute(tx)
  ).rows;

/** The right edge of the tree, grown leaf by leaf; nothing of what the database kept of it is believed. */
function growing(suite: Suite) {
  const hash = nodeHash(suite);
  const known = new Map<string, string>();
  const at = (level: number, index: number): string => known.get(`${level}/${index}`) ?? "";
  return {
    /** False where a tree is kept otherwise than its leaves make it. */
    add: (size: number, leaf: string, kept: ReadonlyMap<string, string>): boolean => {
      const completed = completedBy(size, leaf, at, hash);
      for (const node of completed) {
        known.set(`${node.level}/${node.index}`, node.hash);
        // A pair that has become one tree is needed no more.
        if (node.level > 0) for (const child of [2 * node.index, 2 * node.index + 1]) known.delete(`${node.level - 1}/${child}`);
      }
      return completed.every((node) => kept.get(`${node.level}/${node.index}`) === node.hash);
    },
    root: (size: number): string => rootOf(size, at, hash),
  };
}

/** Trees completed by leaves [from, to), as the database keeps them. */
const nodesOf = async (tx: Tx, from: number, to: number): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ readonly level: number; readonly index: number; readonly hash: string }>`
    select level, index, hash from log_node where ((index + 1) << level) - 1 >= ${from} and ((index + 1) << level) - 1 < ${to}`.execute(tx);
  return new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
};

function checkpointFault(row: CheckpointRow, root: string): LogBreak["fault"] | undefined {
  const note = readNote(row.note);
  if (note === undefined || note.size !== row.size || note.root !== row.root) return "note";
  if (row.root !== root) return "root";
  return isSignedBy(row.publicKey, row.note, row.signature) ? undefined : "signature";
}

async function walk(tx: Tx, checkpoints: readonly CheckpointRow[]): Promise<{ readonly leaves: number; readonly broken: LogBreak | null }> {
  const bySize = new Map(checkpoints.map((one) => [one.size, one]));
  const named = readNote(checkpoints[0]?.note ?? "")?.suite ?? "sm3";
  const tree = growing(isSuite(named) ? named : "sm3");
  let size = 0;
  for (;;) {
    const leaves = await leavesFrom(tx, size);
    const kept = await nodesOf(tx, size, size + leaves.length);
    for (const { index, kind, id, version, suite, digest } of leaves) {
      if (index !== size) return { leaves: size, broken: { fault: "gap", at: size } };
      if (kind === undefined || kind === null || id === undefined || version === undefined || suite === undefined || digest === undefined) return { leaves: size, broken: { fault: "leaf", at: size } };
      if (!tree.add(size, leafHash(isSuite(named) ? named : "sm3", { kind, id, version, suite, digest }), kept)) return { leaves: size, broken: { fault: "node", at: size } };
      size += 1;
      const checkpoint = bySize.get(size);
      const fault = checkpoint === undefined ? undefined : checkpointFault(checkpoint, tree.root(size));
      if (fault !== undefined) return { leaves: size, broken: { fault, at: size } };
    }
    if (leaves.length < page) return { leaves: size, broken: null };
  }
}

async function allCheckpoints(tx: Tx): Promise<readonly CheckpointRow[]> {
  const all: CheckpointRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const some = await listCheckpoints(tx, { limit: 500, ...(last === undefined ? {} : { after: String(last.size) }) });
    all.push(...some);
    if (some.length < 500) return all;
  }
}

/** Runs as the owner: it must see all. The chain of each stream is verified apart (`verifyChain`). */
export async function verifyLog(owner: pg.Pool): Promise<LogVerified> {
  return databaseOf(owner)
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const checkpoints = await allCheckpoints(tx);
      const { leaves, broken } = await walk(tx, checkpoints);
      const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from event e where not exists (select 1 from log_leaf l where l.seq = e.seq)`.execute(tx);
      const newest = checkpoints[0]?.size ?? 0;
      const cut = broken === null && newest > leaves ? { fault: "tail" as const, at: leaves } : broken;
      return { leaves, checkpoints: checkpoints.length, unsealed: rows[0]?.n ?? 0, broken: cut };
    });
}
