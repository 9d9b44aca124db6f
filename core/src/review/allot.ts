// Allots a quota over ranked candidates: who is within, who is in reserve. A proposal for the desk; the officer decides and writes reasons.
import { rank, type Candidate } from "../rule/ranking.ts";
import type { OrderKey } from "../rule/selection.ts";

export interface Allotment {
  readonly within: readonly Candidate[];
  readonly beyond: readonly Candidate[];
}

/** The order a desk ranks by where the notice says nothing: evaluator's score, then self score, then the earlier submission. */
export const deskOrder: readonly OrderKey[] = [
  { by: "score", of: "evaluator" },
  { by: "score", of: "self" },
  { by: "submitted" },
];

/** Splits candidates at the quota; without a number all are within. Never more than `quota` are within. */
export function allot(order: readonly OrderKey[], candidates: readonly Candidate[], quota: number | undefined): Allotment {
  const ranked = rank(order, candidates);
  const at = quota ?? ranked.length;
  return { within: ranked.slice(0, at), beyond: ranked.slice(at) };
}
