// Why an item has points or none: scored, something not entered, no result, not applicable, points not held.
import { readsOf } from "./evaluate.ts";
import type { ItemStatus } from "./outcome.ts";
import type { Worked } from "./rule-points.ts";
import type { Item, Scheme } from "./scheme.ts";

/** True when the number itself was never given, or a formula behind it lacks a figure: a division by zero is not a gap. */
function deepMissing(scheme: Scheme, slots: Float64Array, at: number): boolean {
  const value = slots[at] ?? NaN;
  if (value === value) return false;
  const formula = scheme.formulas.find((one) => at >= one.at && at < one.at + one.rows);
  return formula === undefined || readsOf(formula.bound, at - formula.at).some((read) => deepMissing(scheme, slots, read.at));
}

/** `slots` are worked: computed values filled in. */
export function statusOf(scheme: Scheme, item: Item, away: boolean, worked: Worked, slots: Float64Array): ItemStatus {
  if (away) return "not-applicable";
  if (Number.isNaN(item.points)) return "not-held";
  if (worked.points === worked.points) return "scored";
  if (worked.contrary === true) return "no-value";
  return worked.reads.length === 0 || worked.reads.some(({ at }) => deepMissing(scheme, slots, at)) ? "missing" : "no-value";
}
