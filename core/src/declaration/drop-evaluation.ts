// What becomes of a case whose evaluator's results are no longer accepted: back to the applicant, who engages another; with reason and clause.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { stagesOf } from "../rule/step.ts";
import type { DeclarationEvent } from "./event.ts";
import { openSteps } from "./position.ts";
import type { Declaration } from "./state.ts";

const decided = (state: Declaration): boolean => state.document !== undefined || !["draft", "under-way", "returned"].includes(state.standing);

/** The evaluation and all that was judged after it are asked for anew; where no step is for it, everything after declaring is. */
function reopened(edition: Edition, { opening }: Declaration): readonly string[] {
  const steps = stagesOf(edition.procedure.steps, opening.kind).flat().filter((step) => step.act !== "declare");
  const evaluation = steps.findIndex((step) => step.act === "evaluate");
  return steps.slice(Math.max(0, evaluation)).map((step) => step.id);
}

/** A list that has gone up with its letter cannot take the case back: there it is left out, like one that the selection leaves out. */
const sentUp = ({ recommendation, publicity }: Declaration): boolean => publicity !== undefined || (recommendation.kind === "recommended" && recommendation.rank !== undefined);

/** Ends the engagement of a case not yet decided. */
export function dropEvaluation(edition: Edition, state: Declaration, refusal: Refusal): Result<readonly DeclarationEvent[]> {
  const { engagement, recommendation } = state;
  if (engagement === undefined) return refuse({ code: "not-engaged", hint: "本申报没有委托评价机构" });
  if (decided(state)) return refuse({ code: "already-decided", facts: { standing: state.standing }, hint: "本申报已有结论" });
  const gone: DeclarationEvent = { type: "disengaged", engagement: engagement.id, evaluator: engagement.evaluator, refusal };
  if (state.standing !== "under-way") return ok([gone]);
  if (sentUp(state)) return ok([gone, { type: "left-out", step: openSteps(edition, state)[0]?.id ?? "", refusal }]);
  const released: readonly DeclarationEvent[] = recommendation.kind === "none" ? [] : [{ type: "released", step: openSteps(edition, state)[0]?.id ?? "", node: recommendation.node, reason: refusal.hint }];
  const reopens = reopened(edition, state);
  return ok([gone, ...released, { type: "returned", step: reopens[0] ?? "", digest: state.digest ?? "", reasons: [{ field: "engagement", reason: `${refusal.hint}，请另行委托评价机构` }], reopens }]);
}
