// One port, two stores: what holds in a folder holds in a bucket on a real S3-speaking server, whichever way its address is written.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskFiles } from "../../src/store/disk-files.ts";
import { checkEvidence, missingEvidence } from "../../src/store/evidence-check.ts";
import { storeFile } from "../../src/store/evidence-files.ts";
import type { FileStore } from "../../src/store/file-store.ts";
import { s3Files } from "../../src/store/s3-files.ts";
import { openBucket, type TestBucket } from "./bucket.ts";

let folder: string;
let server: TestBucket;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qingce-files-"));
  server = await openBucket();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const sm3 = (bytes: Buffer): string => createHash("sm3").update(bytes).digest("hex");
const read = async (files: FileStore, digest: string, range?: { readonly start: number; readonly end: number }): Promise<Buffer | null> => {
  const stream = await files.get(digest, range);
  return stream === null ? null : buffer(stream);
};

/** Where the bytes of a path below the store really lie, to be spoilt by a test. */
const places = {
  folder: { files: () => diskFiles(folder), lies: (path: string) => join(folder, path) },
  "bucket, path style": { files: () => s3Files(server.bucket), lies: (path: string) => join(server.folder, "evidence", `${path}._S3rver_object`) },
  "bucket, virtual host": { files: () => s3Files({ ...server.bucket, endpoint: server.hosted, style: "host", prefix: "a/b" }), lies: (path: string) => join(server.folder, "evidence", "a/b", `${path}._S3rver_object`) },
} as const;

describe.each(Object.keys(places) as (keyof typeof places)[])("[K6 G4] evidence in a %s", (name) => {
  const { files, lies } = places[name];

  it.each([["SM3", sm3], ["SHA-256", sha256]])("comes back as it was put under its %s digest, whole or in part", async (suite, digestOf) => {
    const bytes = Buffer.from(`%PDF-1.7 ${name} ${suite} ${"x".repeat(300_000)}`);
    const digest = digestOf(bytes);
    await files().put(digest, bytes);
    expect(await read(files(), digest)).toEqual(bytes);
    expect(await read(files(), digest, { start: 2, end: 5 })).toEqual(bytes.subarray(2, 6));
    expect(await read(files(), digest, { start: 300_000, end: 999_999_999 })).toEqual(bytes.subarray(300_000));
  });

  it("is stored once, whatever its names and however many come at once", async () => {
    const bytes = Buffer.from(`%PDF-1.4 ${name}`);
    const results = await Promise.all(["a.pdf", "../../b.pdf", "c.pdf"].map((file) => storeFile(files(), { name: file, bytes: Readable.from([bytes]), limit: 1000 })));
    const digest = sm3(bytes);
    expect(results.map((result) => result.ok && result.value.digest)).toEqual([digest, digest, digest]);
    const beside = await readdir(join(lies(`${digest.slice(0, 2)}/${digest}`), ".."));
    expect(beside.filter((file) => !file.startsWith(digest) || file.endsWith(".tmp"))).toEqual([]);
    expect(await read(files(), digest)).toEqual(bytes);
  });

  it("is told to be there or not, and goes once it is deleted; what is not there is deleted without a fault", async () => {
    const bytes = Buffer.from(`gone ${name}`);
    const digest = sha256(bytes);
    expect([await files().exists(digest), await read(files(), digest)]).toEqual([false, null]);
    await files().put(digest, bytes);
    expect(await files().exists(digest)).toBe(true);
    await files().delete(digest);
    await files().delete(digest);
    expect([await files().exists(digest), await read(files(), digest)]).toEqual([false, null]);
  });

  it("of one round lies apart from another's", async () => {
    const bytes = Buffer.from(`apart ${name}`);
    const digest = sha256(bytes);
    await files().within("objections", "R1").put(digest, bytes);
    expect(await Promise.all([files(), files().within("objections", "R1"), files().within("objections", "R2")].map((one) => one.exists(digest)))).toEqual([false, true, false]);
  });

  it("is never asked by a path for a digest", async () => {
    for (const path of ["../../etc/passwd", "", "A".repeat(64), `${"0".repeat(63)}/`]) {
      await expect(files().get(path)).rejects.toThrow("not a digest");
      await expect(files().put(path, Buffer.from("x"))).rejects.toThrow("not a digest");
      await expect(files().exists(path)).rejects.toThrow("not a digest");
      await expect(files().delete(path)).rejects.toThrow("not a digest");
    }
  });

  it("that was changed where it lies never ends well: its reader gets a fault, not the whole length; the check names it", async () => {
    const [sound, spoilt] = [Buffer.from(`sound ${name}`), Buffer.from(`%PDF-1.4 spoilt ${name}`)];
    const path = (bytes: Buffer): string => `${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`;
    for (const bytes of [sound, spoilt]) await files().put(sha256(bytes), bytes);
    const bytes = await readFile(lies(path(spoilt)));
    bytes[9] = 0;
    await writeFile(lies(path(spoilt)), bytes);
    let handedOut = 0;
    const reading = async (): Promise<void> => {
      for await (const part of (await files().get(sha256(spoilt))) ?? []) handedOut += (part as Buffer).length;
    };
    await expect(reading()).rejects.toMatchObject({ refusals: [{ code: "evidence-damaged" }] });
    expect(handedOut).toBeLessThan(spoilt.length);
    const absent = `00/${"0".repeat(64)}`;
    expect(await checkEvidence(files(), [path(sound), path(spoilt), absent])).toEqual({ checked: 3, missing: [absent], damaged: [path(spoilt)] });
    expect(await missingEvidence(files(), [path(sound), path(spoilt), absent])).toEqual([absent]);
  });
});
