// Withdraws one's own declaration before a review is on the record; the place in the round is free again.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decide } from "@qingce/core/declaration/decide";
import { leaveSlot } from "../../store/slots.ts";
import { allowed, command } from "../command.ts";
import { endEngagement } from "../engagements/end-engagement.ts";
import type { House } from "../house.ts";
import { accessTo, contextOf, takeUp, writeDeclaration } from "./declaration-in-hand.ts";

export async function withdrawDeclaration(house: House, actor: Actor, input: { readonly declaration: string; readonly reason: string }, key?: string): Promise<Result<{ readonly standing: string }>> {
  return command(house, actor, { act: "withdraw-declaration", input: { ...input }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "withdraw-declaration", accessTo(found.value));
    if (!may.ok) return may;
    const { state, round } = found.value;
    const decided = decide(state, { kind: "withdraw", reason: input.reason }, contextOf(work, found.value));
    if (!decided.ok) return decided;
    const written = await writeDeclaration(work, found.value, decided.value);
    if (!written.ok) return written;
    const ended = await endEngagement(work, found.value);
    if (!ended.ok) return ended;
    await leaveSlot(work.tx, `declared:${round.id}:${state.opening.kind}:${state.opening.organisation}`, state.opening.id);
    return ok({ standing: written.value.standing });
  });
}
