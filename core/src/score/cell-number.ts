// A number as a spreadsheet's cell gives it, in the unit of the form: taken, asked about, or refused. Units are never converted silently.
import { formatDecimal, parseDecimal } from "../base/decimal.ts";
import { plainDecimal } from "../base/plain-decimal.ts";
import type { Refusal } from "../base/refusal.ts";
import type { WorkbookCell } from "../base/workbook-cell.ts";
import type { Doubt } from "./doubt.ts";
import { numberFault } from "./number-fault.ts";
import { parseUnit, sameDimensions } from "./unit.ts";

export interface NumberShape { readonly label: string; readonly unit: string; readonly signed?: boolean; readonly most?: string }

type Asked = Pick<Doubt, "code" | "hint" | "taken" | "choices">;

export type NumberRead =
  | { readonly kind: "empty" }
  | { readonly kind: "value"; readonly text: string; readonly asked?: Asked }
  | { readonly kind: "asked"; readonly asked: Asked }
  | { readonly kind: "fault"; readonly fault: Refusal };

const value = (text: string): NumberRead => ({ kind: "value", text });
const fault = (code: string, hint: string): NumberRead => ({ kind: "fault", fault: { code, hint } });

/** Moves the point: 0.95 by two places is 95. */
export function movePoint(text: string, places: number): string {
  const read = parseDecimal(text);
  if (!read.ok) return text;
  const scale = read.value.scale - places;
  return formatDecimal(scale >= 0 ? { units: read.value.units, scale } : { units: read.value.units * 10n ** BigInt(-scale), scale: 0 });
}

/** The same quantity in another unit, undefined where the units do not measure the same. */
export function inUnit(text: string, from: string, to: string): string | undefined {
  const [typed, wanted] = [parseUnit(from), parseUnit(to)];
  if (!typed.ok || !wanted.ok || !sameDimensions(typed.value, wanted.value)) return undefined;
  return plainDecimal(Number(text) * Number((typed.value.scale / wanted.value.scale).toPrecision(12)));
}

const half = (text: string): string => text.normalize("NFKC").replaceAll(/[,\s]/gu, "");

/** 吨标准煤 and 吨 are what people write for tce and t. */
const unitWords = (unit: string): string => unit.replace("吨标准煤", "tce").replace("千瓦时", "kWh").replace("立方米", "m3").replace("吨", "t").replace("m³", "m3");

const dash = /^(?:[-—–―_/\\]+|无|没有|不涉及|不适用|n\/?a)$/iu;

function ofText(cell: WorkbookCell, shape: NumberShape): NumberRead {
  const plain = half(cell.raw);
  if (plain === "") return { kind: "empty" };
  if (dash.test(plain)) return { kind: "asked", asked: { code: "dash", taken: null, hint: `${shape.label}填的是“${cell.shown.trim()}”：是没有数据（留空），还是 0？`, choices: [{ label: "留空", value: "" }, { label: "填 0", value: "0" }] } };
  if (parseDecimal(plain).ok) return ofPlain(plain, cell, shape);
  const parts = /^(-?\d+(?:\.\d+)?)(\D.*)$/u.exec(plain);
  const [, figure = "", typed = ""] = parts ?? [];
  if (typed === "%" || typed === "％") return ofShare(movePoint(figure, -2), cell, shape);
  const moved = parts === null || !parseDecimal(figure).ok ? undefined : inUnit(figure, unitWords(typed), shape.unit);
  if (moved === figure) return value(figure);
  if (moved === undefined) return { kind: "fault", fault: numberFault(cell.raw, shape.label, shape) ?? { code: "number-malformed", hint: `${shape.label}须是数字` } };
  const choices = [{ label: `${moved} ${shape.unit}（由 ${figure} ${typed} 折算）`, value: moved }, { label: `${figure} ${shape.unit}（单位写错）`, value: figure }];
  return { kind: "asked", asked: { code: "unit-in-cell", taken: null, hint: `${shape.label}按 ${shape.unit} 填，单元格写的是 ${figure} ${typed}`, choices } };
}

/** A part of a whole shown in per cent; `fraction` is 0.95 for 95%. */
function ofShare(fraction: string, cell: WorkbookCell, shape: NumberShape): NumberRead {
  if (shape.unit === "%") return value(movePoint(fraction, 2));
  return shape.unit === "1" ? value(fraction) : fault("unit-differs", `${shape.label}的单位是 ${shape.unit}，单元格是百分数 ${cell.shown}`);
}

function ofPlain(text: string, cell: WorkbookCell, shape: NumberShape): NumberRead {
  const size = Math.abs(Number(text));
  if (shape.unit !== "%" || size === 0 || size > 1) return value(text);
  const whole = movePoint(text, 2);
  const choices = [{ label: `${whole}%`, value: whole }, { label: `${text}%`, value: text }];
  return { kind: "asked", asked: { code: "percent-or-fraction", taken: null, hint: `${shape.label}按百分数填，单元格是 ${cell.shown}：是 ${whole}% 还是 ${text}%？`, choices } };
}

function ofKind(cell: WorkbookCell, shape: NumberShape): NumberRead {
  switch (cell.kind) {
    case "text": return ofText(cell, shape);
    case "percent": return ofShare(cell.raw, cell, shape);
    case "number": return parseDecimal(cell.raw).ok ? ofPlain(cell.raw, cell, shape) : fault("number-malformed", `${shape.label}的数 ${cell.shown} 太长`);
    case "day": return fault("cell-is-day", `${shape.label}须填数字，单元格的格式是日期（${cell.shown}），请改为常规格式后重填`);
    case "yes-no": return fault("number-malformed", `${shape.label}须填数字`);
    case "error": return fault("cell-error", `${shape.label}的公式出错：${cell.shown}`);
    case "uncalculated": return fault("cell-uncalculated", `${shape.label}的公式没有算出的值，请用电子表格软件打开并保存后再上传`);
  }
}

/** What one cell answers; an absent cell, and one under a merged cell, is empty and never zero. */
export function readNumber(cell: WorkbookCell | undefined, shape: NumberShape): NumberRead {
  if (cell === undefined || cell.merged !== undefined) return { kind: "empty" };
  const read = ofKind(cell, shape);
  if (cell.formula !== "external" || read.kind !== "value") return read;
  return { ...read, asked: { code: "other-workbook", taken: read.text, hint: `${shape.label}取自另一个工作簿，文件里只有当时的值 ${cell.shown}，请核对`, choices: [{ label: `确认 ${read.text}`, value: read.text }, { label: "留空", value: "" }] } };
}
