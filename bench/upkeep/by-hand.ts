// The same work written by hand over typed arrays, with nothing around it: what the checks of the house are measured against. It shares no code with them.
import { indicators, industries, jump, least, over, regions, within, type Years } from "./year-columns.ts";

/** How many were found, and the sum of their rows: enough to tell that two contenders found the same. */
export interface Tally { found: number; rows: number }

/** Both hand out what they found, row by row with its numbers: a count alone helps nobody. */
interface Handed { readonly rows: number[]; readonly values: number[]; readonly others: number[] }

const hand = (into: Handed, row: number, value: number, other: number): void => void (into.rows.push(row), into.values.push(value), into.others.push(other));
const tallied = (all: Handed): Tally => ({ found: all.rows.length, rows: all.rows.reduce((sum, row) => sum + row, 0) });

function kth(a: Float64Array, from: number, to: number, k: number): number {
  let lo = from;
  let hi = to - 1;
  while (lo < hi) {
    const pivot = a[(lo + hi) >>> 1] as number;
    let i = lo;
    let j = hi;
    while (i <= j) {
      while ((a[i] as number) < pivot) i += 1;
      while (pivot < (a[j] as number)) j -= 1;
      if (i <= j) {
        const t = a[i] as number;
        a[i++] = a[j] as number;
        a[j--] = t;
      }
    }
    if (k <= j) hi = j;
    else if (k >= i) lo = i;
    else return a[k] as number;
  }
  return a[k] as number;
}

function middle(a: Float64Array, from: number, to: number): number {
  const half = from + ((to - from) >>> 1);
  const high = kth(a, from, to, half);
  if ((to - from) % 2 === 1) return high;
  let low = -Infinity;
  for (let n = from; n < half; n += 1) low = Math.max(low, a[n] as number);
  return (low + high) / 2;
}

/** Peers: logarithms laid out by group in one pass, both medians by selection, then every value by its distance. */
export function peersByHand({ table: { rows, values, group, groups } }: Years): Tally {
  const found: Handed = { rows: [], values: [], others: [] };
  const [start, at] = [new Int32Array(groups + 1), new Int32Array(groups)];
  for (let row = 0; row < rows; row += 1) start[(group[row] as number) + 1] = (start[(group[row] as number) + 1] as number) + 1;
  for (let g = 0; g < groups; g += 1) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  const [room, logs, median, reach] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(groups), new Float64Array(groups)];
  for (let v = 0; v < indicators; v += 1) {
    const column = values[v] as Float64Array;
    at.set(start.subarray(0, groups));
    for (let row = 0; row < rows; row += 1) {
      const log = Math.log(column[row] as number);
      logs[row] = log;
      if (log !== log) continue;
      const next = at[group[row] as number] as number;
      room[next] = log;
      at[group[row] as number] = next + 1;
    }
    for (let g = 0; g < groups; g += 1) {
      const [from, to] = [start[g] as number, at[g] as number];
      reach[g] = Infinity;
      if (to - from < least) continue;
      const m = middle(room, from, to);
      for (let n = from; n < to; n += 1) room[n] = Math.abs((room[n] as number) - m);
      median[g] = m;
      reach[g] = over * Math.max(1.4826 * middle(room, from, to), 0.05);
    }
    for (let row = 0; row < rows; row += 1) {
      const g = group[row] as number;
      if (Math.abs((logs[row] as number) - (median[g] as number)) > (reach[g] as number)) hand(found, row, column[row] as number, median[g] as number);
    }
  }
  return tallied(found);
}

/** Jumps and slips of units against last year in one pass a column. */
export function yearOnYearByHand({ table: { rows, values, last } }: Years): Tally {
  const found: Handed = { rows: [], values: [], others: [] };
  const slipped = (ratio: number): boolean => Math.abs(ratio / 1000 - 1) <= within || Math.abs(ratio * 1000 - 1) <= within || Math.abs(ratio / 10_000 - 1) <= within || Math.abs(ratio * 10_000 - 1) <= within;
  for (let v = 0; v < indicators; v += 1) {
    const [now, before] = [values[v] as Float64Array, last[v] as Float64Array];
    for (let row = 0; row < rows; row += 1) {
      const ratio = (now[row] as number) / (before[row] as number);
      if (!(ratio > jump || ratio * jump < 1)) continue;
      hand(found, row, now[row] as number, before[row] as number);
      if (slipped(ratio)) hand(found, row, now[row] as number, before[row] as number);
    }
  }
  return tallied(found);
}

/** Sums of four figures of both years, by region and by industry. */
export function totalsByHand({ table: { rows, values, last }, region, industry }: Years): Float64Array {
  const sums = new Float64Array((regions + industries) * 8);
  for (let v = 0; v < 8; v += 1) {
    const column = (v < 4 ? values[v] : last[v - 4]) as Float64Array;
    for (let row = 0; row < rows; row += 1) {
      const value = column[row] as number;
      if (value !== value) continue;
      const [one, other] = [(region[row] as number) * 8 + v, (regions + (industry[row] as number)) * 8 + v];
      sums[one] = (sums[one] as number) + value;
      sums[other] = (sums[other] as number) + value;
    }
  }
  return sums;
}
