// Which clauses a filter leaves: words that all must occur, and marks of which one must be there. The filter lives in the address.
import type { ClauseView } from "./clause-view.ts";

export type Mark = "rule" | "reading" | "silent" | "unstated" | "not-held";
export const marks: readonly Mark[] = ["rule", "reading", "silent", "unstated", "not-held"];

export interface Filter {
  readonly text: string;
  readonly only: readonly Mark[];
}

export const noFilter: Filter = { text: "", only: [] };

const has: Readonly<Record<Mark, (clause: ClauseView) => boolean>> = {
  rule: (clause) => clause.rules.length > 0,
  reading: (clause) => clause.readings.length > 0,
  silent: (clause) => clause.silent !== null,
  unstated: (clause) => clause.unstated.length > 0,
  "not-held": (clause) => clause.notHeld.length > 0,
};

export const countOf = (clauses: readonly ClauseView[], mark: Mark): number => clauses.filter(has[mark]).length;

function wordsOf({ anchor, text, rules, silent, readings, unstated, notHeld }: ClauseView): string {
  const said = [
    ...rules.flatMap((rule) => [rule.id, rule.says, rule.topic, rule.condition ?? ""]),
    ...readings.flatMap(({ reading }) => [reading.id, reading.matter, reading.take, reading.why]),
    ...[...unstated, ...notHeld].flatMap((gap) => [gap.what, gap.then]),
  ];
  return [anchor, text, silent ?? "", ...said].join("\n").toLowerCase();
}

export function passes(clause: ClauseView, { text, only }: Filter): boolean {
  if (only.length > 0 && !only.some((mark) => has[mark](clause))) return false;
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const all = wordsOf(clause);
  return words.every((word) => all.includes(word));
}

const isMark = (text: string): text is Mark => (marks as readonly string[]).includes(text);

export function filterIn(search: string): Filter {
  const query = new URLSearchParams(search);
  return { text: query.get("q") ?? "", only: (query.get("only") ?? "").split(",").filter(isMark) };
}

/** The query of a filter, with its question mark; empty for no filter. */
export function queryOf({ text, only }: Filter): string {
  const query = new URLSearchParams();
  if (text !== "") query.set("q", text);
  if (only.length > 0) query.set("only", marks.filter((mark) => only.includes(mark)).join(","));
  const written = query.toString();
  return written === "" ? "" : `?${written}`;
}

/** A mark switched on or off. */
export const toggled = (filter: Filter, mark: Mark): Filter => ({
  ...filter,
  only: filter.only.includes(mark) ? filter.only.filter((one) => one !== mark) : [...filter.only, mark],
});
