// Points of one rule over the slots, step by step, with the figures it used: the interpreter, kept as the oracle of the compiled form.
import { impossible } from "../base/impossible.ts";
import { evaluate, readsOf } from "./evaluate.ts";
import { bandPoints, contrary, gradedPoints, judgedPoints, linearShare, proRataShare } from "./points.ts";
import type { Bound, Rule, SimpleRule } from "./scheme.ts";

export interface Worked {
  /** Raw points, before weight and redistribution; NaN when they cannot be worked out. */
  readonly points: number;
  readonly value: number | null;
  readonly lead: number | null;
  readonly base: number | null;
  readonly formula: string;
  readonly reads: readonly { readonly at: number; readonly name: string }[];
  readonly alternative?: { readonly name: string; readonly unit?: string };
  /** A baseline on the wrong side of the lead. */
  readonly contrary?: true;
}

type WithLead = Extract<SimpleRule, { readonly higher: boolean }>;

function baseOf(rule: WithLead, slots: Float64Array, row = 0): number | undefined {
  if (rule.base === undefined) return undefined;
  const base = evaluate(rule.base, slots, row);
  return base !== base && rule.baseMayLack ? undefined : base;
}

const readsFrom = (bounds: readonly (Bound | undefined)[], row = 0) => bounds.flatMap((one) => (one === undefined ? [] : readsOf(one, row)));

const LINEAR = "分值 × (指标值 − 基准值) ÷ (引领值 − 基准值)，限于 0 至分值";

function linear(rule: WithLead & { readonly value: Bound }, max: number, slots: Float64Array): Worked {
  const [value, lead, base] = [evaluate(rule.value, slots), evaluate(rule.lead, slots), baseOf(rule, slots)];
  const wrong = contrary(lead, base, rule.higher);
  return {
    points: wrong ? NaN : max * linearShare(value, lead, base, rule.higher),
    value, lead, base: base ?? null,
    formula: base === undefined ? "达到引领值得满分，否则 0 分" : LINEAR,
    reads: readsFrom([rule.value, rule.lead, rule.base].filter((one) => one !== undefined && (one !== rule.base || base !== undefined))),
    ...(wrong ? { contrary: true as const } : {}),
  };
}

/** Σ weight × share ÷ Σ weight over the rows filled; a row half filled leaves no result. */
function weighted(rule: Extract<SimpleRule, { kind: "weighted" }>, max: number, slots: Float64Array): Worked {
  let sum = 0;
  let weights = 0;
  let values = 0;
  let wrong = false;
  const reads: Worked["reads"][number][] = [];
  for (let row = 0; row < rule.rows; row += 1) {
    const [weight, value] = [evaluate(rule.weight, slots, row), evaluate(rule.value, slots, row)];
    if (weight !== weight && value !== value) continue;
    const [lead, base] = [evaluate(rule.lead, slots, row), baseOf(rule, slots, row)];
    wrong ||= contrary(lead, base, rule.higher);
    sum += weight * linearShare(value, lead, base, rule.higher);
    values += weight * value;
    weights += weight;
    reads.push(...readsFrom([rule.weight, rule.value, rule.lead, ...(base === undefined ? [] : [rule.base])], row));
  }
  // An empty table is a gap, not a denominator of zero: its first row is what is missing.
  if (reads.length === 0) reads.push(...readsFrom([rule.value, rule.weight]));
  const share = weights === 0 ? NaN : sum / weights;
  return { points: wrong ? NaN : max * share, value: weights === 0 ? NaN : values / weights, lead: null, base: null, formula: "各产品按加权参数加权：Σ(权 × 得分率) ÷ Σ权 × 分值", reads, ...(wrong ? { contrary: true as const } : {}) };
}

function simple(rule: SimpleRule, max: number, slots: Float64Array): Worked {
  const plain = (value: number, points: number, formula: string, of: readonly Bound[]): Worked => ({ points, value, lead: null, base: null, formula, reads: readsFrom(of) });
  switch (rule.kind) {
    case "linear": case "minimum": case "three-year": case "count-of": return linear(rule, max, slots);
    case "weighted": return weighted(rule, max, slots);
    case "pro-rata": {
      const [value, lead] = [evaluate(rule.value, slots), evaluate(rule.lead, slots)];
      return { ...plain(value, max * proRataShare(value, lead), "分值 × 指标值 ÷ 引领值，限于 0 至分值", [rule.value, rule.lead]), lead };
    }
    case "bands": {
      const value = evaluate(rule.value, slots);
      return plain(value, bandPoints(value, rule.bands), "按指标值所在区间给分", [rule.value]);
    }
    case "required": {
      const answers = rule.all.map((one) => evaluate(one, slots));
      const met = answers.filter((answer) => answer === 1).length;
      return plain(met, answers.some((answer) => answer !== answer) ? NaN : met === answers.length ? max : 0, "全部符合得满分，否则 0 分", rule.all);
    }
    case "graded": {
      const value = evaluate(rule.value, slots);
      return plain(value, gradedPoints(value, rule.allowed), `按符合程度给分，可选 ${rule.allowed.join("、")}`, [rule.value]);
    }
    case "judged": {
      const value = evaluate(rule.value, slots);
      return plain(value, judgedPoints(value, max, rule.step), "酌情给分，由评分人署名", [rule.value]);
    }
    case "choice": {
      const value = evaluate(rule.value, slots);
      return plain(value, value !== value ? NaN : (rule.points[value] ?? NaN), "按所选给分", [rule.value]);
    }
    default: return impossible(rule);
  }
}

const missing: Worked = { points: NaN, value: null, lead: null, base: null, formula: "", reads: [] };

/** The first alternative whose condition holds; a condition not answered leaves the item open. */
export function workRule(rule: Rule, max: number, slots: Float64Array): Worked {
  if (rule.kind !== "one-of") return simple(rule, max, slots);
  const asked: Worked["reads"][number][] = [];
  for (const { when, name, unit, rule: taken } of rule.alternatives) {
    if (when !== undefined) {
      asked.push(...readsOf(when.slot));
      const answer = evaluate(when.slot, slots);
      if (answer !== answer) return { ...missing, formula: `先答：${name}`, reads: asked };
      if (answer !== when.is) continue;
    }
    const worked = simple(taken, max, slots);
    return { ...worked, reads: [...asked, ...worked.reads], alternative: { name, ...(unit === undefined ? {} : { unit }) } };
  }
  return { ...missing, formula: "没有适用的一项", reads: asked };
}
