// A tier's review of a declaration: pass, return with reasons at fields, refuse with a clause; and a department's opinion.
import type { JsonObject } from "@qingce/core/base/json";
import { endOfDay, fromEpoch, toEpoch } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Act } from "@qingce/core/access/act";
import type { Actor } from "@qingce/core/access/actor";
import { isSettled } from "@qingce/core/declaration/position";
import type { Declaration } from "@qingce/core/declaration/state";
import { nodeAt } from "@qingce/core/declaration/turn";
import type { FieldReason } from "@qingce/core/declaration/event";
import type { ReviewCommand } from "@qingce/core/review/command";
import { decideReview, whyNotOpen } from "@qingce/core/review/decide-review";
import type { Opinion } from "@qingce/core/rule/settle";
import { enqueue } from "../../store/enqueue.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, contextOf, takeUp, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";

/** What every review names: the declaration, the step, and the digest of the body that was judged. */
export interface Judged {
  readonly declaration: string;
  readonly step: string;
  readonly digest: string;
}

export interface Standing {
  readonly standing: string;
  readonly done: readonly string[];
}

/** Somebody of the same office was quicker: the turn has moved on, and that is said rather than that he may not. */
function isOver(actor: Actor, { state, sealed }: DeclarationInHand, id: string): boolean {
  if (actor.role !== "officer" || state.submissions === 0) return false;
  if (state.done.includes(id) || (state.standing !== "under-way" && state.standing !== "returned")) return true;
  const step = sealed.edition.procedure.steps.find((one) => one.id === id && one.act === "opine");
  const asked = step !== undefined && actor.nodes.includes(nodeAt(state, step) ?? "") && (step.departments ?? []).includes(actor.department ?? "");
  return asked && isSettled(state, step);
}

async function review(house: House, actor: Actor, act: Act, declaration: string, wanted: ReviewCommand, key: string | undefined): Promise<Result<Standing>> {
  return command(house, actor, { act, input: { declaration, ...wanted } as unknown as JsonObject, key }, async (work) => {
    const found = await takeUp(work, declaration);
    if (!found.ok) return found;
    const may = allowed(actor, act, accessTo(found.value));
    if (!may.ok) return isOver(actor, found.value, wanted.step) && may.refusals.every((one) => one.code === "not-allowed") ? refuse(whyNotOpen(found.value.state, wanted, found.value.sealed)) : may;
    const decided = decideReview(found.value.state, wanted, contextOf(work, found.value));
    if (!decided.ok) return decided;
    const written = await writeDeclaration(work, found.value, decided.value);
    if (written.ok) await awaitCorrection(work, written.value);
    return written.ok ? ok({ standing: written.value.standing, done: written.value.done }) : written;
  });
}

/** Where a correction period was set, the case closes by itself when it is over. */
async function awaitCorrection({ tx }: Work, { standing, correctUntil, opening }: Declaration): Promise<void> {
  if (standing !== "returned" || correctUntil === undefined) return;
  await enqueue(tx, "lapse-return", { declaration: opening.id, node: Object.values(opening.nodes)[0] ?? "" }, { runAt: fromEpoch(toEpoch(endOfDay(correctUntil)) + 1), key: `lapse-return:${opening.id}` });
}

export const passReview = (house: House, actor: Actor, input: Judged & { readonly opinion: string }, key?: string): Promise<Result<Standing>> =>
  review(house, actor, "review", input.declaration, { kind: "pass", step: input.step, digest: input.digest, opinion: input.opinion }, key);

export const returnReview = (house: House, actor: Actor, input: Judged & { readonly reasons: readonly FieldReason[]; readonly until?: PlainDay | undefined }, key?: string): Promise<Result<Standing>> =>
  review(house, actor, "review", input.declaration, { kind: "return", step: input.step, digest: input.digest, reasons: input.reasons, ...(input.until === undefined ? {} : { until: input.until }) }, key);

export const refuseReview = (house: House, actor: Actor, input: Judged & { readonly clause: string; readonly reason: string }, key?: string): Promise<Result<Standing>> =>
  review(house, actor, "review", input.declaration, { kind: "refuse", step: input.step, digest: input.digest, clause: input.clause, reason: input.reason }, key);

/** A department's opinion in joint review; the department is the actor's own. */
export const opine = (house: House, actor: Actor, input: Judged & { readonly opinion: Opinion; readonly reason: string }, key?: string): Promise<Result<Standing>> =>
  review(house, actor, "opine", input.declaration, { kind: "opine", step: input.step, digest: input.digest, department: actor.department ?? "", opinion: input.opinion, reason: input.reason }, key);
