// One backup whole: the cluster, then the evidence that its rows name, then, where it is asked for, the log's key; the manifest last.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { missingEvidence } from "../evidence-check.ts";
import type { FileStore } from "../file-store.ts";
import { baseBackup, type Serving } from "./base-backup.ts";
import { abreast, copyFile, walk, type KeptFile } from "./copy-files.ts";
import { writeManifest, type Manifest } from "./manifest.ts";

export interface Source extends Serving {
  /** A folder, copied; or a store elsewhere, only asked whether it holds what rows name. */
  readonly evidence: string | { readonly elsewhere: FileStore };
  /** The key's file, where it goes along. */
  readonly key: string | undefined;
  /** The same of the key that seals second factors. */
  readonly secretKey?: string | undefined;
}

export interface Taken {
  readonly manifest: Manifest;
  readonly digest: string;
}

export async function isEmpty(folder: string): Promise<boolean> {
  const there = await stat(folder).catch(() => undefined);
  return there === undefined || (there.isDirectory() && (await readdir(folder)).length === 0);
}

const byDigest = /^[0-9a-f]{64}$/;

/** Files are never changed once they are there; what is half written bears another name. */
async function copyEvidence(from: string, into: string): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = [];
  const { files } = await walk(from, (path, isFolder) => isFolder || byDigest.test(basename(path)));
  await abreast(files, 8, async (path) => {
    const told = await copyFile(join(from, path), join(into, "evidence", path));
    if (told !== undefined) kept.push({ path: `evidence/${path}`, ...told });
  });
  return kept;
}

/** Where bytes are no longer what their name says, the backup holds them still, and says so. */
async function misnamed(into: string, files: readonly KeptFile[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  await abreast(files, 4, async ({ path }) => {
    const bytes = await readFile(join(into, path));
    const name = basename(path);
    if (["sm3", "sha256"].every((suite) => createHash(suite).update(bytes).digest("hex") !== name)) wrong.push(path);
  });
  return wrong;
}

/** Refuses a folder that holds something. `evidence` is copied after the database: every file that a row names is then there. */
export async function takeBackup(source: Source, into: string): Promise<Result<Taken & { readonly misnamed: readonly string[] }>> {
  const { evidence, key } = source;
  if (!(await isEmpty(into))) return refuse({ code: "target-not-empty", place: into, hint: "备份目录不是空的；请给一个不存在或空的目录。" });
  await mkdir(into, { recursive: true, mode: 0o700 });
  const base = await baseBackup(source, join(into, "database"));
  const elsewhere = typeof evidence === "string" ? undefined : evidence.elsewhere;
  const kept = typeof evidence === "string" ? await copyEvidence(evidence, into) : [];
  const there = new Set(kept.map(({ path }) => path));
  const files: KeptFile[] = [...base.files.map((one) => ({ ...one, path: `database/${one.path}` })), ...kept];
  const keyCopied = key === undefined ? undefined : await copyFile(key, join(into, "keys", "log.pem"));
  if (keyCopied !== undefined) files.push({ path: "keys/log.pem", ...keyCopied });
  const secretCopied = source.secretKey === undefined ? undefined : await copyFile(source.secretKey, join(into, "keys", "secret.key"));
  if (secretCopied !== undefined) files.push({ path: "keys/secret.key", ...secretCopied });
  const { at, postgres, events, log, wal, folders, named } = base;
  const missing = elsewhere === undefined ? named.filter((path) => !there.has(`evidence/${path}`)).toSorted() : await missingEvidence(elsewhere, named);
  const manifest: Manifest = {
    format: "qingce-backup-1", at, postgres, events, log, wal,
    folders: folders.toSorted(), withKey: keyCopied !== undefined, missing, ...(elsewhere === undefined ? {} : { evidenceElsewhere: true }),
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return ok({ manifest, digest: await writeManifest(into, manifest), misnamed: await misnamed(into, kept) });
}
