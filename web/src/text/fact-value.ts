// A fact's value in Chinese habit: shares as percent, yes and no, units beside numbers. What is missing is said to be missing.
import { asPercent } from "@qingce/core/rule/sentence";
import type { FactValue } from "@qingce/core/rule/fact";

export interface FactSaid {
  readonly type: string;
  readonly unit: string | null;
}

/** `place` gives a region code its name. */
export function sayValue({ type, unit }: FactSaid, value: FactValue | undefined, place: (code: string) => string = (code) => code): string {
  if (value === undefined || value === "") return "未填";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (type === "share") return /^-?\d+(\.\d+)?$/u.test(value) ? asPercent(value) : value;
  if (type === "region") return place(value);
  return unit === null ? value : `${value} ${unit}`;
}
