// What to prepare, in words: how many years of a figure, from which statutory return, whether a third party must evaluate.
import { sayUnit } from "./sheet-said.ts";

interface Figure {
  readonly unit: string | null;
  readonly years: number;
  readonly returns: readonly string[];
}

export function figureSaid({ unit, years, returns }: Figure): string {
  const parts = [sayUnit(unit ?? undefined), years > 1 ? `近 ${years} 年各年` : "", returns.length === 0 ? "" : `见报表 ${returns.join("、")}`];
  return parts.filter((part) => part !== "").join("，");
}

const needs = {
  required: "须由第三方机构评价：在申报表中选定并委托。",
  optional: "第三方评价可选：可自行评价，也可委托第三方机构。",
  either: "自行评价或委托第三方机构评价，二者择一。",
  none: "本类不设第三方评价。",
} as const;

export const evaluationSaid = ({ need, undertaking }: { readonly need: keyof typeof needs; readonly undertaking: boolean }): string => `${needs[need]}${undertaking ? "委托的，机构须签署承诺书。" : ""}`;
