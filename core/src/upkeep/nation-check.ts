// The checks over all reports of a year at once, column by column; row by row they find what the check of one report finds, and copies besides.
import { differ, distanceOf, jumps, outside, slipOf, type PeerSpread } from "./check-rule.ts";
import { groupRows, spreadsOf } from "./peer-spread.ts";
import { columnOf, type YearTable } from "./year-table.ts";
import type { BoundCheck, YearForm } from "./year-form.ts";

/** Rows a check found, and the numbers it was found on; of copies `other` is the first row with the same figures. */
export interface Found {
  readonly check: string;
  readonly severity: "fault" | "doubt" | "hint";
  readonly rows: readonly number[];
  readonly values: readonly number[];
  readonly others: readonly number[];
  readonly factors: readonly number[];
}

type Note = (row: number, value: number, other: number, factor: number) => void;

interface Nation {
  readonly table: YearTable;
  readonly spreads: (at: number) => readonly PeerSpread[];
}

const empty = new Float64Array(0);
const none: PeerSpread = { n: 0, median: NaN, deviation: NaN };

function slips(one: Extract<BoundCheck, { kind: "unit-slip" }>, { table, spreads }: Nation, note: Note): void {
  const values = table.values[one.at] ?? empty;
  const medians = one.against === "peers" ? Float64Array.from(spreads(one.at), ({ median }) => Math.exp(median)) : empty;
  const last = table.last[one.at] ?? empty;
  for (let row = 0; row < table.rows; row += 1) {
    const value = values[row] as number;
    const other = one.against === "peers" ? (medians[table.group[row] as number] ?? NaN) : (last[row] ?? NaN);
    const factor = slipOf(value, other, one.factors, one.within);
    if (factor !== 0) note(row, value, other, factor);
  }
}

function leaps(one: Extract<BoundCheck, { kind: "jump" }>, { table }: Nation, note: Note): void {
  const [values, last] = [table.values[one.at] ?? empty, table.last[one.at] ?? empty];
  for (let row = 0; row < table.rows; row += 1) {
    const [value, other] = [values[row] as number, last[row] ?? NaN];
    if (jumps(value, other, one.over)) note(row, value, other, value / other);
  }
}

function outliers(one: Extract<BoundCheck, { kind: "outlier" }>, { table, spreads }: Nation, note: Note): void {
  const [values, of] = [table.values[one.at] ?? empty, spreads(one.at)];
  for (let row = 0; row < table.rows; row += 1) {
    const spread = of[table.group[row] as number] ?? none;
    const value = values[row] as number;
    const distance = distanceOf(value, spread, one.least);
    if (distance > one.over) note(row, value, Math.exp(spread.median), distance);
  }
}

/** Same figures throughout, none of them missing or naught: every row of the group is found, each with the first other. */
function copies(one: Extract<BoundCheck, { kind: "copied" }>, { table }: Nation, note: Note): void {
  const columns = one.at.map((at) => table.values[at] ?? empty);
  const byFigures = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row += 1) {
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

function run(one: BoundCheck, nation: Nation, note: Note): void {
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
      return slips(one, nation, note);
    case "jump":
      return leaps(one, nation, note);
    case "outlier":
      return outliers(one, nation, note);
    case "copied":
      return copies(one, nation, note);
  }
}

/** Runs every check of the form over the year; the spread of a column is worked out once. */
export function checkNation(form: YearForm, table: YearTable): readonly Found[] {
  const groups = groupRows(table.group, table.groups);
  const known = new Map<number, readonly PeerSpread[]>();
  const spreads = (at: number): readonly PeerSpread[] => {
    const spread = known.get(at) ?? spreadsOf(table.values[at] ?? empty, groups);
    known.set(at, spread);
    return spread;
  };
  return form.checks.map((one) => {
    const found = { rows: [] as number[], values: [] as number[], others: [] as number[], factors: [] as number[] };
    run(one, { table, spreads }, (row, value, other, factor) => {
      found.rows.push(row);
      found.values.push(value);
      found.others.push(other);
      found.factors.push(factor);
    });
    return { check: one.check.id, severity: one.check.severity, ...found };
  });
}
