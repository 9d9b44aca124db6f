// Writes a table as an xlsx file. The one module that knows the library; every cell goes out as text, never as a formula.
import { writeXlsx } from "hucre/xlsx";

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

/** The first row is the head: it stays in sight and filters. */
export async function writeXlsxTable(name: string, rows: readonly (readonly string[])[]): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: [{ name: sheetName(name), columns: columnWidths(rows).map((width) => ({ width })), rows: rows.map((row) => row.map(harmless)), freezePane: { rows: 1 } }],
  });
  return Buffer.from(bytes);
}
