// The nearest number that reaches a goal 提升路径: bisection on the grid of the digits a figure is written in, one direction at a time.
import { formatDecimal, parseDecimal } from "../base/decimal.ts";

export interface NumberGrid {
  /** Places behind the point. */
  readonly digits: number;
  /** Bounds, counted in steps of the last digit. */
  readonly least: number;
  readonly most: number;
}

const LARGEST = 1e15;

/** The digits of the entered text, or three figures of it where it has fewer; things counted stay whole. */
export function gridOf(text: string, shape: { readonly unit: string; readonly signed?: boolean; readonly most?: string }): NumberGrid | undefined {
  const read = parseDecimal(text.trim());
  if (!read.ok) return undefined;
  const size = Math.abs(Number(text));
  const counted = shape.unit === "项" || shape.unit === "人";
  const wanted = counted ? 0 : size === 0 ? 2 : 2 - Math.floor(Math.log10(size));
  const digits = Math.min(6, Math.max(read.value.scale, wanted, 0));
  const step = 10 ** digits;
  const most = Math.min(shape.most === undefined ? Infinity : Number(shape.most) * step, Math.max(size * 1000, 1e6) * step, LARGEST);
  return size * step > LARGEST ? undefined : { digits, least: shape.signed === true ? -most : 0, most };
}

const written = (units: number, digits: number): string => formatDecimal({ units: BigInt(units), scale: digits });

/** Strides that double from 1 until `last` is passed; the one before last and the last itself end the row. */
function* strides(from: number, last: number): Generator<number> {
  const way = last > from ? 1 : -1;
  for (let stride = 1; stride < Math.abs(last - from) - 1; stride *= 2) yield from + way * stride;
  // A last of 0 may be no number at all (a denominator): its neighbour is tried as well.
  if (Math.abs(last - from) > 1) yield last - way;
  yield last;
}

/** The first point found that reaches, drawn back until its neighbour does not. */
function nearest(from: number, last: number, reaches: (units: number) => boolean): number | undefined {
  if (from === last) return undefined;
  let short = from;
  for (const at of strides(from, last)) {
    if (!reaches(at)) {
      short = at;
      continue;
    }
    let [lo, hi] = [short, at];
    while (Math.abs(hi - lo) > 1) {
      const middle = Math.trunc((lo + hi) / 2);
      if (reaches(middle)) hi = middle;
      else lo = middle;
    }
    return hi;
  }
  return undefined;
}

/** The texts that reach the goal upward and downward, nearest each way; the neighbour towards `text` does not reach it. */
export function nearestNumbers(text: string, grid: NumberGrid, reaches: (value: number) => boolean): readonly string[] {
  const from = Math.round(Number(text) * 10 ** grid.digits);
  const at = (units: number): boolean => reaches(Number(written(units, grid.digits)));
  return [grid.least, grid.most].flatMap((last) => {
    const found = (last < from) === (last === grid.least) ? nearest(from, Math.trunc(last), at) : undefined;
    return found === undefined ? [] : [written(found, grid.digits)];
  });
}
