// The office beside the round: reviews and publishes the registrations of evaluators, and makes their records public when the round is over.
import type { Actor } from "@qingce/core/access/actor";
import { recomputeRecords } from "../../acts/evaluators/recompute-records.ts";
import { reviewEvaluator } from "../../acts/evaluators/review-evaluator.ts";
import { handIn } from "./hand-in.ts";
import { officer } from "./people.ts";
import { expectOk, type Stage } from "./stage.ts";

export async function publishRegistration(stage: Stage, { id: evaluator, actor }: { readonly id: string; readonly actor: Actor }): Promise<void> {
  expectOk(stage, "submit evaluator", await handIn(stage.house, actor));
  for (const decision of ["pass", "publish"] as const) {
    expectOk(stage, `${decision} evaluator`, await reviewEvaluator(stage.house, officer(stage.authority), { node: stage.authority, evaluator, decision, reason: "演示：登记材料相符" }));
  }
}

/** Nothing is computed where nobody was engaged. */
export async function recordScene(stage: Stage): Promise<void> {
  if (stage.tally.engagements > 0) expectOk(stage, "records", await recomputeRecords(stage.house, officer(stage.authority), { round: stage.round }));
}
