// Numbers as people type them: full-width digits, thousands marks and units typed behind are told with what to write instead.
import { parseDecimal } from "../base/decimal.ts";
import type { Refusal } from "../base/refusal.ts";
import { figure } from "./reason.ts";
import { parseUnit, sameDimensions } from "./unit.ts";

const half = (text: string): string => text.normalize("NFKC").replaceAll(/[,\s]/gu, "");

/** `12000 kWh` in a field of 万kWh: the same quantity in the field's unit. */
function unitTyped(text: string, label: string, unit: string): Refusal | undefined {
  const parts = /^(-?\d+(?:\.\d+)?)(\D.*)$/u.exec(half(text));
  const [typed, wanted] = [parseUnit((parts?.[2] ?? "").replace("吨标准煤", "tce").replace("吨", "t")), parseUnit(unit)];
  if (parts === null || !typed.ok || !wanted.ok) return undefined;
  if (!sameDimensions(typed.value, wanted.value)) return { code: "unit-differs", facts: { typed: text.slice(0, 40), unit }, hint: `${label}的单位是 ${unit}，不是 ${parts[2] ?? ""}` };
  const factor = typed.value.scale / wanted.value.scale;
  return { code: "unit-differs", facts: { typed: text.slice(0, 40), unit, instead: figure(Number(parts[1]) * factor) }, hint: `${label}按 ${unit} 填数字：${figure(Number(parts[1]) * factor)}` };
}

/** Refuses with `number-malformed`, `unit-differs`, `number-negative`, `number-over-whole`; `most` is 100 for a part in per cent. */
export function numberFault(text: string, label: string, shape: { readonly unit: string; readonly signed?: boolean; readonly most?: string }): Refusal | undefined {
  const read = parseDecimal(text.trim());
  if (!read.ok) {
    const unit = unitTyped(text, label, shape.unit);
    if (unit !== undefined) return unit;
    const plain = half(text);
    const instead = parseDecimal(plain).ok ? `，请写作 ${plain}` : "，如 80 或 0.5";
    return { code: "number-malformed", facts: { text: text.slice(0, 60) }, hint: `${label}须是半角数字${instead}` };
  }
  const value = Number(text);
  if (value < 0 && shape.signed !== true) return { code: "number-negative", facts: { value: text }, hint: `${label}不能是负数` };
  if (shape.most !== undefined && value > Number(shape.most)) return { code: "number-over-whole", facts: { value: text, most: shape.most }, hint: `${label}不能超过 ${shape.most}${shape.unit === "1" ? "" : ` ${shape.unit}`}` };
  return undefined;
}
