// The answer of one condition as a tree: three-valued, with the figures it was judged on.
import type { Json } from "../base/json.ts";
import type { Condition } from "./condition.ts";

/** `departs`: an in-principle condition is not met; `unknown`: a fact is missing. */
export type Outcome = "met" | "not-met" | "departs" | "unknown";

export interface Verdict {
  readonly condition: Condition;
  readonly outcome: Outcome;
  /** Figures and records that decided, ready to be shown and stored. */
  readonly seen: { readonly [name: string]: Json };
  readonly inside: readonly Verdict[];
}

const gravity: Readonly<Record<Outcome, number>> = { met: 0, departs: 1, unknown: 2, "not-met": 3 };

/** Conjunction: the gravest outcome wins. */
export const gravest = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce<Outcome>((worst, next) => (gravity[next] > gravity[worst] ? next : worst), "met");

/** Disjunction: the mildest outcome wins; of nothing, not met. */
export const mildest = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce<Outcome>((best, next) => (gravity[next] < gravity[best] ? next : best), "not-met");

/** The names of the missing facts that keep the verdict open; a branch that is settled asks for nothing. */
export const missingFacts = (verdict: Verdict): readonly string[] =>
  verdict.outcome === "unknown"
    ? [...(typeof verdict.seen["missing"] === "string" ? [verdict.seen["missing"]] : []), ...verdict.inside.flatMap(missingFacts)]
    : [];
