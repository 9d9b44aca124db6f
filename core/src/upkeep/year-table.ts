// All reports of one form and year as columns: a Float64Array a value, last year's beside it, the group of peers of each row. NaN where nothing is.
import type { Bound } from "../score/scheme.ts";
import { evaluate } from "../score/evaluate.ts";
import type { YearForm } from "./year-form.ts";

export interface YearTable {
  readonly rows: number;
  /** By slot of the form: figures, then derived values. */
  readonly values: readonly Float64Array[];
  readonly last: readonly Float64Array[];
  /** Group of peers (industry and region) of each row, from 0 to `groups` - 1. */
  readonly group: Int32Array;
  readonly groups: number;
}

function binaryColumn(op: "+" | "-" | "*" | "/", left: Float64Array, right: Float64Array, out: Float64Array): Float64Array {
  const rows = out.length;
  switch (op) {
    case "+":
      for (let row = 0; row < rows; row += 1) out[row] = (left[row] as number) + (right[row] as number);
      return out;
    case "-":
      for (let row = 0; row < rows; row += 1) out[row] = (left[row] as number) - (right[row] as number);
      return out;
    case "*":
      for (let row = 0; row < rows; row += 1) out[row] = (left[row] as number) * (right[row] as number);
      return out;
    case "/":
      for (let row = 0; row < rows; row += 1) out[row] = right[row] === 0 ? NaN : (left[row] as number) / (right[row] as number);
      return out;
  }
}

/** Folds and the like are rare: they are worked out row by row, by the oracle itself. */
function rowByRow(bound: Bound, columns: readonly Float64Array[], rows: number): Float64Array {
  const slots = new Float64Array(columns.length);
  const out = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    for (const [at, column] of columns.entries()) slots[at] = column[row] ?? NaN;
    out[row] = evaluate(bound, slots);
  }
  return out;
}

/** A bound expression over all rows, to the same bits as `evaluate` row by row. */
export function columnOf(bound: Bound, columns: readonly Float64Array[], rows: number): Float64Array {
  switch (bound.kind) {
    case "const":
      return new Float64Array(rows).fill(bound.value);
    case "slot":
      return columns[bound.at] ?? new Float64Array(rows).fill(NaN);
    case "binary":
      return binaryColumn(bound.op, columnOf(bound.left, columns, rows), columnOf(bound.right, columns, rows), new Float64Array(rows));
    default:
      return rowByRow(bound, columns, rows);
  }
}

/** The columns of a form from those of its figures: derived values behind them. */
export function deriveColumns(form: YearForm, figures: readonly Float64Array[], rows: number): readonly Float64Array[] {
  const columns = [...figures];
  for (const { bound } of form.derived) columns.push(columnOf(bound, columns, rows));
  return columns;
}
