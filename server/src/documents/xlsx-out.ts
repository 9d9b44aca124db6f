// Writes a table as an xlsx file. The one module that knows the library; every cell goes out as text, never as a formula.
import { columnLetters } from "@qingce/core/base/workbook-cell";
import type { FormCell, FormSheet } from "@qingce/core/score/laid-cell";
import { writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteSheet } from "hucre/xlsx";
import { longTable } from "./workbook/long-table.ts";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a spreadsheet could take for a formula once it is typed again; a leading apostrophe keeps it text. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/u.test(cell) && cell.length > 1 ? `'${cell}` : cell);

/** A sheet's name may hold neither brackets nor slashes, and at most 31 characters. */
const sheetName = (name: string): string => name.replaceAll(/[[\]*?/\\:]/gu, " ").slice(0, 31);

const widest = 40;
/** Chinese characters take two places. */
const widthOf = (cell: string): number => cell.length + (cell.match(/[^\x20-\x7e]/gu)?.length ?? 0);

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const [head = []] = rows;
  return head.map((_, at) => Math.min(widest, rows.slice(0, 500).reduce((width, row) => Math.max(width, widthOf(row[at] ?? "")), 6) + 2));
}

/** The first row is the head: it stays in sight. */
export async function writeXlsxTable(name: string, [head = [], ...rows]: readonly (readonly string[])[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const bytes of longTable({ name: sheetName(name), head, widths: columnWidths([head, ...rows]), rows: rows.map((row) => row.map(harmless)) })) chunks.push(bytes);
  return Buffer.concat(chunks);
}

/** How a cell of a laid-out sheet looks. */
export type CellLook = "title" | "text" | "heading" | "middle" | "end" | "head" | "cell" | "left" | "figure" | "mark";

export interface LaidCell {
  readonly text: string;
  readonly look: CellLook;
  /** Columns that it spreads over; one when absent. */
  readonly span?: number;
}

export interface LaidSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly { readonly cells: readonly LaidCell[]; /** points */ readonly height: number }[];
  readonly across: boolean;
  /** Row of a table's heads, from 1: it stays in sight and is printed on every page. */
  readonly head?: number;
  /** Rows before which a page turns, from 0. */
  readonly turns: readonly number[];
  /** Printed above every page. */
  readonly above: string;
}

const thin = { style: "thin", color: { rgb: "000000" } } as const;
const boxed = { top: thin, bottom: thin, left: thin, right: thin };

// format @ keeps a text a text even when it is typed again: no formula comes out of it, and nothing is added to it
const looks: Readonly<Record<CellLook, CellStyle>> = {
  title: { numFmt: "@", font: { name: "宋体", size: 18, bold: true }, alignment: { horizontal: "center", vertical: "center", wrapText: true } },
  text: { numFmt: "@", font: { name: "仿宋", size: 12 }, alignment: { horizontal: "left", vertical: "center", wrapText: true } },
  heading: { numFmt: "@", font: { name: "黑体", size: 12 }, alignment: { horizontal: "left", vertical: "center", wrapText: true } },
  middle: { numFmt: "@", font: { name: "黑体", size: 12 }, alignment: { horizontal: "center", vertical: "center", wrapText: true } },
  end: { numFmt: "@", font: { name: "仿宋", size: 12 }, alignment: { horizontal: "right", vertical: "center", wrapText: true } },
  head: { numFmt: "@", font: { name: "黑体", size: 11 }, border: boxed, alignment: { horizontal: "center", vertical: "center", wrapText: true } },
  cell: { numFmt: "@", font: { name: "仿宋", size: 11 }, border: boxed, alignment: { horizontal: "center", vertical: "center", wrapText: true } },
  left: { numFmt: "@", font: { name: "仿宋", size: 11 }, border: boxed, alignment: { horizontal: "left", vertical: "center", wrapText: true } },
  figure: { numFmt: "General", font: { name: "仿宋", size: 11 }, border: boxed, alignment: { horizontal: "center", vertical: "center", wrapText: true } },
  mark: { numFmt: "@", font: { name: "黑体", size: 10, color: { rgb: "808080" } }, alignment: { horizontal: "right", vertical: "center", wrapText: true } },
};

/** A figure keeps the places that it was written with. */
function cellOf(text: string, look: CellLook): Partial<Cell> {
  if (look !== "figure" || text === "") return { value: text, type: "string", style: looks[look === "figure" ? "cell" : look] };
  const places = /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0;
  return { value: Number(text), type: "number", style: { ...looks.figure, numFmt: places === 0 ? "0" : `0.${"0".repeat(places)}` } };
}

/** More rows than these in sight would leave none for the table. */
const mostFrozen = 6;

function laid({ name, widths, rows, above, across, head, turns }: LaidSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  for (const [row, { cells: all }] of rows.entries()) {
    let column = 0;
    for (const { text, look, span = 1 } of all) {
      for (let at = column; at < column + span; at += 1) cells.set(`${row},${at}`, cellOf(at === column ? text : "", look));
      if (span > 1) merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + span - 1 });
      column += span;
    }
  }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map(() => widths.map(() => null)),
    cells,
    merges,
    rowDefs: new Map(rows.map(({ height }, at) => [at, { height }])),
    // the library names the row above a break
    ...(turns.length === 0 ? {} : { rowBreaks: turns.map((row) => row - 1) }),
    ...(head === undefined || head > mostFrozen ? {} : { freezePane: { rows: head } }),
    pageSetup: { paperSize: "a4", orientation: across ? "landscape" : "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printArea: `$A$1:$${columnLetters(widths.length)}$${rows.length}`, ...(head === undefined ? {} : { printTitlesRow: `$${head}:$${head}` }) },
    headerFooter: { ...(above === "" ? {} : { oddHeader: `&C${above.replaceAll("&", "&&")}` }), oddFooter: "&C第 &P 页 共 &N 页" },
  };
}

/** Sheets laid out to be printed; their names are cut to what a sheet may be called, and told apart. */
export async function writeXlsxSheets(sheets: readonly LaidSheet[]): Promise<Buffer> {
  const named = sheets.map((sheet, at) => ({ ...sheet, name: sheets.length === 1 ? sheetName(sheet.name) : sheetName(`${at + 1} ${sheet.name}`) }));
  return Buffer.from(await writeXlsx({ sheets: named.map(laid) }));
}

const grey = { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } } as const;
const formLooks: Readonly<Record<FormCell["look"], CellStyle>> = {
  key: { numFmt: "@", font: { size: 9, color: { rgb: "808080" } } },
  title: { numFmt: "@", font: { name: "黑体", size: 16 } },
  head: { ...looks.head, fill: grey },
  fixed: { numFmt: "@", fill: grey, border: boxed, alignment: { vertical: "center", wrapText: true } },
  hint: { numFmt: "@", font: { size: 10, color: { rgb: "595959" } }, alignment: { vertical: "center", wrapText: true } },
  input: { numFmt: "@", border: boxed, alignment: { vertical: "center", wrapText: true } },
};

/** Fifteen digits are all that a number of a spreadsheet keeps; a longer one goes out as text. */
export const asFigure = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && text.replaceAll(/[-.]/gu, "").length <= 15;

/** A list of options stands in a quoted formula: no comma within one, 255 characters altogether. */
const listable = (options: readonly string[]): boolean => options.join(",").length <= 255 && options.every((one) => !/[,"]/u.test(one));

function formCell({ text, look, number }: FormCell): Partial<Cell> {
  const figures = number === true;
  const style = figures ? { ...formLooks[look], numFmt: "General" } : formLooks[look];
  return figures && asFigure(text) ? { value: Number(text), type: "number", style } : { value: text, type: "string", style };
}

function formSheet({ name, hidden, widths, rows }: FormSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const dataValidations: DataValidation[] = [];
  for (const [row, all] of rows.entries()) for (const [column, cell] of all.entries()) {
    cells.set(`${row},${column}`, formCell(cell));
    const range = `${columnLetters(column + 1)}${row + 1}`;
    if (cell.options !== undefined && listable(cell.options)) dataValidations.push({ type: "list", values: [...cell.options], allowBlank: true, showErrorMessage: true, errorTitle: "填报表", errorMessage: "请从列表中选择", range });
  }
  const keys = hidden ? {} : { rowDefs: new Map([[0, { hidden: true }], [1, { height: 28 }]]), freezePane: { rows: 4 } };
  return { name, hidden, columns: widths.map((width, at) => ({ width, hidden: !hidden && at === 0 })), rows: rows.map(() => widths.map(() => null)), cells, dataValidations, ...keys };
}

/** A form to fill in 填报表; sheets are told apart by number where two would be cut to the same name. */
export async function writeXlsxForm(sheets: readonly FormSheet[]): Promise<Buffer> {
  const names = sheets.map(({ name }) => sheetName(name));
  const named = sheets.map((sheet, at) => ({ ...sheet, name: names.indexOf(names[at] ?? "") === at ? (names[at] ?? "") : sheetName(`${at + 1} ${sheet.name}`) }));
  return Buffer.from(await writeXlsx({ sheets: named.map(formSheet) }));
}
