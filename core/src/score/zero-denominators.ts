// Denominators that come out as zero: the formula has no result, which the applicant should hear before the score does.
import { evaluate, readsOf } from "./evaluate.ts";
import { workFormulas } from "./interpret.ts";
import type { Bound, Scheme } from "./scheme.ts";

function zeroBelow(bound: Bound, slots: Float64Array, row: number): readonly number[] {
  switch (bound.kind) {
    case "binary": {
      const inside = [...zeroBelow(bound.left, slots, row), ...zeroBelow(bound.right, slots, row)];
      return bound.op === "/" && evaluate(bound.right, slots, row) === 0 ? [...inside, ...readsOf(bound.right, row).map(({ at }) => at)] : inside;
    }
    case "fold": return bound.of.flatMap((one) => zeroBelow(one, slots, row));
    default: return [];
  }
}

export interface ZeroDenominator { readonly at: number; readonly formula: string; readonly label: string }

/** Slots that stand in a denominator of zero, with the computed value that has no result for it. */
export function zeroDenominators(scheme: Scheme, slots: Float64Array): readonly ZeroDenominator[] {
  const worked = workFormulas(scheme, slots);
  return scheme.formulas.flatMap(({ rows, bound, text, label }) =>
    Array.from({ length: rows }, (_, row) => row).flatMap((row) => zeroBelow(bound, worked, row).map((at) => ({ at, formula: text, label }))));
}
