// Several units' tables of one season in one workbook: a row a unit, a column a figure; read back with every fault at its cell.
import { placeOf, type WorkbookCell, type WorkbookSheet } from "../base/workbook-cell.ts";
import type { Refusal } from "../base/refusal.ts";
import { kindWord } from "../register/entry-words.ts";
import type { YearForm } from "./year-form.ts";
import type { YearFormFile } from "./year-form-file.ts";

export interface GroupUnit {
  readonly entry: string;
  readonly name: string;
}

export interface GroupRow {
  readonly entry: string;
  readonly row: number;
  /** What is filled in; an empty cell is left out and changes nothing. */
  readonly figures: { readonly [figure: string]: number };
  readonly changes?: string;
}

/** The sheet's name says year and kind, so that last year's workbook is not taken for this year's. */
export const groupSheet = (year: number, kind: YearFormFile["kind"]): string => `${year}年${kindWord(kind)}动态管理表`;

const [entryHead, nameHead, changesHead] = ["名单编号（勿改）", "单位名称", "名称、地址、边界变更说明"];

/** Numbered, for several parts may bear one name. */
const figureHead = ({ label, unit, optional }: YearForm["figures"][number], at: number): string => `${at + 1} ${label}（${unit}）${optional === true ? "" : " *"}`;

export const groupHeads = (form: YearForm): readonly string[] => [entryHead, nameHead, ...form.figures.map(figureHead), changesHead];

/** One unit's row, figures in the order of the form; null where nothing is filled in. */
export const groupLine = (form: YearForm, unit: GroupUnit, figures: { readonly [figure: string]: number | null }, changes: string): readonly (string | number)[] => [unit.entry, unit.name, ...form.figures.map(({ id }) => figures[id] ?? ""), changes];

const plainNumber = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;

/** A cell as a number of the figure's unit; a text that says why it is none. */
function numberIn(cell: WorkbookCell, unit: string): number | string {
  if (cell.merged !== undefined) return "单元格被合并，请拆开后逐格填写";
  switch (cell.kind) {
    case "number":
      return Number(cell.raw);
    case "percent":
      return unit === "%" ? Number((Number(cell.raw) * 100).toPrecision(12)) : `该栏单位为${unit}，不是百分数`;
    case "text": {
      const text = cell.raw.trim();
      return plainNumber.test(text) ? Number(text.replaceAll(",", "")) : "须为数字";
    }
    case "uncalculated":
      return "公式没有算出结果，请在表格软件中重新计算后保存";
    case "day":
    case "yes-no":
    case "error":
      return "须为数字";
  }
}

const empty = (cell: WorkbookCell): boolean => cell.kind === "text" && cell.raw.trim() === "" && cell.merged === undefined;

interface Columns {
  readonly of: ReadonlyMap<number, YearForm["figures"][number]>;
  readonly changes: number | undefined;
}

/** Which column holds which figure, by the head: columns may be moved or left out, none may be added. */
function columnsOf(form: YearForm, sheet: WorkbookSheet): { readonly columns: Columns; readonly faults: readonly Refusal[] } {
  const heads = new Map(form.figures.map((figure, at) => [figureHead(figure, at), figure]));
  const of = new Map<number, YearForm["figures"][number]>();
  const faults: Refusal[] = [];
  let changes: number | undefined;
  for (const cell of sheet.rows.find(({ row }) => row === 1)?.cells ?? []) {
    const head = cell.shown.trim();
    const figure = heads.get(head);
    if (figure !== undefined) of.set(cell.column, figure);
    else if (head === changesHead) changes = cell.column;
    else if (head !== "" && head !== entryHead && head !== nameHead) faults.push({ code: "column-unknown", place: placeOf(sheet.name, 1, cell.column), hint: `本表没有这一栏：${head.slice(0, 40)}` });
  }
  return { columns: { of, changes }, faults };
}

function rowFigures(sheet: WorkbookSheet, row: number, cells: readonly WorkbookCell[], columns: Columns): { readonly figures: { readonly [figure: string]: number }; readonly faults: readonly Refusal[] } {
  const figures: { [figure: string]: number } = {};
  const faults: Refusal[] = [];
  for (const cell of cells) {
    const figure = columns.of.get(cell.column);
    if (figure === undefined || empty(cell)) continue;
    const read = numberIn(cell, figure.unit);
    const place = placeOf(sheet.name, row, cell.column);
    const facts = { figure: figure.id, shown: cell.shown.slice(0, 40) };
    if (typeof read === "string") faults.push({ code: "cell-malformed", place, facts, hint: `${figure.label}：${read}` });
    else if (read < 0 && figure.signed !== true) faults.push({ code: "figure-negative", place, facts, hint: `${figure.label}不能为负` });
    else if (figure.whole === true && !Number.isInteger(read)) faults.push({ code: "figure-not-whole", place, facts, hint: `${figure.label}须为整数` });
    else figures[figure.id] = read;
  }
  return { figures, faults };
}

/** A row with any fault is not taken; the others are. */
export function readGroup(form: YearForm, sheet: WorkbookSheet, units: readonly GroupUnit[]): { readonly rows: readonly GroupRow[]; readonly faults: readonly Refusal[] } {
  const { columns, faults: headFaults } = columnsOf(form, sheet);
  const faults: Refusal[] = [...headFaults];
  const rows: GroupRow[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of sheet.rows) {
    if (row === 1 || cells.every(empty)) continue;
    const entry = cells.find(({ column }) => column === 1)?.raw.trim() ?? "";
    const place = placeOf(sheet.name, row, 1);
    if (!units.some((one) => one.entry === entry)) faults.push({ code: "row-foreign", place, facts: { entry: entry.slice(0, 40) }, hint: "不是本单位应填报的单位；请用下载的模板，不要改动名单编号" });
    else if (seen.has(entry)) faults.push({ code: "row-twice", place, facts: { entry }, hint: "同一单位出现两行" });
    else {
      seen.add(entry);
      const read = rowFigures(sheet, row, cells, columns);
      const changes = cells.find(({ column }) => column === columns.changes)?.raw.trim() ?? "";
      faults.push(...read.faults);
      if (read.faults.length === 0) rows.push({ entry, row, figures: read.figures, ...(changes === "" ? {} : { changes }) });
    }
  }
  return { rows, faults };
}
