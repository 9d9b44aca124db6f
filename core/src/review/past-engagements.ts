// Applies the cap once more in the order in which evaluators were engaged, and tells what an edition makes of the evaluations.
import type { Refusal } from "../base/refusal.ts";
import { engagementFault } from "../declaration/engagement-fault.ts";
import type { Declaration } from "../declaration/state.ts";
import type { Edition } from "../programme/edition.ts";
import { countedBy, evaluationFault, overCap } from "../rule/evaluation.ts";
import { nothing, type Findings, type PastEngagement, type PastRound } from "./past-round.ts";

/** The engagements of the round that find no place under the cap, by declaration; an earlier one keeps its place. */
export function fallenEngagements({ engagements }: PastRound, { procedure: { cap } }: Edition): ReadonlyMap<string, Refusal> {
  const fallen = new Map<string, Refusal>();
  if (cap === undefined) return fallen;
  const held = new Map<string, string[]>();
  const counts = (one: PastEngagement): boolean => (one.kind === undefined || cap.over.includes(one.kind)) && (one.here || cap.per === "year");
  for (const one of engagements.filter(counts)) {
    const unit = countedBy(cap, one.evaluator);
    const before = held.get(unit) ?? [];
    const refusal = overCap(cap, before);
    if (refusal === undefined) held.set(unit, [...before, one.number]);
    else if (one.here) fallen.set(one.declaration, refusal);
  }
  return fallen;
}

/** The declaration as it would stand without an evaluator. */
export function withoutEvaluation(declaration: Declaration): Declaration {
  const { engagement: _, evaluation: __, ...rest } = declaration;
  return rest;
}

export interface Evaluated extends Findings {
  /** As the edition would know it: without the evaluation that fell or is not foreseen. */
  readonly declaration: Declaration;
}

/** What follows for one case: a fallen engagement takes the evaluation with it, and where one is required the case falls too. */
export function evaluationUnder(past: PastRound, declaration: Declaration, edition: Edition, fallen: Refusal | undefined): Evaluated {
  const { kind } = declaration.opening;
  const wanted = edition.procedure.evaluation[kind];
  if (fallen !== undefined) {
    const consequence = engagementFault(edition, kind, false);
    return { declaration: withoutEvaluation(declaration), refusals: consequence === undefined ? [] : [fallen, { ...consequence, hint: "失去评价而本类须有第三方评价，申报不成立" }], untold: [] };
  }
  if (wanted === undefined || wanted.need === "none") return { ...nothing, declaration: withoutEvaluation(declaration) };
  const given = { evaluated: declaration.engagement !== undefined, undertaking: declaration.evaluation?.undertaking ?? false };
  const fault = engagementFault(edition, kind, given.evaluated) ?? evaluationFault(wanted, given);
  const then = engagementFault(past.baseline, kind, given.evaluated) ?? evaluationFault(past.baseline.procedure.evaluation[kind], given);
  if (fault === undefined || then !== undefined) return { ...nothing, declaration };
  return { declaration, refusals: [], untold: [{ ...fault, code: `untold-${fault.code}`, hint: `当时未作此要求，不能推算：${fault.hint}` }] };
}
