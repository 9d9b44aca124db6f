// One step for sheets side by side, four lanes at a time: all reads before the writes, so that no read waits for a write.
import type { Fold } from "../expression.ts";
import { LANES, type Lanes } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";

// A zero denominator has no result, not an infinite one.
export const divided = (left: number, right: number): number => (right === 0 ? NaN : left / right);

export function copyLanes(lanes: Lanes, from: number, into: Float64Array, out: number): void {
  const values = lanes.of(from);
  const apart = lanes.apart(from);
  let at = lanes.at(from);
  for (let lane = out; lane < out + LANES; lane += 4, at += 4 * apart) {
    const a = numberAt(values, at);
    const b = numberAt(values, at + apart);
    const c = numberAt(values, at + 2 * apart);
    const d = numberAt(values, at + 3 * apart);
    into[lane] = a;
    into[lane + 1] = b;
    into[lane + 2] = c;
    into[lane + 3] = d;
  }
}

export function divideLanes(lanes: Lanes, left: number, right: number, out: number): void {
  const { work } = lanes;
  const lefts = lanes.of(left);
  const rights = lanes.of(right);
  const apart = lanes.apart(left);
  const by = lanes.apart(right);
  let at = lanes.at(left);
  let under = lanes.at(right);
  for (let lane = out * LANES; lane < out * LANES + LANES; lane += 4, at += 4 * apart, under += 4 * by) {
    const a = divided(numberAt(lefts, at), numberAt(rights, under));
    const b = divided(numberAt(lefts, at + apart), numberAt(rights, under + by));
    const c = divided(numberAt(lefts, at + 2 * apart), numberAt(rights, under + 2 * by));
    const d = divided(numberAt(lefts, at + 3 * apart), numberAt(rights, under + 3 * by));
    work[lane] = a;
    work[lane + 1] = b;
    work[lane + 2] = c;
    work[lane + 3] = d;
  }
}

export function multiplyLanes(lanes: Lanes, left: number, right: number, out: number): void {
  const { work } = lanes;
  const lefts = lanes.of(left);
  const rights = lanes.of(right);
  const apart = lanes.apart(left);
  const by = lanes.apart(right);
  let at = lanes.at(left);
  let other = lanes.at(right);
  for (let lane = out * LANES; lane < out * LANES + LANES; lane += 4, at += 4 * apart, other += 4 * by) {
    const a = numberAt(lefts, at) * numberAt(rights, other);
    const b = numberAt(lefts, at + apart) * numberAt(rights, other + by);
    const c = numberAt(lefts, at + 2 * apart) * numberAt(rights, other + 2 * by);
    const d = numberAt(lefts, at + 3 * apart) * numberAt(rights, other + 3 * by);
    work[lane] = a;
    work[lane + 1] = b;
    work[lane + 2] = c;
    work[lane + 3] = d;
  }
}

export function addLanes(lanes: Lanes, left: number, right: number, sign: number, out: number): void {
  const { work } = lanes;
  const lefts = lanes.of(left);
  const rights = lanes.of(right);
  const apart = lanes.apart(left);
  const by = lanes.apart(right);
  let at = lanes.at(left);
  let other = lanes.at(right);
  for (let lane = out * LANES; lane < out * LANES + LANES; lane += 1, at += apart, other += by) work[lane] = numberAt(lefts, at) + sign * numberAt(rights, other);
}

// Looked up, not branched on: which of two numbers is the lesser is anybody's guess.
const pair = new Float64Array(2);

/** Rows of one column lie side by side. Empty rows are left out, nothing at all is NaN, a missing one that is needed too: as `foldRange` folds. */
export function foldLanes(fold: Fold, lanes: Lanes, first: number, rows: number, needed: boolean, out: number): void {
  const { work } = lanes;
  const values = lanes.of(first);
  const apart = lanes.apart(first);
  // Within a sheet a column's rows are neighbours, in the work they lie `LANES` apart.
  const next = values === work ? LANES : 1;
  const sign = fold === "max" ? -1 : 1;
  const extreme = fold === "min" || fold === "max";
  let start = lanes.at(first);
  for (let lane = out * LANES; lane < out * LANES + LANES; lane += 1, start += apart) {
    let sum = 0;
    let filled = 0;
    if (extreme) {
      sum = Infinity;
      for (let at = start, row = 0; row < rows; row += 1, at += next) {
        const value = sign * numberAt(values, at);
        filled += Number(value === value);
        pair[0] = sum;
        pair[1] = value;
        sum = numberAt(pair, Number(value < sum));
      }
      sum *= sign;
    } else for (let at = start, row = 0; row < rows; row += 1, at += next) {
      const value = numberAt(values, at);
      filled += Number(value === value);
      sum += value === value ? value : 0;
    }
    if (fold === "count") work[lane] = filled;
    else work[lane] = filled === 0 || (needed && filled < rows) ? NaN : fold === "mean" ? sum / filled : sum;
  }
}

interface Picked { readonly out: Int32Array; readonly each: number; readonly atLeast: Float64Array; readonly take: Int32Array }

/** All that may be taken is laid into `scratch`, then each lane fetches its own: the first step it reaches. */
export function pickLanes(lanes: Lanes, by: number, { out, each, atLeast, take }: Picked, row: number, scratch: Float64Array): void {
  const { work } = lanes;
  const first = row * each;
  for (let n = 0; n < each; n += 1) copyLanes(lanes, placeAt(take, first + n), scratch, n * LANES);
  const values = lanes.of(by);
  const apart = lanes.apart(by);
  const into = placeAt(out, row) * LANES;
  let at = lanes.at(by);
  for (let lane = 0; lane < LANES; lane += 1, at += apart) {
    const value = numberAt(values, at);
    let taken = each;
    for (let n = each - 1; n >= 0; n -= 1) taken += (n - taken) * Number(value >= numberAt(atLeast, first + n));
    work[into + lane] = numberAt(scratch, taken * LANES + lane);
  }
}
