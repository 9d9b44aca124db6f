// What a backup says it holds, and whether it does: every file with size and digest, every segment of the log, under a digest of its own.
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json } from "@qingce/core/base/json";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import { abreast, hashOf, writeText, type KeptFile } from "./copy-files.ts";
import type { Standing } from "./log-standing.ts";

export interface Manifest extends Standing {
  readonly format: "qingce-backup-1";
  /** When the backup ended. */
  readonly at: string;
  readonly postgres: string;
  readonly wal: readonly string[];
  /** Folders of the cluster, empty ones too. */
  readonly folders: readonly string[];
  readonly withKey: boolean;
  /** The evidence lies in a bucket, which has its own backup: none of it is here. */
  readonly evidenceElsewhere?: boolean;
  /** Files that rows name and that were not where the evidence lies. */
  readonly missing: readonly string[];
  readonly files: readonly KeptFile[];
}

export const manifestName = "manifest.json";

export const digestOf = (manifest: Manifest): string => createHash("sha256").update(canonicalJson(manifest as unknown as Json)).digest("hex");

/** Written last: a folder without it is no backup. Answers the manifest's digest, for keeping elsewhere. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const digest = digestOf(manifest);
  await writeText(join(folder, manifestName), `${JSON.stringify({ digest, manifest }, null, 1)}\n`);
  return digest;
}

const damaged: Refusal = { code: "backup-manifest-damaged", place: manifestName, hint: "备份清单已损坏或被改动，不能据此恢复；请换用另一份备份。" };

function parsed(text: string): Manifest | undefined {
  try {
    const { digest, manifest } = JSON.parse(text) as { readonly digest?: string; readonly manifest?: Manifest };
    return manifest?.format === "qingce-backup-1" && digest === digestOf(manifest) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

async function fileFault(folder: string, { path, size, sha256 }: KeptFile): Promise<Refusal | undefined> {
  const there = await stat(join(folder, path)).then((one) => one.isFile(), () => false);
  if (!there && path.startsWith("database/pg_wal/")) return { code: "backup-wal-missing", place: path, hint: "备份缺少一段预写日志（WAL），数据库不能恢复到一致状态；请换用另一份备份。" };
  if (!there) return { code: "backup-file-missing", place: path, hint: "备份缺少清单所列的文件；请换用另一份备份。" };
  const found = await hashOf(join(folder, path));
  return found.size === size && found.sha256 === sha256 ? undefined : { code: "backup-file-damaged", place: path, hint: "文件与清单所记的大小或摘要不符，备份已损坏；请换用另一份备份。" };
}

// a manifest that leads outside its folder would have other files taken for the backup's
const isInside = (path: string): boolean => path !== "" && !path.includes("\\") && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");

function shapeFaults({ files, folders, wal }: Manifest): readonly Refusal[] {
  const paths = new Set(files.map(({ path }) => path));
  const lacks = wal.filter((segment) => !paths.has(`database/pg_wal/${segment}`)).map((segment) => ({ code: "backup-wal-missing", place: segment, hint: "清单未列一段所需的预写日志（WAL）；请换用另一份备份。" }));
  return [...paths, ...folders].every(isInside) && wal.length > 0 ? lacks : [damaged];
}

/** The manifest, when every file that it names is there as it was; else every fault, by path. */
export async function checkBackup(folder: string): Promise<Result<Manifest>> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => undefined);
  if (text === undefined) return refuse({ code: "backup-manifest-missing", place: folder, hint: "目录里没有备份清单 manifest.json：不是备份，或备份没有做完。" });
  const manifest = parsed(text);
  if (manifest === undefined) return refuse(damaged);
  const shape = shapeFaults(manifest);
  if (shape.length > 0) return refuse(...shape);
  const faults: Refusal[] = [];
  await abreast(manifest.files, 8, async (file) => {
    const fault = await fileFault(folder, file);
    if (fault !== undefined) faults.push(fault);
  });
  return faults.length === 0 ? ok(manifest) : refuse(...faults.toSorted((a, b) => (a.place ?? "").localeCompare(b.place ?? "")));
}
