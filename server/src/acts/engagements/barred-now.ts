// Blacklisted since it was engaged: what it answers or files is not accepted, though the case is still in its hands for a moment.
import type { Refusal } from "@qingce/core/base/refusal";
import { blacklistDuty, isBarred, notAccepted } from "@qingce/core/register/blacklisting";
import { findEvaluator } from "../../store/evaluators.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";

export async function barredNow(work: Work, { state, sealed }: DeclarationInHand): Promise<Refusal | undefined> {
  const evaluator = state.engagement === undefined ? null : await findEvaluator(work.tx, state.engagement.evaluator);
  const until = evaluator?.blacklistedUntil ?? null;
  return until !== null && isBarred(until, work.today) ? notAccepted(blacklistDuty(sealed.edition), until) : undefined;
}
