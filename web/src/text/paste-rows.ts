// A piece of a spreadsheet pasted into a table of the form, or into the years of a figure: from the cell where it lands, right and down.
import { withAnswer } from "@qingce/core/score/answer-place";
import type { Answers } from "@qingce/core/score/answers";
import type { Field } from "@qingce/core/score/scheme-field";
import { clipboardRows } from "./clipboard-rows.ts";
import { decimalOf } from "./share-percent.ts";

export interface RowsPasted {
  readonly answers: Answers;
  readonly cells: number;
  /** What found no room, row by row. */
  readonly left: readonly { readonly row: number; readonly text: string; readonly why: string }[];
}

type Table = Field & { readonly type: "table" };

const bare = (text: string): string => text.normalize("NFKC").replaceAll(/[\s（(].*$/gu, "");

/** Columns by the names in a first row of heads, or in order from where the paste began; computed ones are passed over when named. */
function columnsFor(table: Table, first: readonly string[], from: string): { readonly columns: readonly (string | undefined)[]; readonly heads: boolean } {
  const named = first.map((cell) => Object.entries(table.columns).find(([, { label }]) => cell !== "" && bare(label) === bare(cell))?.[0]);
  const open = Object.entries(table.columns).flatMap(([name, { type }]) => (type === "computed" ? [] : [name]));
  const heads = named.filter((one) => one !== undefined).length >= Math.min(2, first.length);
  if (heads) return { columns: named.map((name) => (name !== undefined && open.includes(name) ? name : undefined)), heads };
  return { columns: first.map((_, n) => open[open.indexOf(from) + n]), heads };
}

/** Every cell is kept as text: what is no number is told beside its cell, never dropped. `row` counts from 0. */
export function pasteRows(text: string, answers: Answers, name: string, table: Table, from: { readonly row: number; readonly column: string }): RowsPasted {
  const rows = clipboardRows(text);
  const { columns, heads } = columnsFor(table, rows[0]?.cells ?? [], from.column);
  const body = heads ? rows.slice(1) : rows;
  const left: RowsPasted["left"][number][] = [];
  let now = answers;
  let cells = 0;
  for (const [n, { n: at, cells: given }] of body.entries()) {
    const row = from.row + n;
    if (row >= table.rows) {
      left.push({ row: at, text: given.join("　"), why: `本表最多 ${table.rows} 行` });
      continue;
    }
    for (const [k, cell] of given.entries()) {
      const column = columns[k];
      if (column === undefined || cell === "") continue;
      now = withAnswer(now, { kind: "cell", field: name, row, column }, table.columns[column]?.type === "number" ? decimalOf(cell) : cell);
      cells += 1;
    }
    const lost = given.slice(columns.length).filter((cell) => cell !== "");
    if (!heads && lost.length > 0) left.push({ row: at, text: lost.join("　"), why: "右侧已没有可填的列" });
  }
  return { answers: now, cells, left };
}

/** A row or a column of figures into the years from `year` on, counted from 0. */
export function pasteYears(text: string, answers: Answers, name: string, years: number, year: number): RowsPasted {
  const values = clipboardRows(text).flatMap(({ n, cells }) => cells.filter((cell) => cell !== "").map((cell) => ({ n, cell })));
  const room = values.slice(0, years - year);
  return {
    answers: room.reduce((now, { cell }, k) => withAnswer(now, { kind: "year", field: name, year: year + k }, decimalOf(cell)), answers),
    cells: room.length,
    left: values.slice(years - year).map(({ n, cell }) => ({ row: n, text: cell, why: `只填 ${years} 年` })),
  };
}
