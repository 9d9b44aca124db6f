// All checks of one figure against last year in one pass: nearly every row lies where none of them can find anything, and two comparisons tell so.
import { jumps, slipOf } from "./check-rule.ts";
import { noted, type Found, type Note } from "./found.ts";
import type { BoundCheck } from "./year-form.ts";
import type { YearTable } from "./year-table.ts";

export type AgainstLastYear = Extract<BoundCheck, { kind: "jump" }> | (Extract<BoundCheck, { kind: "unit-slip" }> & { readonly against: "last-year" });

export const isAgainstLastYear = (one: BoundCheck): one is AgainstLastYear => one.kind === "jump" || (one.kind === "unit-slip" && one.against === "last-year");

/** Wider than any rounding: within it the rule itself is asked. */
export const slack = 1e-9;

/** How many times last year's a value may be, up or down, before the check could find anything. */
function calmUpTo(one: AgainstLastYear): number {
  if (one.kind === "jump") return one.over;
  const least = Math.min(...one.factors);
  return Math.min(least * (1 - one.within), least / (1 + one.within));
}

function ask(one: AgainstLastYear, row: number, value: number, last: number, note: Note): void {
  if (one.kind === "jump") {
    if (jumps(value, last, one.over)) note(row, value, last, value / last);
    return;
  }
  const factor = slipOf(value, last, one.factors, one.within);
  if (factor !== 0) note(row, value, last, factor);
}

const empty = new Float64Array(0);

/** Rows that are not calm: a tight loop of its own, which nothing else slows down. A gap is in no order with anything; what is not positive is for the rule to leave out. */
function restless(values: Float64Array, lasts: Float64Array, rows: number, calm: number): readonly number[] {
  const still = calm > 1 ? 1 / calm : Infinity;
  const found: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const ratio = (values[row] as number) / (lasts[row] as number);
    if (ratio > calm || ratio < still) found.push(row);
  }
  return found;
}

/** What each of the checks finds; all of them are on the same figure. */
export function yearOnYear(checks: readonly AgainstLastYear[], table: YearTable): readonly Found[] {
  const at = checks[0]?.at ?? -1;
  const [values, lasts] = [table.values[at] ?? empty, table.last[at] ?? empty];
  const calm = Math.min(...checks.map(calmUpTo)) * (1 - slack);
  const rows = restless(values, lasts, Math.min(table.rows, lasts.length), calm);
  return checks.map((one) => {
    const [found, note] = noted(one);
    for (const row of rows) ask(one, row, values[row] as number, lasts[row] as number, note);
    return found;
  });
}
