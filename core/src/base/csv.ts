// Comma-separated text (RFC 4180) to records and back. Lines that begin with # before the header are remarks on the source.
import { ok, refuse, type Result } from "./refusal.ts";

/** One record; `line` is the line of the text it begins on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Reading {
  readonly records: CsvRecord[];
  cells: string[];
  cell: string;
  line: number;
  begun: number;
}

function endRecord(reading: Reading): void {
  const cells = [...reading.cells, reading.cell];
  const blank = cells.length === 1 && cells[0]?.trim() === "";
  const remark = reading.records.length === 0 && (cells[0] ?? "").startsWith("#");
  if (!blank && !remark) reading.records.push({ line: reading.begun, cells });
  reading.cells = [];
  reading.cell = "";
  reading.begun = reading.line + 1;
}

/** The index after a quoted cell's closing quote, or -1 where it never closes. */
function quoted(text: string, from: number, reading: Reading): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' && text.charAt(at + 1) !== '"') return at + 1;
    if (character === '"') at += 1;
    if (character === "\n") reading.line += 1;
    reading.cell += character;
  }
  return -1;
}

/** Reads all records, the header first; refuses with `csv-quote-open` (facts `line`) where a quotation mark is never closed. */
export function parseCsv(given: string): Result<readonly CsvRecord[]> {
  const text = given.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const reading: Reading = { records: [], cells: [], cell: "", line: 1, begun: 1 };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' && reading.cell === "") {
      const after = quoted(text, at + 1, reading);
      if (after < 0) return refuse({ code: "csv-quote-open", place: `row ${reading.begun}`, facts: { line: reading.begun }, hint: `第${reading.begun}行的引号没有结束，请检查这一行。` });
      at = after - 1;
    } else if (character === ",") {
      reading.cells.push(reading.cell);
      reading.cell = "";
    } else if (character === "\n") {
      endRecord(reading);
      reading.line += 1;
    } else reading.cell += character;
  }
  if (reading.cell !== "" || reading.cells.length > 0) endRecord(reading);
  return ok(reading.records);
}

/** A spreadsheet would run a cell that begins so as a formula; a leading apostrophe keeps it text. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) && cell.length > 1 ? `'${cell}` : cell);

const written = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Records as text with a byte order mark, so that spreadsheets read the Chinese; line ends are CRLF. */
export const writeCsv = (records: readonly (readonly string[])[]): string =>
  `\uFEFF${records.map((cells) => cells.map((cell) => written(harmless(cell))).join(",")).join("\r\n")}\r\n`;

/** Records as they are, one a line, for our own reading alone: never handed out. A record without cells is a blank line, so that lines keep their numbers. */
export const csvLines = (records: readonly (readonly string[])[]): string => records.map((cells) => cells.map((cell) => written(cell.replaceAll(/\r?\n/gu, " "))).join(",")).join("\n");
