// Takes a withdrawn declaration up again before the last day: its seat in the round must still be free, and no office sees the draft.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decide } from "@qingce/core/declaration/decide";
import { dropEvaluation } from "@qingce/core/declaration/drop-evaluation";
import type { DeclarationEvent } from "@qingce/core/declaration/event";
import { evolve } from "@qingce/core/declaration/evolve";
import type { DeclarationState } from "@qingce/core/declaration/state";
import { blacklistDuty, isBarred, notAccepted } from "@qingce/core/register/blacklisting";
import { findEvaluator } from "../../store/evaluators.ts";
import { rescopeEvidence } from "../../store/evidence.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { accessTo, contextOf, takeUp, writeDeclaration, type DeclarationInHand } from "./declaration-in-hand.ts";
import { claim } from "./open-declaration.ts";

/** A report that was filed stays, unless its evaluator has been barred while the declaration lay withdrawn. */
async function barred(work: Work, { sealed, state }: DeclarationInHand, events: readonly DeclarationEvent[]): Promise<readonly DeclarationEvent[]> {
  const after = events.reduce<DeclarationState>(evolve, state);
  const until = after?.engagement === undefined ? null : ((await findEvaluator(work.tx, after.engagement.evaluator))?.blacklistedUntil ?? null);
  if (after === undefined || until === null || !isBarred(until, work.today)) return [];
  const dropped = dropEvaluation(sealed.edition, after, notAccepted(blacklistDuty(sealed.edition), until));
  return dropped.ok ? dropped.value : [];
}

async function reopen(work: Work, found: DeclarationInHand): Promise<Result<{ readonly standing: string }>> {
  const { state, round } = found;
  const decided = decide(state, { kind: "reopen" }, contextOf(work, found));
  if (!decided.ok) return decided;
  const { id, kind, organisation } = state.opening;
  const claimed = await claim(work, { round: round.id, kind }, organisation, id);
  if (!claimed.ok) return claimed;
  const written = await writeDeclaration(work, found, [...decided.value, ...(await barred(work, found, decided.value))]);
  if (!written.ok) return written;
  await rescopeEvidence(work.tx, id, []);
  return ok({ standing: written.value.standing });
}

/** Reopens one's own withdrawn declaration 恢复申报. */
export const reopenDeclaration = (house: House, actor: Actor, input: { readonly declaration: string }, key?: string): Promise<Result<{ readonly standing: string }>> =>
  command(house, actor, { act: "open-declaration", input: { reopen: input.declaration }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "open-declaration", accessTo(found.value));
    return may.ok ? reopen(work, found.value) : may;
  });
