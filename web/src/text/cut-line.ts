// The cut line of a desk moved in thought: who enters and who drops against the ranking at the quota. Nothing is decided here.
import { compareDecimals, parseDecimal } from "@qingce/core/base/decimal";

export interface Row {
  readonly declaration: string;
  readonly name: string;
  readonly region: string;
  readonly sector: string;
  readonly place: number;
  readonly within: boolean;
  readonly scores: { readonly [source: string]: string };
  readonly departures: readonly string[];
  readonly recommendation: string;
}

export type Column = "place" | "name" | "region" | "self" | "evaluator" | "expert" | "departures" | "decision";
export interface Order {
  readonly by: Column;
  readonly down: boolean;
}

const scoreOrder = (one: string | undefined, other: string | undefined): number => {
  const left = one === undefined ? undefined : parseDecimal(one);
  const right = other === undefined ? undefined : parseDecimal(other);
  if (left?.ok && right?.ok) return compareDecimals(left.value, right.value);
  return (left?.ok ? 1 : 0) - (right?.ok ? 1 : 0);
};

const rankOf = (kind: string): number => ["recommended", "reserved", "none", "excluded"].indexOf(kind);
const textOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function compare(by: Column, one: Row, other: Row): number {
  switch (by) {
    case "place":
      return one.place - other.place;
    case "name":
    case "region":
      return textOrder(one[by], other[by]);
    case "self":
    case "evaluator":
    case "expert":
      return scoreOrder(one.scores[by], other.scores[by]);
    case "departures":
      return one.departures.length - other.departures.length;
    case "decision":
      return rankOf(one.recommendation) - rankOf(other.recommendation);
  }
}

/** Sorted by a column; the place on the ranking ends every tie. */
export const sorted = <R extends Row>(rows: readonly R[], { by, down }: Order): readonly R[] =>
  rows.toSorted((one, other) => (down ? -compare(by, one, other) : compare(by, one, other)) || one.place - other.place);

export interface Simulation<R> {
  readonly enter: readonly R[];
  readonly drop: readonly R[];
}

/** The first `line` rows as shown, against those within the quota on the ranking. */
export function simulate<R extends Row>(shown: readonly R[], line: number): Simulation<R> {
  const above = new Set(shown.slice(0, line).map((row) => row.declaration));
  return { enter: shown.filter((row) => !row.within && above.has(row.declaration)), drop: shown.filter((row) => row.within && !above.has(row.declaration)) };
}

/** Those above the line about whom nothing is decided: what a bulk recommendation would take. */
export const undecidedAbove = <R extends Row>(shown: readonly R[], line: number): readonly R[] => shown.slice(0, line).filter((row) => row.recommendation === "none");

/** The next free place in reserve. */
export const nextReserve = (rows: readonly { readonly recommendation: string; readonly detail: string | null }[]): number =>
  rows.filter((row) => row.recommendation === "reserved").reduce((most, row) => Math.max(most, Number(row.detail ?? 0)), 0) + 1;

/** A row moved up or down in an order. */
export function moved(ids: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return ids;
  return ids.with(at, ids[to] ?? id).with(to, id);
}

export interface Side {
  readonly key: string;
  /** Within the quota on the ranking, and above the line as it is drawn. */
  readonly now: number;
  readonly then: number;
  readonly enter: number;
  readonly drop: number;
}

/** What the line does to each county, or each sector; the largest first. */
export function sides<R extends Row>(shown: readonly R[], line: number, keyOf: (row: R) => string): readonly Side[] {
  const { enter, drop } = simulate(shown, line);
  const above = shown.slice(0, line);
  const count = (rows: readonly R[], key: string): number => rows.filter((row) => keyOf(row) === key).length;
  return [...new Set(shown.map(keyOf))]
    .map((key) => ({ key, now: count(shown.filter((row) => row.within), key), then: count(above, key), enter: count(enter, key), drop: count(drop, key) }))
    .toSorted((one, other) => other.then - one.then || other.now - one.now || textOrder(one.key, other.key));
}

/** The reserve in its order; `up` are those whom a quota of `n` would take in behind the recommended. */
export function reserveOf<R extends { readonly recommendation: string; readonly detail: string | null }>(rows: readonly R[], n: number): readonly { readonly row: R; readonly up: boolean }[] {
  const free = n - rows.filter((row) => row.recommendation === "recommended").length;
  return rows.filter((row) => row.recommendation === "reserved").toSorted((one, other) => Number(one.detail) - Number(other.detail)).map((row, at) => ({ row, up: at < free }));
}
