// How high a row of a table comes to be, by its characters: a row stays whole unless it would not fit on a page of its own.
import type { Table } from "./paper-model.ts";

/** Places that a text takes, Chinese characters counted twice. */
export const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > "ÿ" ? 2 : 1), 0);

/** Lines that a text takes in so many places. */
export const linesIn = (text: string, places: number): number => text.split("\n").reduce((sum, one) => sum + Math.max(1, Math.ceil(widthOf(one) / Math.max(2, places))), 0);

/** 版心 in millimetres; a table across has its width and height the other way round. */
const sheet = { upright: { width: 156, height: 225 }, across: { width: 237, height: 130 } };

/** Millimetres of a place and of a line in the type that tables of so many columns are set in. */
const type = (columns: number): { readonly place: number; readonly line: number } => (columns > 7 ? { place: 1.5, line: 4.8 } : { place: 1.95, line: 5.8 });

/** Long texts read from the left, short ones stand in the middle. */
const longest = 40;

export interface Measured {
  /** For each row, whether it may be torn. */
  readonly torn: readonly boolean[];
  /** For each column, whether it reads from the left. */
  readonly left: readonly boolean[];
  /** Small enough to stand on one page with its title; a last row alone overleaf tells nothing. */
  readonly whole: boolean;
}

export function measured({ heads, rows, widths }: Table, across: boolean): Measured {
  const { width, height } = across ? sheet.across : sheet.upright;
  const { place, line } = type(heads.length);
  const shares = widths ?? heads.map(() => 1);
  const all = shares.reduce((sum, one) => sum + one, 0);
  const places = heads.map((_, at) => ((shares[at] ?? 1) / all) * (width / place) - 2);
  const high = rows.map((row) => Math.max(...row.map((text, at) => linesIn(text, places[at] ?? 2))) * line);
  return {
    // a third of the page is left for what the reckoning does not see
    torn: high.map((one) => one > height * 0.66),
    whole: high.reduce((sum, one) => sum + one + 3, 0) < height * 0.25,
    left: heads.map((_, at) => rows.some((row) => widthOf(row[at] ?? "") > longest)),
  };
}
