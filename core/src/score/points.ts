// The arithmetic of one item: shares of its points between 0 and 1. NaN in, NaN out; both ways of scoring call these.

// Looked up, not branched on: over many sheets no processor can guess on which side a share lies, and each wrong guess costs more than the rest.
const sides = new Float64Array([0, 0, 1]);

/** Held between 0 and 1; nothing is 0. */
export function held(share: number): number {
  sides[1] = share;
  return sides[Number(share > 0) + Number(share > 1)] as number;
}

/** The same, and NaN of nothing. */
export function heldOrNone(share: number): number {
  sides[1] = share;
  return sides[Number(!(share <= 0)) + Number(share > 1)] as number;
}

/**
 * (x − base) ÷ (lead − base), held between 0 and 1, and 0 where there is no result; works in both directions, for leads below bases and
 * for negative limits. Lead and base alike (焦炭 1级 = 2级): all or nothing at the lead. GB/T 36132-2025 5
 */
export function shareBetween(x: number, lead: number, base: number, higher: boolean): number {
  if (lead === base) return (higher ? x >= lead : x <= lead) ? 1 : 0;
  return (higher ? base > lead : base < lead) ? 0 : held((x - base) / (lead - base));
}

/** The same, and NaN where there is no result; without a base (`undefined`) all or nothing at the lead. */
export function linearShare(x: number, lead: number, base: number | undefined, higher: boolean): number {
  if (base === undefined || lead === base) return x !== x || lead !== lead ? NaN : (higher ? x >= lead : x <= lead) ? 1 : 0;
  const share = (x - base) / (lead - base);
  return share !== share || contrary(lead, base, higher) ? NaN : shareBetween(x, lead, base, higher);
}

/** A baseline on the wrong side of the lead is no benchmark: the item has no value rather than a wrong one. */
export const contrary = (lead: number, base: number | undefined, higher: boolean): boolean => base !== undefined && (higher ? base > lead : base < lead);

/** x ÷ lead, held between 0 and 1. */
export function proRataShare(x: number, lead: number): number {
  const share = x / lead;
  return lead === 0 || share !== share ? NaN : held(share);
}

/** One bound of a band; `over` and `under` exclude the number itself. */
export interface Band {
  readonly atLeast?: number;
  readonly over?: number;
  readonly atMost?: number;
  readonly under?: number;
  readonly points: number;
}

export const inBand = (x: number, band: Band): boolean =>
  (band.atLeast === undefined || x >= band.atLeast) && (band.over === undefined || x > band.over) && (band.atMost === undefined || x <= band.atMost) && (band.under === undefined || x < band.under);

/** Points of the first band that holds x; none is 0. */
export function bandPoints(x: number, bands: readonly Band[]): number {
  if (x !== x) return NaN;
  for (const band of bands) if (inBand(x, band)) return band.points;
  return 0;
}

/** The value itself, if it is one of those allowed. */
export const gradedPoints = (value: number, allowed: readonly number[]): number => (allowed.includes(value) ? value : NaN);

/** The value itself, between 0 and `max` and in whole steps. */
export function judgedPoints(value: number, max: number, step: number | undefined): number {
  const fits = value >= 0 && value <= max && (step === undefined || Number.isInteger(Math.round((value / step) * 1e9) / 1e9));
  return fits ? value : NaN;
}
