// Among peers 同行对标: the leading five in a hundred, the average, and where one stands, told only where enough others stand beside it.
import { leastPeers, peerDigits } from "../base/house-settings.ts";
import { settle } from "./rounding.ts";

export interface PeerStatistics {
  readonly n: number;
  /** The level of the leading five in a hundred. */
  readonly leading: number;
  readonly mean: number;
}

const meanOf = (figures: readonly number[]): number => figures.reduce((sum, value) => sum + value, 0) / figures.length;

/** As few digits as a benchmark needs. */
const told = (value: number): number => Number(settle(value).toPrecision(peerDigits.n));

/**
 * `ascending` holds one figure a unit; undefined where the group is too small. GB/T 36132-2025 4.4.3: 前5%，平均.
 * The level of the leading five in a hundred is the mean of three figures: that of the last unit among them and of its two neighbours, never
 * the very best alone. So no unit's own figure is told, and none of the three can work out another's from its own.
 */
export function peerStatistics(ascending: readonly number[], higher: boolean, least = leastPeers.n): PeerStatistics | undefined {
  const n = ascending.length;
  if (n < Math.max(3, least)) return undefined;
  const best = higher ? ascending.toReversed() : ascending;
  const place = Math.max(2, Math.ceil(n / 20));
  return { n, leading: told(meanOf(best.slice(place - 2, place + 1))), mean: told(meanOf(ascending)) };
}

/** Share of peers that one's own figure is better than, in steps of five in a hundred; ties count half. Undefined where the group is too small. */
export function peerPercentile(ascending: readonly number[], own: number, higher: boolean, least = leastPeers.n): number | undefined {
  const n = ascending.length;
  if (n < Math.max(1, least) || own !== own) return undefined;
  const below = ascending.filter((value) => value < own).length;
  const level = ascending.filter((value) => value === own).length;
  const better = higher ? below : n - below - level;
  return Math.round(((better + level / 2) / n) * 20) * 5;
}

/**
 * What a figure not handed in yet is placed by: its first two digits. Whoever types one value after another to see where the place moves
 * would otherwise find a peer's figure to its last digit.
 */
export const coarse = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(2)) : value);
