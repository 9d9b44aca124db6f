// A spreadsheet that somebody uploads, taken whole within a limit: forms and tables are small, and are refused when they are not.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { GivenFile } from "../proofs/take-file.ts";
import { readXlsx, type ReadWish, type ReadWorkbook } from "../../documents/xlsx-in.ts";

const largestWorkbook = 5 * 1024 * 1024;
const unpacked = { bytes: 96 * 1024 * 1024, ratio: 250, ratioFrom: 4 * 1024 * 1024 };

/** A small file whole, within the limit. */
export async function bytesOf(file: GivenFile): Promise<Result<Buffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.bytes) {
    size += chunk.length;
    if (size > largestWorkbook) return refuse({ code: "file-too-large", hint: "表格文件不能超过 5 MB" });
    chunks.push(chunk);
  }
  return size === 0 ? refuse({ code: "file-empty", hint: "文件是空的" }) : ok(Buffer.concat(chunks));
}

export interface GivenWorkbook { readonly name: string; readonly bytes: Buffer; readonly book: ReadWorkbook }

export async function givenWorkbook(file: () => Promise<Result<GivenFile>>, wish: Pick<ReadWish, "hidden" | "mostCells">): Promise<Result<GivenWorkbook>> {
  const given = await file();
  if (!given.ok) return given;
  const bytes = await bytesOf(given.value);
  if (!bytes.ok) return bytes;
  const book = await readXlsx(bytes.value, { ...wish, limits: unpacked });
  return book.ok ? ok({ name: given.value.name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, "").slice(-120), bytes: bytes.value, book: book.value }) : book;
}
