// The checks over all reports of a year at once, column by column; row by row they find what the check of one report finds, and copies besides.
import { differ, distanceOf, outside, reachFor, slipOf, type PeerSpread } from "./check-rule.ts";
import { noted, type Found, type Note } from "./found.ts";
import { groupRows, spreadsOf, type Groups } from "./peer-spread.ts";
import type { BoundCheck, YearForm } from "./year-form.ts";
import { isAgainstLastYear, slack, yearOnYear, type AgainstLastYear } from "./year-on-year.ts";
import { columnOf, type YearTable } from "./year-table.ts";

interface Nation {
  readonly table: YearTable;
  readonly spreads: (at: number) => readonly PeerSpread[];
}

const empty = new Float64Array(0);

function peerSlips(one: Extract<BoundCheck, { kind: "unit-slip" }>, { table, spreads }: Nation, note: Note): void {
  const values = table.values[one.at] ?? empty;
  const medians = Float64Array.from(spreads(one.at), ({ median }) => Math.exp(median));
  for (let row = 0; row < table.rows; row += 1) {
    const [value, other] = [values[row] as number, medians[table.group[row] as number] ?? NaN];
    const factor = slipOf(value, other, one.factors, one.within);
    if (factor !== 0) note(row, value, other, factor);
  }
}

/** Values between these lie within reach of their peers for certain; only beyond them is the logarithm taken and the rule asked. */
function reachOf(spreads: readonly PeerSpread[], over: number, least: number): { readonly low: Float64Array; readonly high: Float64Array } {
  const low = new Float64Array(spreads.length);
  const high = new Float64Array(spreads.length);
  for (const [g, { n, median, deviation }] of spreads.entries()) {
    const reach = over * reachFor(deviation);
    low[g] = n < least ? 0 : Math.exp(median - reach) * (1 + slack);
    high[g] = n < least ? Infinity : Math.exp(median + reach) * (1 - slack);
  }
  return { low, high };
}

/** Rows beyond the reach of their peers, or without a value: a tight loop of its own. */
function beyond(values: Float64Array, group: Int32Array, low: Float64Array, high: Float64Array): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    const g = group[row] as number;
    if (!(value > (low[g] as number) && value < (high[g] as number)) && value > 0) found.push(row);
  }
  return found;
}

function outliers(one: Extract<BoundCheck, { kind: "outlier" }>, { table, spreads }: Nation, note: Note): void {
  const [values, of] = [table.values[one.at] ?? empty, spreads(one.at)];
  const { low, high } = reachOf(of, one.over, one.least);
  for (const row of beyond(values, table.group, low, high)) {
    const spread = of[table.group[row] as number];
    const distance = spread === undefined ? 0 : distanceOf(values[row] as number, spread, one.least);
    if (spread !== undefined && distance > one.over) note(row, values[row] as number, Math.exp(spread.median), distance);
  }
}

/** Values that a column holds more than once. */
function repeated(column: Float64Array): ReadonlySet<number> {
  const sorted = column.slice().sort();
  const twice = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) if (sorted[at] === sorted[at - 1]) twice.add(sorted[at] as number);
  return twice;
}

/** Same figures throughout, none of them missing or naught: every row of the group is found, each with the first other. */
function copies(one: Extract<BoundCheck, { kind: "copied" }>, { table }: Nation, note: Note): void {
  const columns = one.at.map((at) => table.values[at] ?? empty);
  const twice = repeated(columns[0] ?? empty);
  const byFigures = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row += 1) {
    if (!twice.has(columns[0]?.[row] as number)) continue;
    const figures = columns.map((column) => column[row] as number);
    if (!figures.every((figure) => figure > 0)) continue;
    const key = figures.join("|");
    const rows = byFigures.get(key);
    if (rows === undefined) byFigures.set(key, [row]);
    else rows.push(row);
  }
  const alike = [...byFigures.values()].filter((rows) => rows.length > 1).flatMap((rows) => rows.map((row): readonly [number, number, number] => [row, rows[rows[0] === row ? 1 : 0] ?? row, rows.length]));
  for (const [row, other, size] of alike.toSorted(([one_], [another]) => one_ - another)) note(row, columns[0]?.[row] as number, other, size);
}

/** A check of one report alone, or of its peers; those against last year go by `yearOnYear`. */
function run(one: Exclude<BoundCheck, AgainstLastYear>, nation: Nation, note: Note): void {
  const { table } = nation;
  switch (one.kind) {
    case "equal": {
      const [left, right] = [columnOf(one.left, table.values, table.rows), columnOf(one.right, table.values, table.rows)];
      for (let row = 0; row < table.rows; row += 1) if (differ(left[row] as number, right[row] as number, one.within)) note(row, left[row] as number, right[row] as number, NaN);
      return;
    }
    case "limit": {
      const of = columnOf(one.of, table.values, table.rows);
      for (let row = 0; row < table.rows; row += 1) if (outside(of[row] as number, one.least, one.most)) note(row, of[row] as number, (of[row] as number) < one.least ? one.least : one.most, NaN);
      return;
    }
    case "unit-slip":
      return peerSlips(one, nation, note);
    case "outlier":
      return outliers(one, nation, note);
    case "copied":
      return copies(one, nation, note);
  }
}

/** One stretch of the work: the checks it answers, by their place in the form, and the work itself. */
export interface NationStep {
  readonly checks: readonly number[];
  run(): readonly Found[];
}

/** The work in steps, that a job can stop between: checks of one figure against last year are one pass, every other check is its own; a spread is worked out once. */
export function nationSteps(form: YearForm, table: YearTable): readonly NationStep[] {
  let groups: Groups | undefined;
  const known = new Map<number, readonly PeerSpread[]>();
  const spreads = (at: number): readonly PeerSpread[] => {
    groups ??= groupRows(table.group, table.groups);
    const spread = known.get(at) ?? spreadsOf(table.values[at] ?? empty, groups);
    known.set(at, spread);
    return spread;
  };
  const steps: NationStep[] = [];
  const passes = new Map<number, { readonly checks: number[]; readonly against: AgainstLastYear[] }>();
  for (const [n, one] of form.checks.entries()) {
    if (!isAgainstLastYear(one)) {
      steps.push({ checks: [n], run: () => { const [found, note] = noted(one); run(one, { table, spreads }, note); return [found]; } });
      continue;
    }
    const pass = passes.get(one.at);
    pass?.checks.push(n);
    pass?.against.push(one);
    if (pass !== undefined) continue;
    const made = { checks: [n], against: [one] };
    passes.set(one.at, made);
    steps.push({ checks: made.checks, run: () => yearOnYear(made.against, table) });
  }
  return steps;
}

/** Runs every check of the form over the year, in the order of the form. */
export function checkNation(form: YearForm, table: YearTable): readonly Found[] {
  const found: (readonly [number, Found])[] = [];
  for (const step of nationSteps(form, table)) for (const [n, one] of step.run().entries()) found.push([step.checks[n] ?? 0, one]);
  return found.toSorted(([a], [b]) => a - b).map(([, one]) => one);
}
