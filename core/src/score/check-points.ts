// Points must add up: items to their group, groups to the whole, bands and choices within the item. Sums are exact decimals.
import { addDecimals, compareDecimals, formatDecimal, multiplyDecimals, parseDecimal, type Decimal } from "../base/decimal.ts";
import type { SchemeFault } from "./bind-formulas.ts";
import { simpleJudgements, type SimpleJudgement } from "./judgement.ts";
import type { SchemeFile, SchemeItem } from "./scheme-file.ts";

const zero: Decimal = { units: 0n, scale: 0 };
const exact = (text: string): Decimal => { const read = parseDecimal(text); return read.ok ? read.value : zero; };
const sum = (texts: readonly string[]): Decimal => texts.map(exact).reduce(addDecimals, zero);

/** Add-on groups are capped, so their items may offer more than the cap. */
function groupFaults(file: SchemeFile): readonly SchemeFault[] {
  return file.groups.flatMap((group, n) => {
    const items = file.items.filter((item) => item.group === group.id);
    if (group.max === "not-held" || items.some(({ points }) => points === "not-held") || group["add-on"] === true) return [];
    const total = multiplyDecimals(sum(items.map(({ points }) => points)), exact(group.weight ?? "1"));
    return compareDecimals(total, exact(group.max)) === 0 ? [] : [{ at: ["groups", String(n), "max"], code: "points-sum", says: `“${group.name}”各项合计 ${formatDecimal(total)} 分，与所写 ${group.max} 分不符` }];
  });
}

function wholeFault(file: SchemeFile): readonly SchemeFault[] {
  const groups = file.groups.filter((group) => group["add-on"] !== true);
  if (file.max === "not-held" || groups.some(({ max }) => max === "not-held")) return [];
  const total = sum(groups.map(({ max }) => max));
  return compareDecimals(total, exact(file.max)) === 0 ? [] : [{ at: ["max"], code: "points-sum", says: `各组合计 ${formatDecimal(total)} 分，与满分 ${file.max} 不符` }];
}

function offered(by: SimpleJudgement): readonly string[] {
  switch (by.kind) {
    case "bands": return by.steps.map(({ points }) => points);
    case "graded": return by.allowed;
    case "choice": return Object.values(by.points);
    case "linear": case "pro-rata": case "required": case "judged": case "count-of": case "weighted": case "minimum": case "three-year": return [];
  }
}

function itemFaults(item: SchemeItem, n: number): readonly SchemeFault[] {
  if (item.points === "not-held") return [];
  const most = exact(item.points);
  const over = simpleJudgements(item.by).flatMap(offered).filter((points) => compareDecimals(exact(points), most) > 0);
  return over.map((points) => ({ at: ["items", String(n), "by"], code: "points-over-item", says: `“${item.name}”最多 ${item.points} 分，规则却给 ${points} 分` }));
}

export function checkPoints(file: SchemeFile): readonly SchemeFault[] {
  const ids = file.items.map(({ id }) => id);
  const twice = ids.flatMap((id, n) => (ids.indexOf(id) < n ? [{ at: ["items", String(n), "id"], code: "name-twice", says: `项目编号用了两次：${id}` }] : []));
  return [...twice, ...groupFaults(file), ...wholeFault(file), ...file.items.flatMap(itemFaults)];
}
