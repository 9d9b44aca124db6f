// Two invented years of fifty indicators in columns: spread by industry and region, drift from year to year, gaps, a slip of units now and then.
import { numberYearForm, type YearForm } from "@qingce/core/upkeep/year-form";
import type { Check, Figure } from "@qingce/core/upkeep/year-form-file";
import type { YearTable } from "@qingce/core/upkeep/year-table";

export const indicators = 50;
export const regions = 31;
export const industries = 45;

export interface Years {
  readonly table: YearTable;
  readonly region: Int32Array;
  readonly industry: Int32Array;
}

/** Fast and repeatable (mulberry32); nothing of it decides anything. */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Near enough to normal: twelve draws would be better, four are as skewed as figures are. */
const bell = (draw: () => number): number => (draw() + draw() + draw() + draw() - 2) * Math.sqrt(3);

/** `rows` units, two years; the first n rows are the same whatever `rows` is not: sizes are cut from the largest by `firstRows`. */
export function makeYears(rows: number): Years {
  const draw = draws(20_260_401);
  const [region, industry, group] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
  for (let row = 0; row < rows; row += 1) {
    region[row] = Math.floor(draw() * draw() * regions);
    industry[row] = Math.floor(draw() * industries);
    group[row] = (region[row] as number) * industries + (industry[row] as number);
  }
  const [values, last]: [Float64Array[], Float64Array[]] = [[], []];
  for (let at = 0; at < indicators; at += 1) {
    const usual = Float64Array.from({ length: regions * industries }, () => 4 + 2 * bell(draw));
    const [now, before] = [new Float64Array(rows), new Float64Array(rows)];
    for (let row = 0; row < rows; row += 1) {
      const value = Math.exp((usual[group[row] as number] as number) + 0.6 * bell(draw));
      const chance = draw();
      before[row] = chance > 0.98 ? NaN : value;
      now[row] = chance < 0.01 ? NaN : value * Math.exp(0.12 * bell(draw)) * (chance < 0.012 ? 1000 : chance < 0.016 ? 3 : 1);
    }
    values.push(now);
    last.push(before);
  }
  return { table: { rows, values, last, group, groups: regions * industries }, region, industry };
}

/** The first rows, looked at where they lie. */
export const firstRows = ({ table, region, industry }: Years, rows: number): Years => ({
  region: region.subarray(0, rows),
  industry: industry.subarray(0, rows),
  table: { ...table, rows, group: table.group.subarray(0, rows), values: table.values.map((one) => one.subarray(0, rows)), last: table.last.map((one) => one.subarray(0, rows)) },
});

const told = { severity: "hint", says: "", ground: "design" } as const;
export const over = 5;
export const least = 10;
export const jump = 2;
export const within = 0.5;

const outlier = (of: string): Check => ({ id: `${of}-peers`, kind: "outlier", of, over: String(over), least, ...told });
const yearOnYear = (of: string): readonly Check[] => [
  { id: `${of}-jump`, kind: "jump", of, over: String(jump), ...told },
  { id: `${of}-unit`, kind: "unit-slip", of, against: "last-year", factors: ["1000", "10000"], within: String(within), ...told },
];

/** A form of fifty figures under the checks named, as the house reads its own. */
export function formOf(checks: "peers" | "year-on-year"): YearForm {
  const ids = Array.from({ length: indicators }, (_, at) => `v${at}`);
  const figures: { [id: string]: Figure } = Object.fromEntries(ids.map((id) => [id, { label: id, unit: "t", block: "all" }]));
  const { form, faults } = numberYearForm({ id: "bench", name: "bench", kind: "factory", years: { from: 2021 }, status: "design", source: "invented", certainty: "inferred", blocks: [{ id: "all", name: "all" }], figures, derived: {}, checks: ids.flatMap((id) => (checks === "peers" ? [outlier(id)] : yearOnYear(id))) });
  if (form === undefined) throw new Error(faults.map(({ says }) => says).join());
  return form;
}
