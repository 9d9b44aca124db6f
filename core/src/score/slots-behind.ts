// What stands behind an item: the slots its rule reads, followed through formulas down to what was entered or held.
import { evaluate, readsOf } from "./evaluate.ts";
import type { Bound, Formula, Rule, Scheme, SimpleRule } from "./scheme.ts";

/** Slots read by some bounds, formulas followed; each once, in the order met. Computed slots are left out. */
export function slotsBehind(scheme: Scheme, bounds: readonly (readonly [bound: Bound, rows: number])[]): readonly number[] {
  const seen = new Set<number>();
  const found: number[] = [];
  const makerOf = (at: number): Formula | undefined => scheme.formulas.find((one) => at >= one.at && at < one.at + one.rows);
  const visit = (bound: Bound, row: number): void => {
    for (const { at } of readsOf(bound, row)) {
      if (seen.has(at)) continue;
      seen.add(at);
      const maker = makerOf(at);
      if (maker === undefined) found.push(at);
      else visit(maker.bound, at - maker.at);
    }
  };
  for (const [bound, rows] of bounds) for (let row = 0; row < rows; row += 1) visit(bound, row);
  return found;
}

const once = (bounds: readonly (Bound | undefined)[], rows = 1): readonly (readonly [Bound, number])[] => bounds.flatMap((bound) => (bound === undefined ? [] : [[bound, rows] as const]));

/** The bounds of a rule: `value` is what the applicant can move, `bar` what it is held against. */
export function boundsOf(rule: SimpleRule): { readonly value: readonly (readonly [Bound, number])[]; readonly bar: readonly (readonly [Bound, number])[] } {
  switch (rule.kind) {
    case "linear": case "minimum": case "three-year": case "count-of": return { value: once([rule.value]), bar: once([rule.lead, rule.base]) };
    case "weighted": return { value: once([rule.value], rule.rows), bar: once([rule.weight, rule.lead, rule.base], rule.rows) };
    case "pro-rata": return { value: once([rule.value]), bar: once([rule.lead]) };
    case "bands": case "graded": case "judged": case "choice": return { value: once([rule.value]), bar: [] };
    case "required": return { value: once(rule.all), bar: [] };
  }
}

export interface Taken {
  /** Undefined while the question that chooses it is open, or none applies. */
  readonly rule: SimpleRule | undefined;
  /** The conditions asked on the way. */
  readonly asked: readonly Bound[];
}

/** The rule that applies: of alternatives the first whose condition holds. */
export function takenRule(rule: Rule, slots: Float64Array): Taken {
  if (rule.kind !== "one-of") return { rule, asked: [] };
  const asked: Bound[] = [];
  for (const { when, rule: one } of rule.alternatives) {
    if (when === undefined) return { rule: one, asked };
    asked.push(when.slot);
    const answer = evaluate(when.slot, slots);
    if (answer !== answer) return { rule: undefined, asked };
    if (answer === when.is) return { rule: one, asked };
  }
  return { rule: undefined, asked };
}
