// Median and median absolute deviation of each group of peers, on a logarithmic scale: values laid out by group, then selected in place.
import type { PeerSpread } from "./check-rule.ts";

/** Where each group lies when rows are laid out group by group: group g has room from `starts[g]` to `starts[g + 1]`. */
export interface Groups {
  readonly group: Int32Array;
  readonly starts: Int32Array;
}

export function groupRows(group: Int32Array, groups: number): Groups {
  const starts = new Int32Array(groups + 1);
  for (let row = 0; row < group.length; row += 1) {
    const next = (group[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let g = 0; g < groups; g += 1) starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
  return { group, starts };
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

/** Logarithms of positive values, each into its group's room: a column is read in order, and every group is written in order. Where each group's values end. */
function layOut(column: Float64Array, { group, starts }: Groups, room: Float64Array): Int32Array {
  const ends = starts.slice(0, -1);
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] as number;
    if (!(value > 0)) continue;
    const g = group[row] as number;
    const at = ends[g] as number;
    room[at] = Math.log(value);
    ends[g] = at + 1;
  }
  return ends;
}

function distances(room: Float64Array, from: number, to: number, median: number): void {
  for (let at = from; at < to; at += 1) room[at] = Math.abs((room[at] as number) - median);
}

/** The spread of each group over one column; values that are not positive or missing are left out. */
export function spreadsOf(column: Float64Array, groups: Groups): readonly PeerSpread[] {
  const room = new Float64Array(groups.group.length);
  const ends = layOut(column, groups, room);
  return Array.from(ends, (to, g): PeerSpread => {
    const from = groups.starts[g] as number;
    const median = medianOf(room, from, to);
    distances(room, from, to, median);
    return { n: to - from, median, deviation: medianOf(room, from, to) };
  });
}
