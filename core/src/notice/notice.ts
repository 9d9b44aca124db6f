// A notice is the law's own text, cut into clauses by anchors. This file knows the shape, not the file format.

/** One anchored piece of a notice 条款: the unit that a rule cites. `line` is the line of the anchor in notice.md, counted from 1. */
export interface Clause {
  readonly anchor: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly line: number;
}

/** The cleaned text of one notice 通知; `meta` is the front matter (issuer, number, date, supersedes, source …). */
export interface Notice {
  readonly meta: { readonly [key: string]: string };
  readonly clauses: readonly Clause[];
}

export const findClause = (notice: Notice, anchor: string): Clause | undefined =>
  notice.clauses.find((clause) => clause.anchor === anchor);
