// One decision on many declarations: each is decided in a transaction of its own, under a key of its own, and answered for itself.
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { House } from "../house.ts";
import { passReview, returnReview, type Judged, type Standing } from "./review.ts";

export type DecisionForAll = { readonly kind: "pass"; readonly opinion: string } | { readonly kind: "return"; readonly fields: readonly string[]; readonly reason: string };

export interface ReviewMany {
  readonly cases: readonly Judged[];
  readonly decision: DecisionForAll;
}

export interface ReviewOutcome {
  readonly declaration: string;
  readonly done: boolean;
  readonly standing: string | null;
  readonly refusals: readonly Refusal[];
}

function reviewOne(house: House, actor: Actor, judged: Judged, decision: DecisionForAll, key: string | undefined): Promise<Result<Standing>> {
  switch (decision.kind) {
    case "pass":
      return passReview(house, actor, { ...judged, opinion: decision.opinion }, key);
    case "return":
      return returnReview(house, actor, { ...judged, reasons: decision.fields.map((field) => ({ field, reason: decision.reason })) }, key);
  }
}

const outcomeOf = (declaration: string, result: Result<Standing>): ReviewOutcome =>
  result.ok ? { declaration, done: true, standing: result.value.standing, refusals: [] } : { declaration, done: false, standing: null, refusals: result.refusals };

/** Passes or returns 批量审核 each of the cases; one that is refused holds up none of the others. A retry with the same key repeats nothing that was done. */
export async function reviewMany(house: House, actor: Actor, { cases, decision }: ReviewMany, key?: string): Promise<Result<{ readonly outcomes: readonly ReviewOutcome[] }>> {
  const ids = cases.map((one) => one.declaration);
  const repeated = ids.flatMap((id, n) => (ids.indexOf(id) === n ? [] : [{ code: "case-repeated", place: `cases.${n}`, hint: "同一件申报选了不止一次" }]));
  if (repeated.length > 0) return refuse(...repeated);
  const outcomes = [];
  for (const judged of cases) outcomes.push(outcomeOf(judged.declaration, await reviewOne(house, actor, judged, decision, key === undefined ? undefined : `${key}/${judged.declaration}`)));
  return ok({ outcomes });
}
