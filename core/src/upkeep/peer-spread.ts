// Median and median absolute deviation of each group of peers, on a logarithmic scale: rows laid out by group once, then selected in place.
import type { PeerSpread } from "./check-rule.ts";

/** Rows laid out group by group: `order[starts[g]]` … `order[starts[g + 1] - 1]` are the rows of group g. */
export interface Groups {
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

export function groupRows(group: Int32Array, groups: number): Groups {
  const starts = new Int32Array(groups + 1);
  for (const one of group) starts[one + 1] = (starts[one + 1] as number) + 1;
  for (let g = 0; g < groups; g += 1) starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
  const next = starts.slice(0, groups);
  const order = new Int32Array(group.length);
  for (let row = 0; row < group.length; row += 1) {
    const g = group[row] as number;
    const at = next[g] as number;
    order[at] = row;
    next[g] = at + 1;
  }
  return { order, starts };
}

/** The k-th smallest of values[from, to), in place (Hoare): below it nothing greater, above it nothing smaller. */
export function select(values: Float64Array, from: number, to: number, k: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i <= j) {
        const kept = values[i] as number;
        values[i] = values[j] as number;
        values[j] = kept;
        i += 1;
        j -= 1;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k] as number;
}

/** The median of values[from, to), which it rearranges; of an even number the mean of the two in the middle. NaN of none. */
export function medianOf(values: Float64Array, from: number, to: number): number {
  const n = to - from;
  if (n === 0) return NaN;
  const middle = from + (n >> 1);
  const upper = select(values, from, to, middle);
  if (n % 2 === 1) return upper;
  let lower = -Infinity;
  for (let at = from; at < middle; at += 1) if ((values[at] as number) > lower) lower = values[at] as number;
  return (lower + upper) / 2;
}

/** Logarithms of a group's positive values, laid into `room` one after another; how many. */
function logsOf(column: Float64Array, order: Int32Array, from: number, to: number, room: Float64Array): number {
  let n = 0;
  for (let at = from; at < to; at += 1) {
    const value = column[order[at] as number] as number;
    if (value > 0) room[n++] = Math.log(value);
  }
  return n;
}

function distances(room: Float64Array, n: number, median: number): void {
  for (let at = 0; at < n; at += 1) room[at] = Math.abs((room[at] as number) - median);
}

/** The spread of each group over one column; values that are not positive or missing are left out. */
export function spreadsOf(column: Float64Array, { order, starts }: Groups): readonly PeerSpread[] {
  const room = new Float64Array(order.length);
  const spreads: PeerSpread[] = [];
  for (let g = 0; g + 1 < starts.length; g += 1) {
    const n = logsOf(column, order, starts[g] as number, starts[g + 1] as number, room);
    const median = medianOf(room, 0, n);
    distances(room, n, median);
    spreads.push({ n, median, deviation: medianOf(room, 0, n) });
  }
  return spreads;
}
