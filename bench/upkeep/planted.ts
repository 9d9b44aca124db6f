// Faults planted into sound reports, each on a unit of its own: units mistaken, sums broken, jumps, reports copied from another.
import { sequence, type RandomSequence } from "@qingce/core/base/seeded-random";
import { wholes, type Report, type Reports } from "./reports.ts";

export type Ill = "unit" | "sum" | "jump" | "copy";

export interface Planted {
  readonly ill: Ill;
  readonly row: number;
  /** The whole that it was done to; of a copy the first figure copied. */
  readonly figure: string;
  /** Figures that are wrong now. */
  readonly touched: readonly string[];
  readonly how: string;
  /** The unit that was copied from. */
  readonly from?: number;
}

const figures = Object.keys(wholes);
const factors = [1000, 10_000, 1 / 1000, 1 / 10_000];
const pick = <T>(draw: RandomSequence, list: readonly T[]): T => draw.pick(list) as T;

const changed = (report: Report, names: readonly string[], by: (value: number) => number): void => {
  for (const name of names) if (report[name] !== undefined) report[name] = Number(by(report[name]).toPrecision(12));
};

/** In the wrong unit: the whole alone, or all of its block as it would be by whoever mistook the unit. */
function mistakeUnit(draw: RandomSequence, row: number, report: Report): Planted | undefined {
  const figure = pick(draw, figures);
  const factor = pick(draw, factors);
  if (!((report[figure] ?? 0) > 0)) return undefined;
  const touched = draw.next() < 0.5 ? [figure] : [figure, ...(wholes[figure] ?? [])];
  changed(report, touched, (value) => value * factor);
  return { ill: "unit", row, figure, touched, how: `× ${factor}` };
}

/** The first two unlike digits that stand beside each other, turned round. */
export function turned(value: number): number {
  const text = String(value);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [one = "", other = ""] = [text[at], text[at + 1]];
    if (/\d/u.test(one) && /\d/u.test(other) && one !== other) return Number(text.slice(0, at) + other + one + text.slice(at + 2));
  }
  return value + 1;
}

const slips: { readonly [how: string]: (value: number) => number } = { "digits turned": turned, "left out": () => 0, "counted twice": (value) => value * 2, "a digit too many": (value) => value * 10 + 5 };

/** One part mistyped, left out or counted twice; the sum no longer comes to the whole. */
function breakSum(draw: RandomSequence, row: number, report: Report): Planted | undefined {
  const figure = pick(draw, figures);
  const parts = (wholes[figure] ?? []).filter((part) => (report[part] ?? 0) > 0.02 * (report[figure] ?? 0));
  if (parts.length === 0) return undefined;
  const part = pick(draw, parts);
  const how = pick(draw, Object.keys(slips));
  changed(report, [part], slips[how] ?? turned);
  return { ill: "sum", row, figure, touched: [part], how: `${part} ${how}` };
}

/** A block many times what it was, parts and all. */
function jump(draw: RandomSequence, row: number, report: Report): Planted | undefined {
  const figure = pick(draw, ["output", "energy", "carbon", "water"]);
  const times = (2.5 + 4 * draw.next()) ** (draw.next() < 0.5 ? 1 : -1);
  const touched = [figure, ...(wholes[figure] ?? [])];
  changed(report, touched, (value) => value * times);
  return { ill: "jump", row, figure, touched, how: `× ${times.toFixed(2)}` };
}

function copy(draw: RandomSequence, row: number, all: readonly Report[]): Planted | undefined {
  const from = draw.int(all.length);
  if (from === row) return undefined;
  const touched = Object.keys(all[from] ?? {});
  Object.assign(all[row] as Report, all[from]);
  return { ill: "copy", row, figure: "output", touched, how: `of ${from}`, from };
}

/** Plants `each` of every ill; no unit bears two, and a unit copied from bears none. */
export function plant({ reports, lasts }: Reports, each: number, seed: string): readonly Planted[] {
  const draw = sequence(seed);
  const free = [...draw.shuffle(reports.map((_, row) => row))];
  const untouched = new Set(free);
  const planted: Planted[] = [];
  const put = (ill: Ill, row: number): Planted | undefined => {
    const report = reports[row] as Report;
    if (ill === "unit") return mistakeUnit(draw, row, report);
    if (ill === "sum") return breakSum(draw, row, report);
    return ill === "jump" ? ((lasts[row]?.["output"] ?? 0) > 0 ? jump(draw, row, report) : undefined) : copy(draw, row, reports);
  };
  for (const ill of ["copy", "unit", "sum", "jump"] as const)
    for (let count = 0; count < each && free.length > 0; ) {
      const row = free.pop() as number;
      if (!untouched.has(row)) continue;
      const done = put(ill, row);
      if (done === undefined) continue;
      if (done.from !== undefined) untouched.delete(done.from);
      planted.push(done);
      count += 1;
    }
  return planted;
}
