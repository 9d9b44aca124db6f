// A published list as a workbook: the sheet that bears the list's columns, as the text that lists are read from, line for line as the sheet's rows.
import { csvLines } from "@qingce/core/base/csv";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { nation } from "@qingce/core/base/region";
import type { WorkbookCell, WorkbookRow } from "@qingce/core/base/workbook-cell";
import type { Actor } from "@qingce/core/access/actor";
import { longestList } from "@qingce/core/contract/import-routes";
import type { ListSpellings } from "@qingce/core/register/list-spellings";
import { openWorkbook, refusingBroken, type OpenWorkbook } from "../../documents/workbook/open-workbook.ts";
import { streamSheet } from "../../documents/xlsx-in.ts";
import { listReference } from "../../store/imports-reference.ts";
import { allowed } from "../command.ts";
import type { House } from "../house.ts";
import { largest, type GivenFile } from "../proofs/take-file.ts";

export interface ListWorkbook {
  /** Name of the file with the sheet behind, as the import is called. */
  readonly file: string;
  readonly sheet: string;
  /** Rows below the header. */
  readonly rows: number;
  readonly text: string;
}

const unpacked = { bytes: 256 * 1024 * 1024, ratio: 250, ratioFrom: 4 * 1024 * 1024 };
/** Titles and remarks may stand above the header. */
const deepestHeader = 20;
const longestName = 150;

const textOf = ({ kind, raw, shown }: WorkbookCell): string => (kind === "number" || kind === "day" ? raw : shown).trim();

/** What a person sees: a merged cell's value on each of its rows. */
class Seen {
  readonly #anchors = new Map<string, string>();
  of({ row, cells }: WorkbookRow): readonly string[] {
    const seen: string[] = [];
    for (const cell of cells) {
      const own = textOf(cell);
      if (own !== "") this.#anchors.set(`${row}:${cell.column}`, own);
      seen[cell.column - 1] = cell.merged === undefined ? own : (this.#anchors.get(`${cell.merged.row}:${cell.merged.column}`) ?? own);
    }
    return Array.from(seen, (cell) => cell ?? "");
  }
}

const isHeader = (cells: readonly string[], { columns }: ListSpellings): boolean => (["category", "batch", "sequence", "name"] as const).filter((column) => (columns.get(column) ?? []).some((name) => cells.includes(name))).length >= 3;

const trimmed = (cells: readonly string[], width: number): readonly string[] => {
  const last = cells.findLastIndex((cell) => cell !== "");
  return last < 0 ? [] : Array.from({ length: Math.max(width, last + 1) }, (_, at) => cells[at] ?? "");
};

/** Undefined where no header is found near the top. */
async function recordsOf(workbook: OpenWorkbook, sheet: string, spellings: ListSpellings): Promise<readonly (readonly string[])[] | undefined> {
  const records: (readonly string[])[] = [];
  const seen = new Seen();
  let width = 0;
  for await (const row of streamSheet(workbook, sheet)) {
    const cells = seen.of(row);
    if (width === 0) {
      if (row.row > deepestHeader) return undefined;
      if (!isHeader(cells, spellings)) continue;
      width = trimmed(cells, 0).length;
    }
    while (records.length < row.row - 1) records.push([]);
    records.push(trimmed(cells, width));
  }
  return width === 0 ? undefined : records;
}

async function read(workbook: OpenWorkbook, spellings: ListSpellings): Promise<Omit<ListWorkbook, "file"> | undefined> {
  for (const { name, hidden } of workbook.sheets) {
    const records = hidden ? undefined : await recordsOf(workbook, name, spellings);
    if (records !== undefined) return { sheet: name, rows: records.filter((cells) => cells.length > 0).length - 1, text: csvLines(records) };
  }
  return undefined;
}

/** The first visible sheet with the list's columns; refuses a workbook without one. */
export async function listOfWorkbook(name: string, bytes: Buffer): Promise<Result<ListWorkbook>> {
  const opened = await openWorkbook(bytes, unpacked);
  if (!opened.ok) return opened;
  const { spellings } = await listReference();
  const found = await refusingBroken(() => read(opened.value, spellings));
  if (!found.ok) return found;
  if (found.value === undefined) return refuse({ code: "list-sheet-missing", facts: { sheets: opened.value.sheets.map((one) => one.name) }, hint: "没有一张工作表的前 20 行有名单的表头：类别、批次、序号、名称。" });
  if (found.value.text.length > longestList) return refuse({ code: "file-too-large", hint: "名单超过 800 万字，请按批次拆分后分别导入。" });
  return ok({ file: `${name.slice(-longestName)}（工作表${found.value.sheet}）`, ...found.value });
}

/** The right is asked before a byte is read. Nothing is kept. */
export async function readListWorkbook(_house: House, actor: Actor, file: () => Promise<Result<GivenFile>>): Promise<Result<ListWorkbook>> {
  const may = allowed(actor, "import-register", { node: nation });
  if (!may.ok) return may;
  const given = await file();
  if (!given.ok) return given;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of given.value.bytes) {
    size += chunk.length;
    if (size > largest) return refuse({ code: "file-too-large", hint: "名单文件不能超过 20 MB" });
    chunks.push(chunk);
  }
  return listOfWorkbook(given.value.name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, ""), Buffer.concat(chunks));
}
