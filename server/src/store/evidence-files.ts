// The bytes of evidence on disk, named by their digest: written whole or not at all, never overwritten.
import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { defaultSuite, type Suite } from "./digest.ts";
import { fileKindOf, mediaTypes } from "./file-kind.ts";

export interface StoredFile {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

export interface Offered {
  /** the sender's name for it; only its ending is used, never as a path */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** bytes */
  readonly limit: number;
}

export interface JudgedFile extends StoredFile {
  readonly content: Buffer;
}

/** Refuses with `file-too-large`, `file-empty` or `file-kind`; else says what the file is. Writes nothing. */
export async function judgeFile(offered: Offered, suite: Suite = defaultSuite): Promise<Result<JudgedFile>> {
  const content = await collect(offered);
  if (content === null) return refuse({ code: "file-too-large", facts: { limit: offered.limit }, hint: `文件超过 ${Math.floor(offered.limit / 1_048_576)} MB，请压缩或拆分后上传。` });
  if (content.length === 0) return refuse({ code: "file-empty", hint: "文件是空的，请重新选择。" });
  const kind = fileKindOf(offered.name, content);
  if (kind === null) return refuse({ code: "file-kind", facts: { name: offered.name }, hint: "只接受 PDF、PNG、JPG、XLSX、DOCX、CSV，且内容须与扩展名一致、不含宏。" });
  return ok({ digest: createHash(suite).update(content).digest("hex"), size: content.length, mediaType: mediaTypes[kind], content });
}

/** Lays the bytes below `folder`, synced to disk, under their digest. */
export const keepFile = (folder: string, { digest, content }: JudgedFile): Promise<void> => writeOnce(pathOf(folder, digest), content);

/** Judges and keeps; refuses as `judgeFile` does. */
export async function storeFile(folder: string, offered: Offered, suite: Suite = defaultSuite): Promise<Result<StoredFile>> {
  const judged = await judgeFile(offered, suite);
  if (!judged.ok) return judged;
  await keepFile(folder, judged.value);
  const { digest, size, mediaType } = judged.value;
  return ok({ digest, size, mediaType });
}

export const isKept = (folder: string, digest: string): Promise<boolean> => exists(pathOf(folder, digest));

export const removeFile = (folder: string, digest: string): Promise<void> => rm(pathOf(folder, digest), { force: true });

/** The stored bytes, or null where there are none under this digest. */
export async function readFileOf(folder: string, digest: string): Promise<Readable | null> {
  const path = pathOf(folder, digest);
  return (await exists(path)) ? createReadStream(path) : null;
}

async function collect({ bytes, limit }: Offered): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function pathOf(folder: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("not a digest");
  return join(folder, digest.slice(0, 2), digest);
}

async function writeOnce(path: string, bytes: Buffer): Promise<void> {
  if (await exists(path)) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

// the new name must survive a power cut too; Windows knows no such sync
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const exists = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);
