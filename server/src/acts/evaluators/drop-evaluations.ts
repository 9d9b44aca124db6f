// Takes a blacklisted evaluator out of every case not yet decided, one case a transaction; done twice it has nothing left to do.
import { ok } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { dropEvaluation } from "@qingce/core/declaration/drop-evaluation";
import { blacklistDuty, isBarred, notAccepted } from "@qingce/core/register/blacklisting";
import { leaveSlot } from "../../store/slots.ts";
import { command } from "../command.ts";
import { takeUp, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import { endEngagement } from "../engagements/end-engagement.ts";
import type { House } from "../house.ts";
import { quotaKey } from "../recommendations/seats.ts";
import { casesOf, type OpenCase } from "./cases-in-hand.ts";

async function dropOne(house: House, actor: Actor, { declaration, as }: OpenCase, until: string): Promise<boolean> {
  const dropped = await command(house, actor, { act: "blacklist-evaluator", input: {}, as }, async (work) => {
    const found = await takeUp(work, declaration);
    if (!found.ok) return found;
    if (!isBarred(until, work.today)) return ok(false);
    const { state, round, sealed } = found.value;
    const events = dropEvaluation(sealed.edition, state, notAccepted(blacklistDuty(sealed.edition), until));
    if (!events.ok) return ok(false);
    const { recommendation } = state;
    if (recommendation.kind === "recommended" && events.value.some((event) => event.type === "released")) await leaveSlot(work.tx, quotaKey(round.id, state.opening.kind, recommendation.node), state.opening.id);
    // the row ends last: until then it is what lets the case be seen
    const written = await writeDeclaration(work, found.value, events.value);
    if (!written.ok) return written;
    const ended = await endEngagement(work, found.value, "evaluator-blacklisted");
    return ended.ok ? ok(true) : ended;
  });
  if (!dropped.ok) throw new Error(`drop-evaluations of ${declaration}: ${dropped.refusals.map((one) => one.code).join(", ")}`);
  return dropped.value;
}

/** How many cases lost the evaluator. */
export async function dropEvaluations(house: House, actor: Actor, evaluator: string): Promise<number> {
  const { until, cases } = await casesOf(house, actor, evaluator);
  let n = 0;
  if (until !== null) for (const one of cases) n += (await dropOne(house, actor, one, until)) ? 1 : 0;
  return n;
}
