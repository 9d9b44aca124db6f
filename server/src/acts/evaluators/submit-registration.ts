// The evaluator submits its registration for review: every paper that the editions in force ask of what it states must be there.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideStanding, type EvaluatorStanding } from "@qingce/core/register/evaluator-standing";
import type { House } from "../house.ts";
import { bodyOf, writeEvaluator } from "./evaluator-in-hand.ts";
import { keepOwn } from "./keep-own.ts";
import { missingOf } from "./registration-proofs.ts";

export function submitRegistration(house: House, actor: Actor, key?: string): Promise<Result<{ readonly standing: EvaluatorStanding }>> {
  return keepOwn(house, actor, { input: {}, key }, async (work, row) => {
    const standing = decideStanding(row.standing, { kind: "submit" });
    if (!standing.ok) return standing;
    const missing = await missingOf(work, row);
    if (missing.length > 0) return refuse(...missing);
    const { returned: _, ...body } = bodyOf(row);
    const written = await writeEvaluator(work, row, [{ type: "submitted", body: {} }], { standing: standing.value, body });
    return written.ok ? ok({ standing: standing.value }) : written;
  });
}
