// A scheme's form as sheets of cells: the official table of indicators, the figures to fill in, one sheet a table of rows.
// Row 1 holds the columns' keys and column A the rows' keys, both hidden; whoever reads it back goes by these, so lines may be moved.
import type { Answer, AnswerRow } from "./answers.ts";
import { carriesEnergy } from "./carried-fields.ts";
import type { CarrierFile } from "./carrier-file.ts";
import { apart, away, fixed, head, hint, input, key, no, number, titled, yes, type FormCell, type FormSheet } from "./laid-cell.ts";
import { carrierSheet } from "./form-carriers.ts";
import { directionOf, unitsOf } from "./item-words.ts";
import type { Scheme } from "./scheme.ts";
import type { Field } from "./scheme-field.ts";
import type { SchemeItem } from "./scheme-file.ts";
import { emptySheet, type Sheet } from "./sheet.ts";

/** Sheets say what they are in their first cell. */
export const formMark = "qingce-form/1";
export const keySheet = "_qingce";

const indicatorColumns = ["group", "no", "name", "third", "type", "unit", "lead", "base", "points", "evidence", "away", "reason"];
const indicatorHeads = ["一级指标", "序号", "二级指标", "三级指标", "类型", "单位", "引领值", "基准值", "分值", "证明材料", "是否适用", "不适用理由"];

function indicatorRow(scheme: Scheme, item: SchemeItem, sheet: Sheet): readonly FormCell[] {
  const group = scheme.file.groups.find(({ id }) => id === item.group)?.name ?? "";
  const { unit, lead, base, third } = unitsOf(scheme, item);
  const reason = Object.hasOwn(sheet.notApplicable, item.id) ? sheet.notApplicable[item.id] : undefined;
  const may = item["not-applicable"] === "allowed";
  const last = may ? [input(reason === undefined ? "适用" : away, ["适用", away]), input(reason ?? "")] : [fixed("适用"), fixed("")];
  return [key(`item:${item.id}`), ...[group, item.no ?? "", item.name, third, directionOf(item), unit, lead, base, item.points === "not-held" ? "未持有" : item.points, (item.evidence ?? []).join("；")].map(fixed), ...last];
}

function indicatorSheet(scheme: Scheme, sheet: Sheet): FormSheet {
  const { file } = scheme;
  const note = file.redistribute.take === "none" ? "指标值由“填报数据”各项算出，不在本页填写；允许不适用的指标在本页选“不适用”并写明理由。" : "指标值由“填报数据”各项算出；不适用的指标在本页选择并写明理由，其分值按方案另行分配。";
  return {
    name: "评价指标表", hidden: false, widths: [4, 14, 6, 30, 26, 10, 14, 12, 12, 8, 40, 10, 30],
    rows: [[key("items"), ...indicatorColumns.map(key)], ...titled(file.name, note), [key(apart), ...indicatorHeads.map(head)], ...file.items.map((item) => indicatorRow(scheme, item, sheet))],
  };
}

const textOf = (answer: Answer | undefined): string => (typeof answer === "string" ? answer : "");
const listOf = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? (answer as readonly unknown[]).map((one) => (typeof one === "string" ? one : "")) : []);
const yesNo = (answer: Answer | undefined): string => (typeof answer === "boolean" ? (answer ? yes : no) : "");

/** The lines of one field: one, or one a year, or one an option. */
function fieldRows(name: string, field: Field, answer: Answer | undefined): readonly (readonly FormCell[])[] {
  const row = (id: string, label: string, unit: string, cell: FormCell, note = field.note ?? ""): readonly FormCell[] => [key(id), fixed(label), fixed(unit), cell, hint(note)];
  switch (field.type) {
    case "number": {
      const carried = field.from === undefined ? [] : ["也可在能源消耗表中逐项填写后折算，两处都填须一致"];
      const note = [field.note, ...(field.returns ?? []).map((one) => `取自 ${one}`), ...carried].filter((one) => one !== undefined).join("；");
      if (field.years === undefined) return [row(name, field.label, field.unit, number(textOf(answer)), note)];
      return Array.from({ length: field.years }, (_, n) => row(`${name}.${n + 1}`, `${field.label}（第 ${n + 1} 年，共 ${field.years} 年，由远及近）`, field.unit, number(listOf(answer)[n] ?? ""), note));
    }
    case "yes-no": return [row(name, field.label, "", input(yesNo(answer), [yes, no]))];
    case "choice": return [row(name, field.label, "", input(field.options.find(({ id }) => id === answer)?.label ?? "", field.options.map(({ label }) => label)))];
    case "set": return field.options.map(({ id, label }) => row(`${name}=${id}`, `${field.label}：${label}`, "", input(Array.isArray(answer) ? (listOf(answer).includes(id) ? yes : no) : "", [yes, no])));
    case "text": return [row(name, field.label, "", input(textOf(answer)))];
    case "table": return [];
  }
}

function fieldSheet(scheme: Scheme, sheet: Sheet): FormSheet {
  const { fields, name } = scheme.file;
  const given = [...scheme.slots.values()].filter(({ of }) => of === "given").map((run) => [key(run.name), fixed(`${run.label}（给分）`), fixed("分"), number(textOf(sheet.answers[run.name])), hint("由评分人填写")]);
  return {
    name: "填报数据", hidden: false, widths: [4, 56, 14, 18, 60],
    rows: [[key("fields"), key("label"), key("unit"), key("value"), key("note")], ...titled(name, "只填“填报值”一列。没有数据的留空，0 表示数值为零。单位以本表为准，请勿改动单位一列。"), [apart, "项目", "单位", "填报值", "说明"].map((text, n) => (n === 0 ? key(text) : head(text))), ...Object.entries(fields).flatMap(([id, field]) => fieldRows(id, field, sheet.answers[id])), ...given],
  };
}

function tableSheet(id: string, field: Field & { type: "table" }, answer: Answer | undefined): FormSheet {
  const columns = Object.entries(field.columns);
  const given = Array.isArray(answer) ? (answer as readonly (string | AnswerRow)[]).filter((one) => typeof one === "object") : [];
  const unitOf = (column: (typeof columns)[number][1]): string => (column.type === "text" ? "" : `（${column.unit}）`);
  const body = Array.from({ length: field.rows }, (_, n) => [key(""), ...columns.map(([name, column]) => (column.type === "computed" ? fixed("自动计算") : column.type === "number" ? number(given[n]?.[name] ?? "") : input(given[n]?.[name] ?? "")))]);
  return {
    name: field.label, hidden: false, widths: [4, ...columns.map(() => 22)],
    rows: [
      [key(`table:${id}`), ...columns.map(([name]) => key(name))],
      ...titled(field.label, `最多 ${field.rows} 行，一行一项。${field.note ?? ""}`),
      [key(apart), ...columns.map(([, column]) => head(`${column.label}${unitOf(column)}`))],
      [key(apart), ...columns.map(([, column]) => hint(column.note ?? ""))],
      ...body,
    ],
  };
}

/** The form of a scheme, empty or with what is already answered; `hash` is of the scheme's sealed text, `energy` the table of carriers that the round froze. */
export function formLayout(scheme: Scheme, hash: string, sheet: Sheet = emptySheet, energy?: CarrierFile): readonly FormSheet[] {
  const tables = Object.entries(scheme.file.fields).flatMap(([id, field]) => (field.type === "table" ? [tableSheet(id, field, sheet.answers[id])] : []));
  const carriers = energy === undefined || !carriesEnergy(scheme) ? [] : [carrierSheet(energy, sheet.carriers)];
  const keys: FormSheet = { name: keySheet, hidden: true, widths: [20, 60], rows: [[key(formMark)], [key("scheme"), key(scheme.file.id)], [key("hash"), key(hash)], [key("name"), key(scheme.file.name)]] };
  return [indicatorSheet(scheme, sheet), fieldSheet(scheme, sheet), ...carriers, ...tables, keys];
}
