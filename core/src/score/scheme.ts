// A scheme made ready to score: every name is a numbered slot, every formula bound, every item's rule resolved.
import type { Fold } from "./expression.ts";
import type { Band } from "./points.ts";
import type { SchemeFile, SchemeItem } from "./scheme-file.ts";
import type { StandardFile } from "./standard-file.ts";
import type { Unit } from "./unit.ts";

/** Slots of one name, `rows` of them in a run: one for a number, more for years, options of a set, rows of a column. */
export interface SlotRun {
  readonly name: string;
  readonly at: number;
  readonly rows: number;
  readonly unit: Unit;
  readonly unitText: string;
  readonly of: "field" | "set" | "years" | "column" | "given" | "benchmark" | "derived";
  readonly label: string;
}

/** A bound expression; `cell` is the slot of the row at hand. */
export type Bound =
  | { readonly kind: "const"; readonly value: number }
  | { readonly kind: "slot"; readonly at: number; readonly name: string }
  | { readonly kind: "cell"; readonly at: number; readonly name: string }
  | { readonly kind: "run"; readonly fold: Fold; readonly at: number; readonly rows: number; readonly name: string }
  | { readonly kind: "fold"; readonly fold: Fold; readonly of: readonly Bound[] }
  | { readonly kind: "binary"; readonly op: "+" | "-" | "*" | "/"; readonly left: Bound; readonly right: Bound }
  | { readonly kind: "pick"; readonly by: Bound; readonly steps: readonly { readonly atLeast?: number; readonly take: Bound }[] };

export interface Formula {
  readonly name: string;
  readonly label: string;
  readonly at: number;
  /** More than one for a computed column: worked out row by row. */
  readonly rows: number;
  readonly text: string;
  readonly unit: string;
  readonly clause?: string;
  readonly bound: Bound;
}

/** `baseMayLack`: the baseline's field is optional (能耗限额 has no grade 2): left empty, all or nothing at the lead. */
interface Lead { readonly lead: Bound; readonly base?: Bound; readonly baseMayLack: boolean; readonly higher: boolean }

export type SimpleRule =
  | ({ readonly kind: "linear"; readonly value: Bound } & Lead)
  | { readonly kind: "pro-rata"; readonly value: Bound; readonly lead: Bound }
  | { readonly kind: "bands"; readonly value: Bound; readonly bands: readonly Band[] }
  | { readonly kind: "required"; readonly all: readonly Bound[] }
  | { readonly kind: "graded"; readonly value: Bound; readonly allowed: readonly number[] }
  | { readonly kind: "judged"; readonly value: Bound; readonly step?: number }
  | { readonly kind: "choice"; readonly value: Bound; readonly points: readonly number[] }
  | ({ readonly kind: "count-of"; readonly value: Bound } & Lead)
  | ({ readonly kind: "weighted"; readonly rows: number; readonly weight: Bound; readonly value: Bound } & Lead)
  | ({ readonly kind: "minimum"; readonly value: Bound } & Lead)
  | ({ readonly kind: "three-year"; readonly value: Bound } & Lead);

export interface Alternative {
  readonly name: string;
  readonly unit?: string;
  readonly when?: { readonly slot: Bound; readonly is: number };
  readonly rule: SimpleRule;
}

export type Rule = SimpleRule | { readonly kind: "one-of"; readonly alternatives: readonly Alternative[] };

export interface Item {
  readonly id: string;
  readonly at: number;
  readonly group: number;
  /** Raw points times the group's weight; NaN when the points are not held. */
  readonly points: number;
  readonly weight: number;
  readonly rule: Rule;
  readonly file: SchemeItem;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly max: number;
  readonly addOn: boolean;
}

export interface Gate { readonly id: string; readonly clause: string; readonly says: string; readonly at: number; readonly encouraged: boolean }

export interface Scheme {
  readonly file: SchemeFile;
  readonly standard: StandardFile;
  readonly slots: ReadonlyMap<string, SlotRun>;
  readonly size: number;
  /** In an order in which each needs only those before it. */
  readonly formulas: readonly Formula[];
  readonly gates: readonly Gate[];
  readonly groups: readonly Group[];
  readonly items: readonly Item[];
}
