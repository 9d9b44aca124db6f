// Scores a declaration by walking the scheme, with the full trace 计算过程: the oracle that the compiled form must equal to the bit.
import { evaluate } from "./evaluate.ts";
import { statusOf } from "./item-status.ts";
import type { GateOutcome, GroupOutcome, ItemOutcome, ScoreOutcome } from "./outcome.ts";
import { reasonOf } from "./reason.ts";
import { roundHalfUp, settle } from "./rounding.ts";
import { workRule } from "./rule-points.ts";
import type { Item, Scheme } from "./scheme.ts";
import { shareFactors, type NotApplicable } from "./shares.ts";
import { labelOf, traceSteps } from "./trace-steps.ts";
import { gradeOf, verdictOf } from "./verdict-of-score.ts";

/** A copy of the slots with every computed value worked out in order. */
export function workFormulas(scheme: Scheme, slots: Float64Array): Float64Array {
  const worked = Float64Array.from(slots);
  for (const formula of scheme.formulas) for (let row = 0; row < formula.rows; row += 1) worked[formula.at + row] = evaluate(formula.bound, worked, row);
  return worked;
}

/** One item with its words: `slots` are worked, `factor` what redistribution gives its group. */
export function itemOutcome(scheme: Scheme, item: Item, slots: Float64Array, away: boolean, factor: number): ItemOutcome {
  const worked = workRule(item.rule, item.points, slots);
  const { inputs, steps } = traceSteps(scheme, worked.reads, slots);
  const status = statusOf(scheme, item, away, worked, slots);
  const raw = status === "scored" ? worked.points * item.weight * factor : 0;
  const points = roundHalfUp(raw, scheme.file.rounding.points);
  const max = status === "not-applicable" || Number.isNaN(item.points) ? 0 : item.points * item.weight * factor;
  const number = (value: number | null): number | null => (value === null || value !== value ? null : value);
  const { unit, clause, name, group } = item.file;
  const unitTaken = worked.alternative?.unit ?? unit;
  const outcome = { id: item.id, group, clause, name, status, points, max, value: number(worked.value), lead: number(worked.lead), base: number(worked.base), formula: worked.formula, inputs, steps };
  return {
    ...outcome,
    ...(worked.alternative === undefined ? {} : { alternative: worked.alternative.name }),
    ...(unitTaken === undefined ? {} : { unit: unitTaken }),
    reason: reasonOf(outcome, item, worked, (name) => labelOf(scheme, name), scheme.file.rounding.points),
  };
}

function sumGroups(scheme: Scheme, items: readonly ItemOutcome[]): readonly GroupOutcome[] {
  return scheme.groups.map((group) => {
    let points = 0;
    let max = 0;
    for (const item of items) if (item.group === group.id) {
      points += item.points;
      max += item.max;
    }
    const cap = group.addOn ? group.max : max;
    return { id: group.id, name: group.name, points: points > cap ? cap : points, max: cap, capped: points > cap };
  });
}

export function gateOutcomes(scheme: Scheme, slots: Float64Array): readonly GateOutcome[] {
  return scheme.gates.map(({ id, clause, says, at, encouraged }) => {
    const answer = slots[at] ?? NaN;
    return { id, clause, says, encouraged, met: answer !== answer ? null : answer === 1 };
  });
}

/** `slots` hold what was entered and the benchmarks (NaN where nothing is); computed slots may be empty. */
export function interpretScheme(scheme: Scheme, slots: Float64Array, away: NotApplicable = new Uint8Array(scheme.items.length)): ScoreOutcome {
  const worked = workFormulas(scheme, slots);
  const factors = shareFactors(scheme, away);
  const items = scheme.items.map((item) => itemOutcome(scheme, item, worked, away[item.at] === 1, factors[item.group] ?? 1));
  const groups = sumGroups(scheme, items);
  let total = 0;
  for (const group of groups) total += group.points;
  const exact = settle(total);
  const gates = gateOutcomes(scheme, slots);
  const max = settle(groups.reduce((sum, group, n) => (scheme.groups[n]?.addOn === true ? sum : sum + group.max), 0));
  const { pass, verdict } = verdictOf(scheme, exact, gates, items);
  return { scheme: scheme.file.id, score: roundHalfUp(exact, scheme.file.rounding.total), max, pass, verdict, grade: gradeOf(scheme, exact), gates, groups, items };
}
