// An offer that nobody has answered ends: the applicant takes it back, or the day that it named is over. Its place under the cap is free again.
import { endOfDay, fromEpoch, toEpoch } from "@qingce/core/base/instant";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideEngagement, type EngagementCommand } from "@qingce/core/declaration/decide-engagement";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { enqueue } from "../../store/enqueue.ts";
import type { Caller } from "../../store/transaction.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, contextOf, takeUp, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { endEngagement, type EndReason } from "./end-engagement.ts";

async function end(work: Work, found: DeclarationInHand, how: EngagementCommand, reason: EndReason, words: string): Promise<Result<{ readonly standing: string }>> {
  const decided = decideEngagement(found.state, how, contextOf(work, found));
  if (!decided.ok) return decided;
  const written = await writeDeclaration(work, found, decided.value);
  if (!written.ok) return written;
  const ended = await endEngagement(work, found, reason, words === "" ? {} : { words });
  return ended.ok ? ok({ standing: written.value.standing }) : ended;
}

/** The applicant takes its unanswered offer back 撤回委托. */
export async function takeBackEngagement(house: House, actor: Actor, input: { readonly declaration: string; readonly reason: string }, key?: string): Promise<Result<{ readonly standing: string }>> {
  return command(house, actor, { act: "take-back-engagement", input: { ...input }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "take-back-engagement", accessTo(found.value));
    return may.ok ? end(work, found.value, { kind: "take-back-engagement", reason: input.reason }, "taken-back", input.reason) : may;
  });
}

export interface Offer {
  readonly declaration: string;
  readonly engagement: string;
  readonly organisation: string;
  readonly evaluator: string;
}

/** The morning after the last day, the clock looks whether it was answered. */
export async function lapseAfter(work: Work, offer: Offer, answerBy: PlainDay): Promise<void> {
  await enqueue(work.tx, "lapse-engagement", { ...offer }, { runAt: fromEpoch(toEpoch(endOfDay(answerBy)) + 1), key: `lapse-engagement:${offer.engagement}` });
}

/** In the name of both parties: the day ends it for them alike. Another engagement of the same declaration is left alone. */
export async function lapseEngagement(house: House, { declaration, engagement, organisation, evaluator }: Offer): Promise<Result<{ readonly standing: string }>> {
  const clock: Actor = { account: "clock", role: "officer", nodes: [] };
  const as: Caller = { role: "officer", nodes: [], account: clock.account, organisation, evaluator };
  return command(house, clock, { act: "take-back-engagement", input: {}, as }, async (work) => {
    const found = await takeUp(work, declaration);
    if (!found.ok) return found;
    if (found.value.state.engagement?.id !== engagement) return ok({ standing: found.value.state.standing });
    return end(work, found.value, { kind: "lapse-engagement" }, "lapsed", "");
  });
}
