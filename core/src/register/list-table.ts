// A published list as rows with named cells, whatever order its columns come in; and the rows that cannot be taken, each with its place.
import type { CsvRecord } from "../base/csv.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { Kind } from "../rule/kind.ts";
import { firstDay, type LedgerLine } from "./list-ledger.ts";
import type { RejectedRow } from "./list-proposal.ts";
import { listColumns, type ListColumn, type ListSpellings } from "./list-spellings.ts";

export interface ListRow {
  /** Line of the file. */
  readonly row: number;
  readonly cells: { readonly [column in ListColumn]?: string };
  readonly line: LedgerLine;
}

export interface ListTable {
  readonly kind: Kind;
  readonly category: string;
  /** The file's own header for a meaning. */
  readonly headers: { readonly [column in ListColumn]?: string };
  readonly read: number;
  readonly rows: readonly ListRow[];
  /** One for each fault; a row may have several. */
  readonly rejected: readonly RejectedRow[];
}

const required: readonly ListColumn[] = ["category", "batch", "sequence", "region", "name"];

function headersOf(header: readonly string[], spellings: ListSpellings): ListTable["headers"] {
  const cells = new Set(header.map((cell) => cell.trim()));
  const found = listColumns.flatMap((column) => {
    const name = (spellings.columns.get(column) ?? []).find((one) => cells.has(one));
    return name === undefined ? [] : [[column, name] as const];
  });
  return Object.fromEntries(found);
}

type Fault = Omit<RejectedRow, "row">;
type FaultAt = (column: ListColumn, code: string, hint: string) => Fault;

const line = (cells: ListRow["cells"], ledger: readonly LedgerLine[]): LedgerLine | undefined => ledger.find((one) => one.category === cells.category && one.batch === cells.batch);

interface Reading {
  readonly headers: ListTable["headers"];
  readonly width: number;
  readonly kind: Kind;
  readonly ledger: readonly LedgerLine[];
  readonly spellings: ListSpellings;
}

/** What is wrong with the batch and the year: the ledger knows the one, and the other must agree with it. */
function batchFaults({ batch, year }: ListRow["cells"], published: LedgerLine | undefined, fault: FaultAt): readonly Fault[] {
  if (published === undefined) return [fault("batch", "batch-unknown", "台账中没有这一批次，请先补台账。")];
  const known = firstDay(published.published)?.day.slice(0, 4);
  if (known === undefined) return [fault("batch", "batch-undated", "台账中这一批次没有公布时间。")];
  const differs = year !== undefined && year !== "" && year !== known && batch?.startsWith(year) !== true;
  return differs ? [fault("year", "year-differs", `台账中${published.batch}公布于${published.published}，与这一行的年度不符。`)] : [];
}

function nameFault({ name = "" }: ListRow["cells"], fault: FaultAt): readonly Fault[] {
  if (name === "") return [fault("name", "name-missing", "名称为空。")];
  return [...name].length > 200 ? [fault("name", "name-too-long", "名称超过200字，请检查是否串行。")] : [];
}

/** Every fault of a row; columns are told by the file's own header. Where the cells are miscounted or the kind is another, the rest means nothing. */
function faultsOf(cells: ListRow["cells"], width: number, { headers, kind, ledger, spellings, width: wanted }: Reading): readonly Fault[] {
  const fault: FaultAt = (column, code, hint) => ({ column: headers[column] ?? column, code, given: cells[column] ?? "", hint });
  if (width !== wanted) return [{ column: "", code: "cells-miscounted", given: String(width), hint: `这一行有${width}格，表头有${wanted}格。` }];
  if (spellings.categories.get(cells.category ?? "") !== kind) return [fault("category", "category-mixed", "这一行的类别与本文件第一行不是同一类。")];
  return [
    ...batchFaults(cells, line(cells, ledger), fault),
    ...(/^[1-9]\d{0,5}$/.test(cells.sequence ?? "") ? [] : [fault("sequence", "sequence-malformed", "序号应为正整数。")]),
    ...nameFault(cells, fault),
    ...(kind === "product" && (cells.product ?? "") === "" ? [fault("product", "product-missing", "产品名称为空。")] : []),
  ];
}

const missing = (headers: ListTable["headers"], kind: Kind, spellings: ListSpellings): readonly Refusal[] =>
  [...required, ...(kind === "product" ? (["product", "model"] as const) : [])]
    .filter((column) => headers[column] === undefined)
    .map((column) => ({ code: "column-missing", place: column, facts: { names: spellings.columns.get(column) ?? [] }, hint: `缺少一栏：${(spellings.columns.get(column) ?? []).join("、")}。` }));

/** Refuses the whole file with `list-empty`, `category-unknown` or `column-missing`; a single bad row is only rejected. */
export function readListTable(records: readonly CsvRecord[], ledger: readonly LedgerLine[], spellings: ListSpellings): Result<ListTable> {
  const [header, ...body] = records;
  if (header === undefined || body.length === 0) return refuse({ code: "list-empty", hint: "文件中没有名单行。" });
  const headers = headersOf(header.cells, spellings);
  const at = listColumns.map((column) => [column, header.cells.findIndex((cell) => cell.trim() === headers[column])] as const).filter(([, index]) => index >= 0);
  const cellsOf = (record: CsvRecord): ListRow["cells"] => Object.fromEntries(at.map(([column, index]) => [column, record.cells[index]?.trim() ?? ""]));
  const category = body.map((record) => cellsOf(record).category ?? "").find((one) => spellings.categories.has(one)) ?? "";
  const kind = spellings.categories.get(category);
  if (kind === undefined) return refuse({ code: headers.category === undefined ? "column-missing" : "category-unknown", place: "category", hint: "看不出是哪一类名单：类别一栏应写绿色工厂、绿色工业园区、绿色供应链管理企业或绿色设计产品。" });
  const lacking = missing(headers, kind, spellings);
  if (lacking.length > 0) return refuse(...lacking);
  const reading: Reading = { headers, width: header.cells.length, kind, ledger, spellings };
  const rows: ListRow[] = [];
  const rejected: RejectedRow[] = [];
  for (const record of body) {
    const cells = cellsOf(record);
    const [faults, published] = [faultsOf(cells, record.cells.length, reading), line(cells, ledger)];
    if (faults.length === 0 && published !== undefined) rows.push({ row: record.line, cells, line: published });
    rejected.push(...faults.map((fault) => ({ row: record.line, ...fault })));
  }
  return ok({ kind, category, headers, read: body.length, rows, rejected });
}
