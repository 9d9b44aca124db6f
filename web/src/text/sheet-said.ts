// The places and answers of a sheet in the words of its form.
import type { Answer, AnswerRow } from "@qingce/core/score/answers";
import { roundHalfUp } from "@qingce/core/score/rounding";
import type { Field } from "@qingce/core/score/scheme-field";
import type { Scheme } from "@qingce/core/score/scheme";
import type { Sheet } from "@qingce/core/score/sheet";
import { sheetValueAt } from "./sheet-place.ts";

/** Units are written as people read them: 1 is no unit, m3 is m³. */
export const sayUnit = (unit: string | undefined): string => (unit === undefined || unit === "1" ? "" : unit.replaceAll("m3", "m³").replaceAll("m2", "m²"));

/** A figure for the eye: six significant places, no tail of zeros; a dash where there is none. */
export const sayFigure = (value: number | null | undefined): string => (value === null || value === undefined || value !== value ? "—" : String(Number(value.toPrecision(6))));

/** Points with at most two places. */
export const sayPoints = (points: number): string => String(roundHalfUp(points, 2));

/** A score as text: what was attested stays as written, a computed tail is cut at two places. */
export const sayScore = (score: string): string => (/\.\d{3,}$/u.test(score) ? sayPoints(Number(score)) : score);

const fieldOf = (scheme: Scheme, name: string): Field | undefined => (Object.hasOwn(scheme.file.fields, name) ? scheme.file.fields[name] : undefined);

/** `name` as in `sheet.<name>`: a field, `field.2`, `table.2.column`, `item.x`, `not-applicable.x`. */
export function sheetLabel(scheme: Scheme, name: string): string {
  const item = /^(item|not-applicable|gate)\.(.+)$/u.exec(name);
  if (item !== null) {
    const label = scheme.file.items.find(({ id }) => id === item[2])?.name ?? item[2] ?? name;
    return item[1] === "not-applicable" ? `${label}不适用的理由` : label;
  }
  const [head = "", row, column = ""] = name.split(".");
  if (head === "carriers") return row === undefined ? "能源消耗表" : `能源消耗表第 ${row} 行`;
  const field = fieldOf(scheme, head);
  const label = field?.label ?? scheme.slots.get(head)?.label ?? head;
  if (row === undefined) return label;
  if (field?.type !== "table") return `${label}第 ${row} 年`;
  const of = field.columns[column]?.label;
  return `${label}第 ${row} 行${of === undefined ? "" : `：${of}`}`;
}

function sayRow(field: Field | undefined, row: AnswerRow): string {
  const columns = field?.type === "table" ? field.columns : {};
  return Object.entries(row).flatMap(([name, text]) => (text === "" ? [] : [`${columns[name]?.label ?? name} ${text}`])).join("，");
}

const optionLabel = (field: Field | undefined, id: string): string => (field?.type === "choice" || field?.type === "set" ? (field.options.find((one) => one.id === id)?.label ?? id) : id);

/** An answer in words; `（空）` where there is none. */
export function sayAnswer(scheme: Scheme, name: string, answer: Answer | AnswerRow | undefined): string {
  const field = fieldOf(scheme, name.split(".")[0] ?? "");
  if (answer === undefined || answer === "") return "（空）";
  if (typeof answer === "boolean") return answer ? "是" : "否";
  if (typeof answer === "string") return field?.type === "number" ? `${answer} ${sayUnit(field.unit)}`.trim() : optionLabel(field, answer);
  if (!Array.isArray(answer)) return sayRow(field, answer as AnswerRow) || "（空）";
  const parts = (answer as readonly (string | AnswerRow)[]).map((one) => (typeof one === "string" ? optionLabel(field, one) || "—" : sayRow(field, one)));
  const unit = field?.type === "number" && parts.length > 0 ? ` ${sayUnit(field.unit)}`.trimEnd() : "";
  return parts.length === 0 ? "（一项也没有）" : `${parts.join(field?.type === "table" ? "；" : "、")}${unit}`;
}

export function saySheetAt(scheme: Scheme, sheet: Sheet | undefined, name: string): string {
  if (name === "carriers") return sheet?.carriers === undefined ? "（空）" : `${sheet.carriers.rows.length} 行`;
  return sayAnswer(scheme, name, sheetValueAt(sheet, name) as Answer | AnswerRow | undefined);
}
