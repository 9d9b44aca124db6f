// Rows and columns of a filled form: by the hidden keys of row 1 and column A, so that lines may be moved.
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from "../base/workbook-cell.ts";

export const cellAt = (row: WorkbookRow | undefined, column: number | undefined): WorkbookCell | undefined => row?.cells.find((cell) => cell.column === column && cell.merged === undefined);

export const seen = (row: WorkbookRow | undefined, column: number | undefined): string => cellAt(row, column)?.shown.trim() ?? "";

/** Columns by the keys of row 1. */
export const columnsOf = (sheet: WorkbookSheet): ReadonlyMap<string, number> => new Map(sheet.rows.find(({ row }) => row === 1)?.cells.map((cell) => [cell.raw.trim(), cell.column] as const));
