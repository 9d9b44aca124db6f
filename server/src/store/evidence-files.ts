// Files of evidence as they come in: judged by their bytes, then kept under their digest in the store of the house.
import { createHash } from "node:crypto";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { defaultSuite, type Suite } from "./digest.ts";
import { fileKindOf, mediaTypes } from "./file-kind.ts";
import type { FileStore } from "./file-store.ts";

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

/** Judges and keeps; refuses as `judgeFile` does. Throws where the store cannot keep it. */
export async function storeFile(files: FileStore, offered: Offered, suite: Suite = defaultSuite): Promise<Result<StoredFile>> {
  const judged = await judgeFile(offered, suite);
  if (!judged.ok) return judged;
  const { digest, size, mediaType, content } = judged.value;
  await files.put(digest, content);
  return ok({ digest, size, mediaType });
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
