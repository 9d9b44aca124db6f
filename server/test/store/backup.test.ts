// Backup of a serving cluster and its restore: written to meanwhile, restored beside it, compared; every damage refused.
import { chmodSync, mkdtempSync, realpathSync } from "node:fs";
import { mkdir, readdir, readFile, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Instant } from "@qingce/core/base/instant";
import { segmentsBetween } from "../../src/store/backup/base-backup.ts";
import { digestOf, type Manifest } from "../../src/store/backup/manifest.ts";
import { restoreBackup } from "../../src/store/backup/restore-backup.ts";
import { takeBackup } from "../../src/store/backup/take-backup.ts";
import { startPostgres, type Running } from "../../src/store/embedded/start-postgres.ts";
import { append } from "../../src/store/event-log.ts";
import { diskFiles } from "../../src/store/disk-files.ts";
import { storeFile } from "../../src/store/evidence-files.ts";
import { openLogKey } from "../../src/store/log-key.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPool } from "../../src/store/pools.ts";
import { sealLog } from "../../src/store/seal-log.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";

const county: Caller = { role: "officer", nodes: ["330802"], account: "officer" };
const now = (): Instant => new Date().toISOString() as Instant;

let base: string;
let running: Running;
let owner: pg.Pool;
let app: pg.Pool;
const at = (...parts: readonly string[]): string => join(base, ...parts);
const keyFile = (): string => at("data", "keys", "log.pem");

interface Acknowledged {
  readonly id: string;
  readonly version: number;
  readonly at: string;
}

async function write(id: string, version: number): Promise<Acknowledged> {
  const done = await inScope(app, county, (tx) => append(tx, { stream: { kind: "declaration", id }, expectedVersion: version - 1, events: [{ type: "noted", body: { n: version, says: "演示".repeat(200) } }], at: now(), actor: "officer", scope: ["330802"] }));
  if (!done.ok) throw new Error("not acknowledged");
  return { id, version, at: now() };
}

const seal = async () => sealLog(owner, { key: await openLogKey(keyFile()), suite: "sm3", origin: "qingce.test", at: now() });

/** Writers that go on until they are told; each keeps what was acknowledged to it. */
function keepWriting(writers: number): { readonly acknowledged: readonly Acknowledged[]; stop(): Promise<void> } {
  const acknowledged: Acknowledged[] = [];
  const state = { going: true };
  const lanes = Array.from({ length: writers }, async (_, n) => {
    for (let version = 1; state.going; version += 1) acknowledged.push(await write(`W${n}`, version));
  });
  const sealing = (async () => {
    while (state.going) await seal();
  })();
  return {
    acknowledged,
    stop: async () => {
      state.going = false;
      await Promise.all([...lanes, sealing]);
    },
  };
}

let manifest: Manifest;
let acknowledged: readonly Acknowledged[];

beforeAll(async () => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "qingce-backup-")));
  chmodSync(base, 0o755); // else, as root, the account of PostgreSQL cannot enter
  running = await startPostgres({ home: at("data", "postgres"), fsync: true });
  owner = openPool(running.owner, () => undefined);
  app = openPool({ ...running.owner, user: "qingce_app" }, () => undefined);
  await migrate(owner);
  for (let n = 1; n <= 20; n += 1) await write("before", n);
  await seal();
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  const kept = await storeFile(diskFiles(at("data", "evidence")), { name: "证明.pdf", bytes: (async function* () { yield pdf; })(), limit: 1000 });
  if (!kept.ok) throw new Error("no file");
  await owner.query("insert into evidence (digest, size, media_type, stored_at) values ($1, $2, 'application/pdf', now())", [kept.value.digest, pdf.length]);
  const writing = keepWriting(4);
  await writeFile(at("data", "keys", "secret.key"), "0".repeat(64));
  const taken = await takeBackup({ owner: { ...running.owner }, cluster: join(running.home, "pg"), evidence: at("data", "evidence"), key: keyFile(), secretKey: at("data", "keys", "secret.key"), now }, at("kept"));
  for (let n = 0; n < 5; n += 1) await write("after", n + 1);
  await writing.stop();
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusals));
  ({ manifest } = taken.value);
  ({ acknowledged } = writing);
}, 120_000);

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await running.stop();
  await rm(base, { recursive: true, force: true });
});

async function inRestored<T>(data: string, look: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const restored = await startPostgres({ home: join(data, "postgres"), fsync: true });
  const pool = openPool(restored.owner, () => undefined);
  try {
    return await look(pool);
  } finally {
    await pool.end();
    await restored.stop();
  }
}

/** What a restore says of the backup with one of its files changed; the file is put back. */
async function afterDamage(file: string, change: (bytes: Buffer) => Buffer | null): Promise<readonly string[]> {
  const path = at("kept", file);
  const whole = await readFile(path);
  const changed = change(Buffer.from(whole));
  await (changed === null ? unlink(path) : writeFile(path, changed));
  const restored = await restoreBackup(at("kept"), at("refused"));
  await writeFile(path, whole);
  expect(await readdir(at("refused")).catch(() => [])).toEqual([]);
  return restored.ok ? [] : restored.refusals.map(({ code }) => code);
}

const flipped = (bytes: Buffer): Buffer => {
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return bytes;
};
const gone = (): null => null;
/** A manifest that somebody made to fit. */
const forged = (changed: Manifest) => (): Buffer => Buffer.from(JSON.stringify({ digest: digestOf(changed), manifest: changed }));

describe("backup in service", () => {
  it("[R5 K5] restored beside the living house it holds as many events and the same root, and everything acknowledged before its end", { timeout: 120_000 }, async () => {
    const restored = await restoreBackup(at("kept"), at("restored"));
    expect(restored).toMatchObject({ ok: true, value: { standing: { events: manifest.events, log: manifest.log } } });
    expect(manifest.log.root).toMatch(/^[0-9a-f]{64}$/);
    const before = acknowledged.filter((one) => one.at < manifest.at);
    expect(before.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(before.length);
    const there = await inRestored(at("restored"), async (pool) => new Map((await pool.query<{ id: string; version: number }>("select id, version from stream")).rows.map(({ id, version }) => [id, version])));
    expect(before.filter(({ id, version }) => (there.get(id) ?? 0) < version)).toEqual([]);
    expect([there.get("before"), there.get("after")]).toEqual([20, undefined]);
  });

  it("[R5] the evidence lies there under its digest, and the key where it was asked for; the house can write again", { timeout: 60_000 }, async () => {
    const [digest] = (await owner.query<{ digest: string }>("select digest from evidence")).rows.map((row) => row.digest);
    const path = join("evidence", digest?.slice(0, 2) ?? "", digest ?? "");
    expect(await readFile(at("restored", "keys", "secret.key"))).toEqual(await readFile(at("data", "keys", "secret.key")));
    expect(await readFile(at("restored", path))).toEqual(await readFile(at("data", path)));
    expect((await openLogKey(at("restored", "keys", "log.pem"))).id).toBe((await openLogKey(keyFile())).id);
    expect(manifest.missing).toEqual([]);
    const key = await openLogKey(at("restored", "keys", "log.pem"));
    const sealed = await inRestored(at("restored"), async (pool) => sealLog(pool, { key, suite: "sm3", origin: "qingce.test", at: now() }));
    expect(sealed.size).toBe(manifest.events);
  });

  it("[K5] neither a folder with something in it nor one that is a backup already is written to", async () => {
    const source = { owner: { ...running.owner }, cluster: join(running.home, "pg"), evidence: at("data", "evidence"), key: undefined, now };
    expect(await takeBackup(source, at("kept"))).toMatchObject({ ok: false, refusals: [{ code: "target-not-empty" }] });
    await mkdir(at("occupied"));
    await writeFile(at("occupied", "note.txt"), "x");
    expect(await restoreBackup(at("kept"), at("occupied"))).toMatchObject({ ok: false, refusals: [{ code: "target-not-empty" }] });
    expect(await readdir(at("occupied"))).toEqual(["note.txt"]);
  });

  it("[K5] without --with-key the key stays where it is", { timeout: 60_000 }, async () => {
    const taken = await takeBackup({ owner: { ...running.owner }, cluster: join(running.home, "pg"), evidence: at("data", "evidence"), key: undefined, now }, at("keyless"));
    expect(taken).toMatchObject({ ok: true, value: { manifest: { withKey: false } } });
    expect(await readdir(at("keyless"))).not.toContain("keys");
  });
});

describe("a damaged backup", () => {
  const table = (): string => manifest.files.filter(({ path }) => path.startsWith("database/base/")).toSorted((a, b) => b.size - a.size)[0]?.path ?? "";
  const segment = (): string => `database/pg_wal/${manifest.wal.at(-1) ?? ""}`;
  const evidence = (): string => manifest.files.find(({ path }) => path.startsWith("evidence/"))?.path ?? "";
  const told = (): string => "manifest.json";
  const recounted = (bytes: Buffer): Buffer => Buffer.from(bytes.toString().replace(`"events": ${manifest.events}`, `"events": ${manifest.events + 1}`));
  it.each([
    ["one flipped byte in a table", table, flipped, "backup-file-damaged"],
    ["one flipped byte in the log", segment, flipped, "backup-file-damaged"],
    ["one flipped byte in the evidence", evidence, flipped, "backup-file-damaged"],
    ["a missing segment of the log", segment, gone, "backup-wal-missing"],
    ["a missing table", table, gone, "backup-file-missing"],
    ["a manifest with another count", told, recounted, "backup-manifest-damaged"],
    ["a manifest cut short", told, (bytes: Buffer) => bytes.subarray(0, -20), "backup-manifest-damaged"],
    ["no manifest", told, gone, "backup-manifest-missing"],
  ] as const)("[R5] %s is refused and leaves nothing", { timeout: 60_000 }, async (_what, file, change, code) => {
    expect(await afterDamage(file(), change)).toEqual([code]);
  });

  it("[R5] a manifest made to fit another count is found out by the restored events, and nothing is left to be served", { timeout: 60_000 }, async () => {
    const codes = await afterDamage("manifest.json", forged({ ...manifest, events: manifest.events + 1, log: { ...manifest.log, root: "0".repeat(64) } }));
    expect(codes).toEqual(["restore-differs", "restore-differs"]);
  });

  it("[R5] a manifest that leads outside its folder, or leaves out a segment, is no manifest", async () => {
    expect(await afterDamage("manifest.json", forged({ ...manifest, files: [...manifest.files, { path: "evidence/../../outside", size: 0, sha256: "" }] }))).toEqual(["backup-manifest-damaged"]);
    expect(await afterDamage("manifest.json", forged({ ...manifest, files: manifest.files.filter(({ path }) => path !== segment()) }))).toEqual(["backup-wal-missing"]);
  });
});

describe("segments of the log", () => {
  it("[K5] are counted over the end of a log file, by the size of a segment", () => {
    expect(segmentsBetween("0000000100000002000000FE", "000000010000000300000001", 16 * 1024 * 1024)).toEqual(["0000000100000002000000FE", "0000000100000002000000FF", "000000010000000300000000", "000000010000000300000001"]);
    expect(segmentsBetween("000000010000000000000003", "000000010000000100000000", 1024 * 1024 * 1024)).toEqual(["000000010000000000000003", "000000010000000100000000"]);
    expect(() => segmentsBetween("000000010000000000000003", "000000020000000000000003", 16 * 1024 * 1024)).toThrow("timeline");
  });
});
