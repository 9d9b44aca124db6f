// The way from what was entered to an item's value 计算过程: every computed value behind it, in order, in words and figures.
import { impossible } from "../base/impossible.ts";
import { readsOf } from "./evaluate.ts";
import type { Fold } from "./expression.ts";
import type { TraceStep } from "./outcome.ts";
import type { Bound, Formula, Scheme } from "./scheme.ts";

type Read = { readonly at: number; readonly name: string };

const folded: { readonly [fold in Fold]: string } = { sum: "合计", min: "最小", max: "最大", mean: "平均", count: "个数" };
const signs = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " } as const;

/** `energy[2]` is the second row or year of `energy`. */
export const labelOf = (scheme: Scheme, name: string): string => {
  const [, bare = name, row] = /^(.*?)(?:\[(\d+)\])?$/u.exec(name) ?? [];
  const label = scheme.slots.get(bare)?.label ?? bare;
  return row === undefined ? label : `${label}（${row}）`;
};

/** A bound formula in words: `综合能耗 ÷ 产值`. */
export function sayBound(scheme: Scheme, bound: Bound, inside = false): string {
  switch (bound.kind) {
    case "const": return String(bound.value);
    case "slot": case "cell": return labelOf(scheme, bound.name);
    case "run": return `${folded[bound.fold]}（${labelOf(scheme, bound.name)}）`;
    case "fold": return `${folded[bound.fold]}（${bound.of.map((one) => sayBound(scheme, one)).join("、")}）`;
    case "pick": return `${sayBound(scheme, bound.by)} ${bound.steps.map(({ atLeast, take }) => `${atLeast === undefined ? "其他" : `≥${atLeast}`} 取 ${sayBound(scheme, take)}`).join("，")}`;
    case "binary": {
      const said = `${sayBound(scheme, bound.left, true)}${signs[bound.op]}${sayBound(scheme, bound.right, true)}`;
      return inside ? `（${said}）` : said;
    }
    default: return impossible(bound);
  }
}

const given = (value: number | undefined): number | null => (value === undefined || value !== value ? null : value);

export interface Traced {
  /** What was entered or held, by name. */
  readonly inputs: { readonly [name: string]: number | null };
  readonly steps: readonly TraceStep[];
}

/** Follows the reads of a rule down to what was entered; each computed value stands after what it needs. */
export function traceSteps(scheme: Scheme, reads: readonly Read[], slots: Float64Array): Traced {
  const inputs: { [name: string]: number | null } = {};
  const steps: TraceStep[] = [];
  const seen = new Set<number>();
  const makerOf = (at: number): Formula | undefined => scheme.formulas.find((one) => at >= one.at && at < one.at + one.rows);
  const visit = ({ at, name }: Read): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const maker = makerOf(at);
    if (maker === undefined) {
      inputs[name] = given(slots[at]);
      return;
    }
    for (const read of readsOf(maker.bound, at - maker.at)) visit(read);
    steps.push({ name, label: labelOf(scheme, name), formula: sayBound(scheme, maker.bound), unit: maker.unit, value: given(slots[at]), ...(maker.clause === undefined ? {} : { clause: maker.clause }) });
  };
  for (const read of reads) visit(read);
  return { inputs, steps };
}
