// The trace 计算过程 of one score in numbers: for each item value, lead, baseline and status. Words are made of it on demand.
import type { ItemStatus } from "../outcome.ts";

export const statuses = ["scored", "missing", "no-value", "not-applicable", "not-held"] as const satisfies readonly ItemStatus[];
export const status = { scored: 0, missing: 1, noValue: 2, notApplicable: 3, notHeld: 4 } as const;

/** One place an item; NaN where there is no figure. */
export interface ScoreTrace {
  readonly value: Float64Array;
  readonly lead: Float64Array;
  readonly base: Float64Array;
  readonly max: Float64Array;
  /** Places of `statuses`. */
  readonly status: Uint8Array;
}

export const emptyTrace = (items: number): ScoreTrace => ({
  value: new Float64Array(items).fill(NaN),
  lead: new Float64Array(items).fill(NaN),
  base: new Float64Array(items).fill(NaN),
  max: new Float64Array(items),
  status: new Uint8Array(items),
});
