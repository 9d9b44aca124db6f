// An invented evaluator lays one invented paper under all that its registration must prove, and submits it.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { EvaluatorStanding } from "@qingce/core/register/evaluator-standing";
import { addEvaluatorProof, layEvaluatorProof } from "../../acts/evaluators/keep-proofs.ts";
import { readOwnRegistration } from "../../acts/evaluators/read-registration.ts";
import { submitRegistration } from "../../acts/evaluators/submit-registration.ts";
import type { House } from "../../acts/house.ts";
import { paperFile } from "./papers.ts";

export async function handIn(house: House, actor: Actor): Promise<Result<{ readonly standing: EvaluatorStanding }>> {
  const own = await readOwnRegistration(house, actor);
  if (!own.ok) return own;
  const [first, ...places] = own.value.proofs.filter((one) => one.files.length === 0).map(({ place }) => place);
  if (first !== undefined) {
    const added = await addEvaluatorProof(house, actor, { place: first }, async () => ok(paperFile("演示证明.pdf")));
    if (!added.ok) return added;
    const laid = places.length === 0 ? ok({ laid: 0 }) : await layEvaluatorProof(house, actor, { digest: added.value.digest, places });
    if (!laid.ok) return laid;
  }
  return submitRegistration(house, actor);
}
