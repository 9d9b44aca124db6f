// The comparisons behind the yearly checks, number by number; the check of one report and that of the nation both call these. NaN is never a finding.

/** Whether two sides differ by more than a share of the greater. */
export function differ(left: number, right: number, within: number): boolean {
  const greater = Math.max(Math.abs(left), Math.abs(right));
  return Math.abs(left - right) > within * greater;
}

export const outside = (value: number, least: number, most: number): boolean => value < least || value > most;

/** The factor by which a value lies too high or too low against another, within a share; 0 where it is none of them. */
export function slipOf(value: number, against: number, factors: readonly number[], within: number): number {
  if (!(value > 0) || !(against > 0)) return 0;
  const ratio = value / against;
  for (const factor of factors) {
    if (Math.abs(ratio / factor - 1) <= within) return factor;
    if (Math.abs(ratio * factor - 1) <= within) return 1 / factor;
  }
  return 0;
}

/** Whether a value grew or shrank to more than `over` times, or less than one `over`th. */
export function jumps(value: number, last: number, over: number): boolean {
  if (!(value > 0) || !(last > 0)) return false;
  const ratio = value / last;
  return ratio > over || ratio * over < 1;
}

/** Peers of one industry and region, on a logarithmic scale: how many, their median, and the median absolute deviation from it. */
export interface PeerSpread {
  readonly n: number;
  readonly median: number;
  readonly deviation: number;
}

/** 1.4826 makes the deviation of a normal sample its standard deviation. */
const normal = 1.4826;
/** Peers that are all but alike would make every difference an outlier: below five in a hundred nothing is told apart. */
const narrowest = 0.05;

/** What one deviation counts for, by logarithm. */
export const reachFor = (deviation: number): number => Math.max(normal * deviation, narrowest);

/** How many deviations a value lies from its peers, by logarithm; 0 with too few peers or no positive value. */
export function distanceOf(value: number, { n, median, deviation }: PeerSpread, least: number): number {
  if (!(value > 0) || n < least) return 0;
  return Math.abs(Math.log(value) - median) / reachFor(deviation);
}
