// A form as it would come back from a spreadsheet, with the cells that a test changes.
import type { WorkbookCell, WorkbookSheet } from "../../src/base/workbook-cell.ts";
import { formLayout } from "../../src/score/form-layout.ts";
import type { Scheme } from "../../src/score/scheme.ts";
import type { Sheet } from "../../src/score/sheet.ts";

const textCell = (column: number, text: string): WorkbookCell => ({ column, kind: "text", shown: text, raw: text });

export const numberCell = (raw: string, shown = raw): Omit<WorkbookCell, "column"> => ({ kind: "number", shown, raw });
export const percentCell = (raw: string, shown: string): Omit<WorkbookCell, "column"> => ({ kind: "percent", shown, raw });

export const asRead = (scheme: Scheme, hash: string, sheet?: Sheet): WorkbookSheet[] =>
  formLayout(scheme, hash, sheet).map(({ name, hidden, rows }) => ({
    name, hidden, merged: [],
    rows: rows.map((row, n) => ({ row: n + 1, cells: row.flatMap(({ text, number }, at) => (text === "" ? [] : [number === true ? { column: at + 1, kind: "number" as const, shown: text, raw: text } : textCell(at + 1, text)])) })),
  }));

/** Puts a cell where a key of column A meets a key of row 1; a row number stands for a table's row. */
export function put(sheets: readonly WorkbookSheet[], mark: string, row: string | number, column: string, cell: Omit<WorkbookCell, "column"> | string): WorkbookSheet[] {
  return sheets.map((sheet) => {
    const keys = sheet.rows[0]?.cells ?? [];
    if (keys[0]?.raw !== mark) return sheet;
    const at = keys.find(({ raw }) => raw === column)?.column ?? 0;
    const found = typeof cell === "string" ? textCell(at, cell) : { column: at, ...cell };
    const wanted = (one: (typeof sheet.rows)[number]): boolean => (typeof row === "number" ? one.row === row : one.cells[0]?.raw === row);
    return { ...sheet, rows: sheet.rows.map((one) => (wanted(one) ? { ...one, cells: [...one.cells.filter((held) => held.column !== at), found] } : one)) };
  });
}
