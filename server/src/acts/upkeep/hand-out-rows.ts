// A list as a file: read page by page by the act that shows it, written as CSV or as a workbook of one sheet.
import { Readable } from "node:stream";
import { writeCsv } from "@qingce/core/base/csv";
import { ok, type Result } from "@qingce/core/base/refusal";
import { writeXlsxTable, xlsxType } from "../../documents/xlsx-out.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";

export type ListFormat = "csv" | "xlsx";

/** Rows a page. */
export const together = 500;

const longestSheetName = 31;

export async function handOutRows(title: string, format: ListFormat, rows: readonly (readonly string[])[]): Promise<Result<FileHandedOut>> {
  const bytes = format === "csv" ? Buffer.from(writeCsv(rows)) : await writeXlsxTable(title.slice(0, longestSheetName), rows);
  return ok({ name: `${title}.${format}`, mediaType: format === "csv" ? "text/csv; charset=utf-8" : xlsxType, size: bytes.length, bytes: Readable.from([bytes]) });
}

/** Every page of a list, the first refusal instead. */
export async function everyPage<T extends { readonly next: string | null }>(read: (after: string | undefined) => Promise<Result<T>>): Promise<Result<readonly T[]>> {
  const pages: T[] = [];
  for (let after: string | undefined; ; ) {
    const page = await read(after);
    if (!page.ok) return page;
    pages.push(page.value);
    if (page.value.next === null) return ok(pages);
    after = page.value.next;
  }
}
