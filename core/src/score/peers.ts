// Among peers 同行对标: the leading five in a hundred, the average, and where one stands, told only where enough others stand beside it.
import { leastPeers } from "../base/house-settings.ts";

export interface PeerStatistics {
  readonly n: number;
  /** The value that the best five in a hundred reach. */
  readonly leading: number;
  readonly mean: number;
}

/** `ascending` holds one figure a unit; undefined where the group is too small. GB/T 36132-2025 4.4.3: 前5%，平均 */
export function peerStatistics(ascending: readonly number[], higher: boolean, least = leastPeers.n): PeerStatistics | undefined {
  const n = ascending.length;
  if (n < Math.max(1, least)) return undefined;
  const place = Math.max(1, Math.ceil(n * 0.05));
  const leading = ascending[higher ? n - place : place - 1] ?? Number.NaN;
  return { n, leading, mean: ascending.reduce((sum, value) => sum + value, 0) / n };
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
