// Why an item has its points, in one Chinese sentence with the figures.
import type { ItemOutcome } from "./outcome.ts";
import { earnedPoints, tellPoints } from "./points-said.ts";
import { settle } from "./rounding.ts";
import type { Worked } from "./rule-points.ts";
import type { Item } from "./scheme.ts";

/** Up to six significant places, without a tail of zeros. */
export const figure = (value: number): string => String(Number(value.toPrecision(6)));

/** A unit behind its figure: none for a plain number, 98%, 250 kgce/万元. */
const behind = (unit: string): string => (unit === "" || unit === "1" ? "" : unit === "%" ? unit : ` ${unit}`);

function between(outcome: Pick<ItemOutcome, "value" | "lead" | "base" | "points" | "max">, unit: string, places: number | undefined): string {
  const { value, lead, base, points, max } = outcome;
  if (value === null || lead === null) return earnedPoints(points, places);
  const says = `指标值 ${figure(value)}${unit}`;
  if (settle(points) >= settle(max)) return `${says}，达到引领值 ${figure(lead)}${unit}，得满分`;
  if (base === null) return `${says}，未达引领值 ${figure(lead)}${unit}，得 0 分`;
  if (points <= 0) return `${says}，未优于基准值 ${figure(base)}${unit}，得 0 分`;
  return `${says}，在基准值 ${figure(base)} 与引领值 ${figure(lead)}${unit} 之间，按比例${earnedPoints(points, places)}`;
}

/** `places`: to how many an item's points are rounded, where the scheme declares it. */
export function reasonOf(outcome: Omit<ItemOutcome, "reason" | "alternative" | "unit">, item: Item, worked: Worked, labelOf: (name: string) => string, places?: number): string {
  // Rows and years of one name are one gap; a long list is cut, for the form shows every empty field anyway.
  const gaps = [...new Set(Object.entries(outcome.inputs).flatMap(([name, value]) => (value === null ? [labelOf(name.replace(/\[\d+\]$/u, ""))] : [])))];
  const told = gaps.length > 4 ? `${gaps.slice(0, 3).join("、")}等 ${gaps.length} 项` : gaps.join("、");
  switch (outcome.status) {
    case "not-applicable": return "不适用，不计入";
    case "not-held": return "分值未持有，不计分";
    case "missing": return gaps.length === 0 ? `未填：${worked.formula}` : `未填：${told}`;
    case "no-value": return worked.contrary === true ? "基准值优于引领值，无法计分" : "算不出指标值（分母为零或取值不在可选范围）";
    case "scored": {
      const unit = worked.alternative?.unit ?? item.file.unit ?? "";
      const taken = worked.alternative === undefined ? "" : `按“${worked.alternative.name}”：`;
      if (outcome.lead !== null) return `${taken}${between(outcome, behind(unit), places)}`;
      return `${taken}${settle(outcome.points) >= settle(outcome.max) ? "得满分" : `${earnedPoints(outcome.points, places)}，满分 ${tellPoints(outcome.max, undefined)} 分`}`;
    }
  }
}
