// What a check over all reports found: rows and numbers as columns, filled as it goes.
import type { BoundCheck } from "./year-form.ts";

/** Rows a check found, and the numbers it was found on; of copies `other` is the first row with the same figures. */
export interface Found {
  readonly check: string;
  readonly severity: "fault" | "doubt" | "hint";
  readonly rows: readonly number[];
  readonly values: readonly number[];
  readonly others: readonly number[];
  readonly factors: readonly number[];
}

export type Note = (row: number, value: number, other: number, factor: number) => void;

/** An empty finding of a check, and how to write into it. */
export function noted({ check }: BoundCheck): readonly [Found, Note] {
  const found = { rows: [] as number[], values: [] as number[], others: [] as number[], factors: [] as number[] };
  const note: Note = (row, value, other, factor) => {
    found.rows.push(row);
    found.values.push(value);
    found.others.push(other);
    found.factors.push(factor);
  };
  return [{ check: check.id, severity: check.severity, ...found }, note];
}
