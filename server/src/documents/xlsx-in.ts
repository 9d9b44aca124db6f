// Reads spreadsheets: row by row whatever their size, or a small workbook as a whole. Nothing in a file is ever calculated or fetched.
import type { Result } from "@qingce/core/base/refusal";
import { BrokenWorkbook } from "./workbook/broken-workbook.ts";
import type { WorkbookRow, WorkbookSheet } from "@qingce/core/base/workbook-cell";
import { mergedRanges } from "./workbook/merged-ranges.ts";
import { openWorkbook, refusingBroken, type OpenWorkbook } from "./workbook/open-workbook.ts";
import { sheetRows } from "./workbook/sheet-rows.ts";
import type { ZipLimits } from "./workbook/zip-parts.ts";

/** Rows of a sheet as they stream; throws `BrokenWorkbook` where the file ends to make sense. */
export async function* streamSheet(workbook: OpenWorkbook, sheet: string): AsyncGenerator<WorkbookRow> {
  const listed = workbook.sheets.find(({ name }) => name === sheet);
  if (listed === undefined) throw new BrokenWorkbook("sheet-unknown", `没有这张工作表：${sheet.slice(0, 40)}`);
  const merged = await mergedRanges(workbook.parts, listed.part);
  yield* sheetRows(workbook.parts.read(listed.part), workbook.around, merged);
}

export interface ReadWorkbook { readonly sheets: readonly WorkbookSheet[]; readonly externalLinks: boolean }

export interface ReadWish {
  /** Hidden sheets to read all the same; others come back without rows. */
  readonly hidden?: (name: string) => boolean;
  /** Cells of all sheets together. */
  readonly mostCells?: number;
  readonly limits?: ZipLimits;
}

async function readAll(workbook: OpenWorkbook, wish: ReadWish): Promise<ReadWorkbook> {
  const most = wish.mostCells ?? 200_000;
  let cells = 0;
  const sheets: WorkbookSheet[] = [];
  for (const { name, hidden, part } of workbook.sheets) {
    const rows: WorkbookRow[] = [];
    const skipped = hidden && wish.hidden?.(name) !== true;
    if (!skipped) for await (const row of streamSheet(workbook, name)) {
      rows.push(row);
      cells += row.cells.length;
      if (cells > most) throw new BrokenWorkbook("workbook-too-large", `文件超过 ${most} 个单元格，不像是这张表`);
    }
    sheets.push({ name, hidden, rows, merged: skipped ? [] : await mergedRanges(workbook.parts, part) });
  }
  return { sheets, externalLinks: workbook.externalLinks };
}

/** A filled form or an official table as a whole. */
export async function readXlsx(bytes: Buffer, wish: ReadWish = {}): Promise<Result<ReadWorkbook>> {
  const opened = await openWorkbook(bytes, wish.limits);
  return opened.ok ? refusingBroken(() => readAll(opened.value, wish)) : opened;
}
