// The transparency log: sealed, proven, and every byte of every stored class flipped; the house and the offline verifier agree.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Instant } from "@qingce/core/base/instant";
import { isConsistent } from "@qingce/core/base/merkle";
import { append } from "../../src/store/event-log.ts";
import { exportLog } from "../../src/store/export-log.ts";
import { openLogKey, type LogKey } from "../../src/store/log-key.ts";
import { nodeHash } from "../../src/store/log-hash.ts";
import { findConsistency, findEventProof, listCheckpoints, type CheckpointRow } from "../../src/store/log-proofs.ts";
import { sealLog } from "../../src/store/seal-log.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { verifyChain } from "../../src/store/verify-chain.ts";
import { verifyLog } from "../../src/store/verify-log.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

interface Fault { readonly fault: string; readonly at: number; readonly says: string }
interface Verifier {
  checkLog(lines: readonly string[], given?: { readonly trusted?: string; readonly witnessed?: unknown }): { readonly events: number; readonly checkpoints: number; readonly faults: readonly Fault[] };
  checkProof(proof: unknown, trusted?: string): readonly Fault[];
}
const offline = (await import(join(import.meta.dirname, "../../../tools/verify/check.mjs"))) as Verifier;

let db: TestDatabase;
let folder: string;
let key: LogKey;
const at = "2025-06-15T00:00:00.000Z" as Instant;
const county: Caller = { role: "officer", nodes: ["330802"], account: "officer" };
const visitor: Caller = { role: "public", nodes: [] };

const note = (kind: string, id: string, version: number, scope: readonly string[], says = "演示") =>
  inScope(db.app, county, (tx) => append(tx, { stream: { kind, id }, expectedVersion: version, events: [{ type: "noted", body: { says, n: version } }], at, actor: "officer", scope }));
const seal = () => sealLog(db.owner, { key, suite: "sm3", origin: "qingce.test", at });
const lines = async (): Promise<readonly string[]> => {
  const all: string[] = [];
  await exportLog(db.owner, (line) => all.push(line));
  return all;
};

beforeAll(async () => {
  db = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), "qingce-log-"));
  key = await openLogKey(join(folder, "keys", "log.pem"));
  for (let n = 0; n < 7; n += 1) for (let version = 0; version < 3; version += 1) await note("declaration", `D${n}`, version, ["330802"]);
  await seal();
  for (let version = 0; version < 4; version += 1) await note("publication", "P1", version, ["330802", "public"]);
  await seal();
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs with one statement made by an owner who says so aloud, and puts everything back. */
async function tampered<T>(statement: string, look: () => Promise<T>): Promise<T> {
  const tables = ["event", "stream", "log_leaf", "log_node", "log_checkpoint", "log_key"];
  const run = (text: string) => db.owner.query(`begin; set local qingce.maintenance = 'on'; set local session_replication_role = replica; ${text}; commit`);
  await run(tables.map((table) => `create table kept_${table} as select * from ${table}`).join(";"));
  await run(statement);
  try {
    return await look();
  } finally {
    await run(tables.map((table) => `delete from ${table}; insert into ${table} ${table === "event" ? "overriding system value " : ""}select * from kept_${table}; drop table kept_${table}`).join(";"));
  }
}

describe("the log", () => {
  it("[K2 S7] house and offline verifier find it whole, down to the last event; nothing new makes no checkpoint", async () => {
    expect(await seal()).toEqual({ size: 25, sealed: 0 });
    expect(await verifyLog(db.owner)).toEqual({ leaves: 25, checkpoints: 2, unsealed: 0, broken: null });
    expect(offline.checkLog(await lines(), { trusted: key.publicKey })).toEqual({ events: 25, checkpoints: 2, faults: [] });
    expect((await verifyChain(db.owner)).broken).toBeNull();
  });
  it("[K2 E2] a proof of an event is handed to whoever sees its stream, and holds without the server", async () => {
    const of = { kind: "publication", id: "P1", version: 2 };
    const proof = await inScope(db.app, visitor, (tx) => findEventProof(tx, of));
    expect(offline.checkProof(proof, key.publicKey)).toEqual([]);
    expect(await inScope(db.app, visitor, (tx) => findEventProof(tx, { kind: "declaration", id: "D1", version: 1 }))).toBeNull();
    const closed = await inScope(db.app, county, (tx) => findEventProof(tx, { kind: "declaration", id: "D1", version: 1 }));
    expect([offline.checkProof(closed, key.publicKey), closed?.index]).toEqual([[], 3]);
    const bent = { ...proof, link: { ...proof?.link, body: { says: "改", n: 1 } } };
    expect(offline.checkProof(bent, key.publicKey).map(({ fault }) => fault)).toEqual(["digest"]);
    expect(offline.checkProof({ ...proof, index: 3 }, key.publicKey).map(({ fault }) => fault)).toEqual(["root"]);
    const stranger = await openLogKey(join(folder, "keys", "stranger.pem"));
    expect(offline.checkProof(proof, stranger.publicKey).map(({ fault }) => fault)).toEqual(["signature"]);
  });
  it("[K2] what grew between two checkpoints is proven to have grown only", async () => {
    const grown = await inScope(db.app, visitor, (tx) => findConsistency(tx, { from: 21, to: 25 }));
    if (grown === null) throw new Error("no proof");
    const hash = nodeHash("sm3");
    expect(isConsistent(grown.from, grown.to, grown.path, hash)).toBe(true);
    expect(isConsistent({ ...grown.from, root: "0".repeat(64) }, grown.to, grown.path, hash)).toBe(false);
    expect(await inScope(db.app, visitor, (tx) => findConsistency(tx, { from: 22, to: 25 }))).toBeNull();
  });
  it("[S7] the key lies in a file that its owner alone reads, and is read again", async () => {
    expect((await openLogKey(join(folder, "keys", "log.pem"))).id).toBe(key.id);
  });

  const flips: readonly (readonly [what: string, statement: string, house: string, offline: string])[] = [
    ["the body of an event", `update event set body = replace(body, '演示', '演市') where stream_id = 'D2' and version = 2`, "chain digest", "digest"],
    ["the digest of an event", `update event set digest = overlay(digest placing case when left(digest, 1) = '0' then '1' else '0' end from 1 for 1) where stream_id = 'D2' and version = 2`, "chain digest", "digest"],
    ["the actor of an event", `update event set actor = 'officef' where stream_id = 'P1' and version = 1`, "chain digest", "digest"],
    ["the time of an event", `update event set at = '2025-06-15T00:00:00.001Z' where stream_id = 'D6' and version = 3`, "chain digest", "digest"],
    ["which event a leaf is of", `update log_leaf set version = 9 where stream_id = 'D1' and version = 1`, "log leaf", "gap"],
    ["a tree kept for proofs", `update log_node set hash = overlay(hash placing case when left(hash, 1) = '0' then '1' else '0' end from 1 for 1) where level = 2 and index = 1`, "log node", "none"],
    ["the root of a checkpoint", `update log_checkpoint set root = overlay(root placing case when left(root, 1) = '0' then '1' else '0' end from 1 for 1) where size = 21`, "log note", "none"],
    ["the text of a checkpoint", `update log_checkpoint set note = replace(note, 'size 25', 'size 24') where size = 25`, "log note", "signature"],
    ["the signature of a checkpoint", `update log_checkpoint set signature = case when left(signature, 1) = 'A' then 'B' else 'A' end || substr(signature, 2) where size = 25`, "log signature", "signature"],
    ["the last events, with their leaves", `delete from log_leaf where index > 22; delete from event where stream_id = 'P1' and version > 2; update stream set version = 2, digest = (select digest from event where stream_id = 'P1' and version = 2) where id = 'P1'`, "log tail", "tail"],
    ["an event in the middle", `delete from event where stream_id = 'D3' and version = 2`, "chain gap", "gap"],
  ];
  it.each(flips)("[S7] %s is found and located", async (_what, statement, house, told) => {
    const found = await tampered(statement, async () => ({ chain: (await verifyChain(db.owner)).broken, log: (await verifyLog(db.owner)).broken, offline: offline.checkLog(await lines(), { trusted: key.publicKey }).faults }));
    const said = [...(found.chain === null ? [] : [`chain ${found.chain.fault}`]), ...(found.log === null ? [] : [`log ${found.log.fault}`])].join(", ");
    expect(said).toContain(house);
    expect(found.offline.map(({ fault }) => fault).includes(told) || (told === "none" && found.offline.length === 0)).toBe(true);
    expect((await verifyLog(db.owner)).broken).toBeNull();
  });
  it("[S7] a log cut and signed anew is found out by a checkpoint that another kept", async () => {
    const [witnessed] = (await inScope(db.app, visitor, (tx) => listCheckpoints(tx, { limit: 1 }))) as [CheckpointRow];
    const cut = (await lines()).filter((line) => !line.includes('"P1"') && !line.includes("size 25"));
    expect(offline.checkLog(cut, { trusted: key.publicKey }).faults).toEqual([]);
    expect(offline.checkLog(cut, { trusted: key.publicKey, witnessed }).faults.map(({ fault }) => fault)).toEqual(["tail"]);
  });
  it("[S9 K2] the log goes on under an SM2 key: both keys' checkpoints hold, for house and offline verifier, and a flipped signature is found", async () => {
    const national = await openLogKey(join(folder, "keys", "sm2.pem"), "sm2");
    await note("publication", "P2", 0, ["330802", "public"]);
    await sealLog(db.owner, { key: national, suite: "sm3", origin: "qingce.test", at });
    expect(await verifyLog(db.owner)).toEqual({ leaves: 26, checkpoints: 3, unsealed: 0, broken: null });
    expect(offline.checkLog(await lines()).faults).toEqual([]);
    const proof = await inScope(db.app, visitor, (tx) => findEventProof(tx, { kind: "publication", id: "P2", version: 1 }));
    expect([offline.checkProof(proof, national.publicKey), offline.checkProof(proof, key.publicKey).map(({ fault }) => fault)]).toEqual([[], ["signature"]]);
    const found = await tampered(`update log_checkpoint set signature = case when left(signature, 1) = 'A' then 'B' else 'A' end || substr(signature, 2) where size = 26`, async () => [(await verifyLog(db.owner)).broken?.fault, offline.checkLog(await lines()).faults.map(({ fault }) => fault)]);
    expect(found).toEqual(["signature", ["signature"]]);
  });
});
