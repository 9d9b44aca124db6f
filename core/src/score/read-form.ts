// Reads a filled form 填报表 back: answers, what does not apply, every fault by sheet, row and column, and questions where the figure may mean something else.
import type { Refusal } from "../base/refusal.ts";
import { columnLetters, placeOf, type WorkbookCell, type WorkbookRow, type WorkbookSheet } from "../base/workbook-cell.ts";
import { fillSlots, type Answer, type AnswerRow } from "./answers.ts";
import type { Doubt } from "./doubt.ts";
import { away } from "./laid-cell.ts";
import { FormCells } from "./form-cells.ts";
import { carriersMark } from "./form-carriers.ts";
import { formMark, keySheet } from "./form-layout.ts";
import { cellAt, columnsOf, seen } from "./form-rows.ts";
import { magnitudeDoubt } from "./magnitude.ts";
import { readCarriers, type EnergyAsked } from "./read-carriers.ts";
import type { Scheme } from "./scheme.ts";
import type { Field } from "./scheme-field.ts";
import { awayFlags, type Sheet } from "./sheet.ts";
import { magnitudes, type Earlier } from "./sheet-magnitudes.ts";
import { zeroDenominators } from "./zero-denominators.ts";

export interface FormRead {
  readonly sheet: Sheet;
  /** Places are `<sheet>!<cell>`; `facts` hold sheet, row, column. */
  readonly faults: readonly Refusal[];
  readonly doubts: readonly Doubt[];
}

/** Why a workbook is not this scheme's form; undefined when it is. */
export function foreignForm(scheme: Scheme, hash: string, sheets: readonly WorkbookSheet[]): Refusal | undefined {
  const keys = sheets.find(({ name }) => name === keySheet)?.rows ?? [];
  if (seen(keys[0], 1) !== formMark) return { code: "form-foreign", hint: "这不是本平台下载的填报表（或其中的隐藏页已被删除），请下载填报表后填写" };
  const told = new Map(keys.map((row) => [seen(row, 1), seen(row, 2)]));
  const [id = "", sealed = "", name = ""] = ["scheme", "hash", "name"].map((key) => told.get(key) ?? "");
  if (id !== scheme.file.id) return { code: "form-other-scheme", facts: { given: id.slice(0, 80), wanted: scheme.file.id }, hint: `这是“${name.slice(0, 60)}”的填报表，本申报用的是“${scheme.file.name}”，请下载本申报的填报表` };
  if (sealed !== hash) return { code: "form-other-version", facts: { given: sealed.slice(0, 80), wanted: hash }, hint: `这张填报表出自“${scheme.file.name}”的另一版本，请重新下载后填写` };
  return undefined;
}

const isField = (field: Field | undefined): field is Field => field !== undefined;

class FormReader extends FormCells {
  readonly answers: { [field: string]: Answer } = {};
  readonly notApplicable: { [item: string]: string } = {};
  constructor(readonly scheme: Scheme) { super(); }

  items(sheet: WorkbookSheet): void {
    const columns = columnsOf(sheet);
    for (const row of sheet.rows) {
      const key = seen(row, 1);
      if (!key.startsWith("item:")) continue;
      const [id, says] = [key.slice(5), seen(row, columns.get("away"))];
      const at = { sheet: sheet.name, row: row.row, column: columns.get("away") ?? 1 };
      this.places.set(`not-applicable.${id}`, at);
      if (says === away) this.notApplicable[id] = seen(row, columns.get("reason"));
      else if (says !== "适用" && says !== "") this.fault("option-unknown", at, `“是否适用”只填“适用”或“不适用”，不是“${says.slice(0, 20)}”`);
    }
  }

  fields(sheet: WorkbookSheet): void {
    const columns = columnsOf(sheet);
    const [value, unit] = [columns.get("value"), columns.get("unit")];
    for (const row of sheet.rows) {
      const key = seen(row, 1);
      const cell = cellAt(row, value);
      const at = { sheet: sheet.name, row: row.row, column: value ?? 1 };
      if (row.row === 1 || key === "-") continue;
      if (key === "") {
        if (cell !== undefined && cell.shown.trim() !== "") this.fault("row-unknown", at, "这一行不是表中原有的，未读入；请填在原有的行里");
        continue;
      }
      this.line(key, cell, at, seen(row, unit));
    }
  }

  /** One line of the figures: `field`, `field.<year>`, `field=<option>`. */
  line(key: string, cell: WorkbookCell | undefined, at: { readonly sheet: string; readonly row: number; readonly column: number }, unit: string): void {
    const [, name = "", year, option] = /^([^.=]+)(?:\.(\d))?(?:=(.+))?$/u.exec(key) ?? [];
    const field = Object.hasOwn(this.scheme.file.fields, name) ? this.scheme.file.fields[name] : undefined;
    const run = this.scheme.slots.get(name);
    this.places.set(key.replace(/=.*$/u, ""), at);
    if (!isField(field) && run?.of === "given") return this.put(name, this.number(cell, at, key, { label: run.label, unit: "分", given: unit }));
    if (!isField(field)) return this.fault("field-unknown", at, `方案没有这一项：${key.slice(0, 40)}`);
    if (field.type === "number") {
      const text = this.number(cell, at, key, { ...field, given: unit });
      if (year === undefined) this.put(name, text);
      else if (text !== undefined) this.putYear(name, Number(year), field.years ?? 1, text);
    } else if (field.type === "set") this.option(name, option ?? "", this.yesNo(cell, at, field.label));
    else if (field.type === "yes-no") this.put(name, this.yesNo(cell, at, field.label));
    else if (field.type === "choice") this.put(name, this.choice(cell, at, field));
    else if (field.type === "text") this.put(name, cell?.shown.trim() === "" ? undefined : cell?.shown.trim());
  }

  put(name: string, answer: Answer | undefined): void {
    if (answer !== undefined) this.answers[name] = answer;
  }
  putYear(name: string, year: number, years: number, text: string): void {
    const held = this.answers[name];
    const list = Array.isArray(held) ? held.map((one: unknown) => (typeof one === "string" ? one : "")) : Array.from({ length: years }, () => "");
    list[year - 1] = text;
    this.answers[name] = list;
  }
  /** A set that nobody answered stays unanswered; one 否 makes it an empty set. */
  option(name: string, option: string, chosen: boolean | undefined): void {
    if (chosen === undefined) return;
    const held = this.answers[name];
    const list = Array.isArray(held) ? held.flatMap((one: unknown) => (typeof one === "string" ? [one] : [])) : [];
    this.answers[name] = chosen ? [...list, option] : list;
  }

  table(sheet: WorkbookSheet, name: string): void {
    const field = this.scheme.file.fields[name];
    if (field?.type !== "table") return this.fault("field-unknown", { sheet: sheet.name, row: 1, column: 1 }, `方案没有这张表：${name.slice(0, 40)}`);
    const columns = columnsOf(sheet);
    const rows: AnswerRow[] = [];
    for (const row of sheet.rows) {
      if (row.row === 1 || seen(row, 1) === "-") continue;
      const found = this.tableRow(sheet.name, row, field, columns, `${name}.${rows.length + 1}`);
      if (found !== undefined) rows.push(found);
    }
    this.places.set(name, { sheet: sheet.name, row: 1, column: 2 });
    if (rows.length > 0) this.answers[name] = rows;
  }

  tableRow(sheet: string, row: WorkbookRow, field: Field & { type: "table" }, columns: ReadonlyMap<string, number>, place: string): AnswerRow | undefined {
    const filled = Object.entries(field.columns).filter(([name, { type }]) => type !== "computed" && seen(row, columns.get(name)) !== "");
    const uncalculated = row.cells.some(({ kind }) => kind === "uncalculated");
    if (filled.length === 0 && !uncalculated) return undefined;
    const answer: { [column: string]: string } = {};
    for (const [name, column] of Object.entries(field.columns)) {
      const [cell, at] = [cellAt(row, columns.get(name)), { sheet, row: row.row, column: columns.get(name) ?? 1 }];
      this.places.set(`${place}.${name}`, at);
      if (column.type === "text" && cell !== undefined) answer[name] = cell.shown.trim();
      const text = column.type === "number" ? this.number(cell, at, `${place}.${name}`, { ...column, given: column.unit }) : undefined;
      if (text !== undefined) answer[name] = text;
    }
    return answer;
  }
}

/** Every figure held against earlier ones of the unit where there are any; then the years of one field against each other. */
function askMagnitudes(reader: FormReader, carriers: Sheet["carriers"], earlier: readonly Earlier[]): void {
  for (const { place, text, asked } of magnitudes(reader.scheme, reader.answers, carriers, earlier)) reader.ask(place, text, asked);
  for (const [name, field] of Object.entries(reader.scheme.file.fields)) {
    const answer = Object.hasOwn(reader.answers, name) ? reader.answers[name] : undefined;
    if (field.type !== "number" || !Array.isArray(answer)) continue;
    const list = (answer as readonly unknown[]).map((one) => (typeof one === "string" ? one : ""));
    for (const [n, text] of list.entries()) {
      const siblings = list.filter((other, at) => at !== n && magnitudeDoubt(text, other, "", "") !== undefined);
      const odd = siblings.length > 0 && siblings.length === list.filter((other) => other !== "").length - 1 && list.length > 2 ? magnitudeDoubt(text, siblings[0] ?? "", field.label, "其他年份") : undefined;
      if (odd !== undefined) reader.ask(`${name}.${n + 1}`, text, odd);
    }
  }
}

function askZeros(reader: FormReader, slots: Float64Array): void {
  for (const { at, label } of zeroDenominators(reader.scheme, slots)) {
    const run = [...reader.scheme.slots.values()].find((one) => at >= one.at && at < one.at + one.rows);
    if (run === undefined || run.of === "derived" || run.of === "benchmark" || run.of === "set") continue;
    const [table = "", column] = run.name.split(".");
    const place = column !== undefined ? `${table}.${at - run.at + 1}.${column}` : run.of === "years" ? `${run.name}.${at - run.at + 1}` : run.name;
    reader.ask(place, "0", { code: "zero-denominator", taken: "0", hint: `${run.label}为 0，作分母算不出“${label}”：确实为零，还是没有数据？`, choices: [{ label: "确实为 0", value: "0" }, { label: "没有数据（留空）", value: "" }] });
  }
}

/** The form goes out without merged cells: one over several answers would leave the lower ones empty without a word. */
function tellMerged(reader: FormReader, sheet: WorkbookSheet): void {
  for (const { top, left, bottom, right } of sheet.merged) {
    const range = `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
    if (bottom > 1) reader.fault("cells-merged", { sheet: sheet.name, row: top, column: left }, `单元格 ${range} 合并了，只有左上角的值会读入；请取消合并，逐格填写`);
  }
}

/** Reads a form that `foreignForm` let pass; `earlier` is what the unit gave before, nearest first; `energy` what its energy table is reckoned by. */
export function readForm(scheme: Scheme, sheets: readonly WorkbookSheet[], earlier: readonly Earlier[] = [], energy?: EnergyAsked): FormRead {
  const reader = new FormReader(scheme);
  let carriers: Sheet["carriers"];
  for (const sheet of sheets) {
    const mark = seen(sheet.rows.find(({ row }) => row === 1), 1);
    if (sheet.name !== keySheet && !sheet.hidden) tellMerged(reader, sheet);
    if (mark === "items") reader.items(sheet);
    else if (mark === "fields") reader.fields(sheet);
    else if (mark.startsWith("table:")) reader.table(sheet, mark.slice(6));
    else if (mark === carriersMark && energy !== undefined) carriers = readCarriers(reader, scheme, sheet, energy);
    else if (sheet.name !== keySheet && !sheet.hidden && sheet.rows.length > 0) reader.faults.push({ code: "sheet-unknown", place: placeOf(sheet.name, 1, 1), hint: `工作表“${sheet.name.slice(0, 31)}”不属于填报表，未读入` });
  }
  const { slots, faults } = fillSlots(scheme, reader.answers);
  const { faults: aways } = awayFlags(scheme, reader.notApplicable);
  reader.place([...faults, ...aways]);
  askMagnitudes(reader, carriers, earlier);
  askZeros(reader, slots);
  return { sheet: { answers: reader.answers, notApplicable: reader.notApplicable, ...(carriers === undefined ? {} : { carriers }) }, faults: reader.faults, doubts: reader.doubts };
}
