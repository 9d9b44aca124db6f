// A past round 往期批次 as its records keep it: what a backtest works on. Facts only; how they would fall under another edition is said elsewhere.
import type { Instant } from "../base/instant.ts";
import type { Refusal } from "../base/refusal.ts";
import type { Declaration } from "../declaration/state.ts";
import type { Edition } from "../programme/edition.ts";
import type { Round } from "../programme/round.ts";
import type { Circumstances } from "../rule/circumstances.ts";
import type { Counted } from "../rule/evaluation.ts";
import type { Facts } from "../rule/fact.ts";
import type { Kind } from "../rule/kind.ts";

/** One engagement 委托, handed over in the order in which they were made. */
export interface PastEngagement {
  readonly declaration: string;
  /** Number of that declaration. */
  readonly number: string;
  /** Unknown where the declaration was never submitted: it held its place all the same. */
  readonly kind?: Kind;
  readonly evaluator: Counted;
  /** Of this round; the others are of the same year and count where the cap counts by the year. */
  readonly here: boolean;
}

/** A submitted declaration, with what it was judged on. */
export interface PastCase {
  readonly declaration: Declaration;
  readonly submittedAt: Instant;
  readonly circumstances: Circumstances;
  /** What the recommender stated, where it recommended. */
  readonly recommended?: { readonly facts: Facts; readonly statements: { readonly [rule: string]: string } };
  /** Division 大类 of GB/T 4754, two digits; empty where unknown. */
  readonly division: string;
}

export interface PastRound {
  readonly round: Round;
  /** The edition that the round was sealed under. */
  readonly baseline: Edition;
  readonly cases: readonly PastCase[];
  readonly engagements: readonly PastEngagement[];
}

/** What follows from an edition for one case: refusals, and what the past cannot tell. */
export interface Findings {
  readonly refusals: readonly Refusal[];
  readonly untold: readonly Refusal[];
}

/** Where a case ends under an edition; `undecided` names what nobody was asked at the time. */
export type Place =
  | { readonly kind: "in" }
  | { readonly kind: "out"; readonly reasons: readonly Refusal[] }
  | { readonly kind: "undecided"; readonly reasons: readonly Refusal[] };

export const nothing: Findings = { refusals: [], untold: [] };

export const joined = (all: readonly Findings[]): Findings => ({ refusals: all.flatMap((one) => one.refusals), untold: all.flatMap((one) => one.untold) });

export function placeOf({ refusals, untold }: Findings): Place {
  if (refusals.length > 0) return { kind: "out", reasons: refusals };
  return untold.length > 0 ? { kind: "undecided", reasons: untold } : { kind: "in" };
}
