// Reads the rows of an official table of indicators by a mapping: merged groups filled down, every fault by sheet, row and column.
import { addDecimals, compareDecimals, formatDecimal, parseDecimal, type Decimal } from "../base/decimal.ts";
import type { Refusal } from "../base/refusal.ts";
import { columnLetters, placeOf, type WorkbookCell, type WorkbookRow, type WorkbookSheet } from "../base/workbook-cell.ts";
import { readNumber } from "./cell-number.ts";
import { columnWords, neededColumns, type IndicatorColumn, type TableMapping } from "./indicator-heads.ts";
import { parseUnit } from "./unit.ts";

export type IndicatorType = "higher" | "lower" | "judged" | "choice" | "required";

export interface Indicator {
  readonly row: number;
  readonly group: string;
  readonly no: string;
  readonly name: string;
  readonly clause: string;
  readonly type: IndicatorType;
  readonly unit: string;
  readonly lead?: string;
  readonly base?: string;
  readonly points: string;
  readonly rule: string;
}

export interface IndicatorsRead { readonly indicators: readonly Indicator[]; readonly faults: readonly Refusal[]; /** Sum of the points read. */ readonly points: string }

const plain = (text: string): string => text.normalize("NFKC").trim();
const unitAliases: { readonly [unit: string]: string } = { "": "1", "-": "1", "—": "1", "/": "1", "无量纲": "1", "个": "项", "m³": "m3", "㎡": "m2", "m²": "m2", "吨标准煤": "tce", "千克标准煤": "kgce", "吨": "t", "％": "%" };

/** 合计 and 总分 end the table. */
const total = /^(?:合\s*计|总\s*计|总\s*分)/u;

export function typeOf(text: string): IndicatorType | undefined {
  const said = plain(text);
  if (/必选|必备|基本要求|一票否决/u.test(said)) return "required";
  if (/选择|分档/u.test(said)) return "choice";
  if (said.includes("定性")) return "judged";
  if (/逆向|负向/u.test(said)) return "lower";
  return /正向|定量/u.test(said) ? "higher" : undefined;
}

class TableReader {
  readonly faults: Refusal[] = [];
  constructor(readonly sheet: WorkbookSheet, readonly mapping: TableMapping) {}

  fault(code: string, row: number, column: IndicatorColumn, hint: string): undefined {
    const at = this.mapping.columns[column] ?? 1;
    this.faults.push({ code, hint, place: placeOf(this.sheet.name, row, at), facts: { sheet: this.sheet.name, row, column: columnLetters(at) } });
  }

  cell(row: WorkbookRow, column: IndicatorColumn): WorkbookCell | undefined {
    const at = this.mapping.columns[column];
    return at === undefined ? undefined : row.cells.find((cell) => cell.column === at && cell.merged === undefined);
  }
  /** What a cell says, or the merged cell that lies over it from above. */
  text(row: WorkbookRow, column: IndicatorColumn): string {
    const own = this.cell(row, column);
    if (own !== undefined) return plain(own.shown);
    const at = this.mapping.columns[column] ?? 0;
    const over = this.sheet.merged.find((one) => one.top < row.row && one.bottom >= row.row && one.left <= at && one.right >= at);
    const top = over === undefined ? undefined : this.sheet.rows.find((one) => one.row === over.top)?.cells.find((cell) => cell.column === over.left);
    return plain(top?.shown ?? "");
  }
  /** A figure of the table; a dash stands for none. */
  figure(row: WorkbookRow, column: "lead" | "base" | "points", unit: string): string | undefined {
    const read = readNumber(this.cell(row, column), { label: columnWords[column], unit, signed: column !== "points" });
    switch (read.kind) {
      case "empty": return undefined;
      case "value": return read.text;
      case "fault": return this.fault(read.fault.code, row.row, column, read.fault.hint);
      case "asked": return read.asked.code === "dash" ? undefined : this.fault(read.asked.code, row.row, column, `${read.asked.hint}；请在表中写明后重新上传`);
    }
  }
  unit(row: WorkbookRow, type: IndicatorType): string {
    const said = this.text(row, "unit");
    const unit = (Object.hasOwn(unitAliases, said) ? unitAliases[said] : said) ?? said;
    if ((type === "higher" || type === "lower") && !parseUnit(unit).ok) this.fault("unit-unknown", row.row, "unit", `没有这个单位：${said.slice(0, 20)}`);
    return unit;
  }

  row(row: WorkbookRow, group: string): Indicator | undefined {
    const name = this.text(row, "third") || this.text(row, "second");
    const type = typeOf(this.text(row, "type"));
    if (group === "") this.fault("group-missing", row.row, "group", "没有一级指标");
    if (name === "") this.fault("name-missing", row.row, "second", "没有指标名称");
    if (type === undefined) return this.fault("type-unknown", row.row, "type", `类型“${this.text(row, "type").slice(0, 20)}”读不懂，应为正向、逆向、定性、选择或必选`);
    const unit = this.unit(row, type);
    const points = this.figure(row, "points", "1");
    const covered = this.cell(row, "points") === undefined && this.text(row, "points") !== "";
    if (covered) this.fault("points-merged", row.row, "points", "分值与上一行合并，请写明各行的分值");
    else if (points === undefined) this.fault("points-missing", row.row, "points", "没有分值");
    const [lead, base] = type === "higher" || type === "lower" ? [this.figure(row, "lead", unit), this.figure(row, "base", unit)] : [];
    if (lead !== undefined && base !== undefined && (type === "higher" ? Number(lead) <= Number(base) : Number(lead) >= Number(base)))
      this.fault("lead-base-order", row.row, "lead", type === "higher" ? `正向指标的引领值 ${lead} 应大于基准值 ${base}` : `逆向指标的引领值 ${lead} 应小于基准值 ${base}`);
    if (points === undefined) return undefined;
    return { row: row.row, group, no: this.text(row, "no"), name, clause: this.text(row, "clause"), type, unit, points, rule: this.text(row, "rule"), ...(lead === undefined ? {} : { lead }), ...(base === undefined ? {} : { base }) };
  }

  /** A number may stand for several lines only as one merged cell. */
  twice(rows: readonly WorkbookRow[]): void {
    const seen = new Map<string, number>();
    for (const row of rows) {
      const no = plain(this.cell(row, "no")?.shown ?? "");
      const before = no === "" ? undefined : seen.get(no);
      if (before !== undefined) this.fault("number-twice", row.row, "no", `序号 ${no} 与第 ${before} 行重复`);
      else if (no !== "") seen.set(no, row.row);
    }
  }
}

const plus = (sum: Decimal, text: string): Decimal => {
  const read = parseDecimal(text);
  return read.ok ? addDecimals(sum, read.value) : sum;
};

/** Faults of the sums: of all against `wanted`, and against the table's own 合计. */
function sumFaults(reader: TableReader, indicators: readonly Indicator[], wanted: string, own: WorkbookRow | undefined): Decimal {
  const sum = indicators.reduce((all, { points }) => plus(all, points), { units: 0n, scale: 0 });
  const differs = (text: string): boolean => {
    const read = parseDecimal(text);
    return read.ok && compareDecimals(read.value, sum) !== 0;
  };
  const said = formatDecimal(sum);
  if (differs(wanted)) reader.fault("points-sum", reader.mapping.head, "points", `各项分值合计 ${said}，应为 ${wanted}`);
  const told = own === undefined ? undefined : reader.figure(own, "points", "1");
  if (own !== undefined && told !== undefined && differs(told)) reader.fault("points-sum", own.row, "points", `表中合计 ${told}，各项相加是 ${said}`);
  return sum;
}

/** `wanted` is what all points come to, 100 as a rule. */
export function readIndicators(sheets: readonly WorkbookSheet[], mapping: TableMapping, wanted: string): IndicatorsRead {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) return { indicators: [], points: "0", faults: [{ code: "sheet-unknown", hint: `没有这张工作表：${mapping.sheet.slice(0, 31)}` }] };
  const missing = neededColumns.filter((column) => mapping.columns[column] === undefined && !(column === "second" && mapping.columns.third !== undefined));
  if (missing.length > 0) return { indicators: [], points: "0", faults: missing.map((column) => ({ code: "column-missing", place: `columns.${column}`, hint: `没有指明“${columnWords[column]}”在哪一列` })) };
  const reader = new TableReader(sheet, mapping);
  const below = sheet.rows.filter(({ row }) => row > mapping.head);
  const isTotal = (row: WorkbookRow): boolean => row.cells.some((cell) => total.test(plain(cell.shown)));
  const end = below.findIndex(isTotal);
  const rows = (end < 0 ? below : below.slice(0, end)).filter((row) => reader.text(row, "second") !== "" || reader.text(row, "third") !== "" || reader.cell(row, "points") !== undefined);
  let group = "";
  const indicators = rows.flatMap((row) => {
    group = reader.text(row, "group") || group;
    const found = reader.row(row, group);
    return found === undefined ? [] : [found];
  });
  reader.twice(rows);
  if (rows.length === 0) reader.fault("rows-missing", mapping.head, "second", "表头下面没有指标");
  const sum = sumFaults(reader, indicators, wanted, end < 0 ? undefined : below[end]);
  return { indicators, faults: reader.faults, points: formatDecimal(sum) };
}
