// Reads one file of a case by its media type. A file that cannot be read is no fault of the case: it is told as not read.
import { BrokenWorkbook } from "../workbook/broken-workbook.ts";
import type { ZipLimits } from "../workbook/zip-parts.ts";
import { readDocx } from "./docx-text.ts";
import { PieceBasket, type FileRead, type Unread } from "./file-read.ts";
import { readPdf } from "./pdf-text.ts";
import { readXlsxText } from "./xlsx-text.ts";

/** Tighter than for forms: a report is text. */
const limits: ZipLimits = { bytes: 96 * 1024 * 1024, ratio: 250, ratioFrom: 4 * 1024 * 1024 };

function readCsv(bytes: Buffer): FileRead {
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  const text = utf8.includes("\uFFFD") ? new TextDecoder("gb18030").decode(bytes) : utf8;
  const basket = new PieceBasket();
  for (const [n, line] of text.split(/\r?\n/u).entries()) basket.add(`第${n + 1}行`, line);
  return basket.read([]);
}

async function readBy(mediaType: string, bytes: Buffer): Promise<FileRead> {
  switch (mediaType.split("/")[1]) {
    case "pdf":
      return readPdf(bytes);
    case "vnd.openxmlformats-officedocument.wordprocessingml.document":
      return readDocx(bytes, limits);
    case "vnd.openxmlformats-officedocument.spreadsheetml.sheet":
      return readXlsxText(bytes, limits);
    case "csv":
      return readCsv(bytes);
    default:
      return { pieces: [], makers: [], unread: "kind" };
  }
}

function reasonOf(error: unknown): Unread {
  if (error instanceof BrokenWorkbook && /too-/u.test(error.refusal.code)) return "too-large";
  if (error instanceof BrokenWorkbook && error.refusal.code === "workbook-encrypted") return "encrypted";
  return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "broken";
}

export const readFile = (mediaType: string, bytes: Buffer): Promise<FileRead> => readBy(mediaType, bytes).catch((error: unknown) => ({ pieces: [], makers: [], unread: reasonOf(error) }));
