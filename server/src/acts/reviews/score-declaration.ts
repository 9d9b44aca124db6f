// Assigns experts to a declaration and takes their scores. An expert sees its own assignments, not the stream: it writes on the authority's behalf.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { openSteps } from "@qingce/core/declaration/position";
import { decideReview } from "@qingce/core/review/decide-review";
import { findAccount } from "../../store/accounts.ts";
import { append } from "../../store/event-log.ts";
import { listAssignments, putAssignment } from "../../store/assignments.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, callerOf, command, notFound, onBehalfOf } from "../command.ts";
import { accessTo, contextOf, takeUp, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import type { Judged, Standing } from "./review.ts";

/** Only a living account of an expert can be assigned. */
async function isExpert(house: House, account: string): Promise<boolean> {
  const row = await inScope(house.app, { role: "gate", nodes: [] }, (tx) => findAccount(tx, account));
  return row !== null && row.role === "expert" && !row.disabled;
}

export async function assignExpert(house: House, actor: Actor, input: { readonly declaration: string; readonly expert: string }, key?: string): Promise<Result<{ readonly assignment: string }>> {
  const known = await isExpert(house, input.expert);
  return command(house, actor, { act: "assign-expert", input: { ...input }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "assign-expert", accessTo(found.value));
    if (!may.ok) return may;
    const { state, round, sealed, declaration } = found.value;
    if (!known) return refuse({ code: "expert-unknown", place: "expert", hint: "没有这位专家的账号" });
    if (!openSteps(sealed.edition, state).some((step) => step.act === "score")) return refuse({ code: "step-not-open", hint: "当前不在专家评审环节" });
    const held = await listAssignments(work.tx, { declarationId: input.declaration });
    if (held.some((one) => one.expertId === input.expert)) return refuse({ code: "already-assigned", facts: { expert: input.expert }, hint: "该专家已分派" });
    const assignment = house.ids.next("assignment");
    const body = { declaration: input.declaration, expert: input.expert };
    const head = await append(work.tx, { stream: { kind: "assignment", id: assignment }, expectedVersion: 0, events: [{ type: "assigned", body }], at: work.at, actor: actor.account, scope: [...declaration.scope], suite: house.suite });
    if (!head.ok) return head;
    await putAssignment(work.tx, { id: assignment, declarationId: input.declaration, roundId: round.id, expertId: input.expert, state: "assigned", scope: declaration.scope, body, version: 1 });
    return ok({ assignment });
  });
}

/** The authority that an assigned expert's score is written for; not-found for anybody else. */
async function authorityFor(house: House, actor: Actor, declaration: string): Promise<Result<string>> {
  return inScope(house.app, callerOf(actor), async (tx) => {
    const at = house.clock.now();
    const found = await takeUp({ house, tx, actor, at, today: at.slice(0, 10) as never }, declaration);
    if (!found.ok) return found;
    const mine = await listAssignments(tx, { declarationId: declaration, expertId: actor.account });
    const may = allowed(actor, "score", { ...accessTo(found.value), experts: mine.map((one) => one.expertId) });
    return may.ok ? ok(found.value.round.authority) : may;
  });
}

export async function scoreDeclaration(house: House, actor: Actor, input: Judged & { readonly score: string }, key?: string): Promise<Result<Standing>> {
  const authority = await authorityFor(house, actor, input.declaration);
  if (!authority.ok) return authority;
  return command(house, actor, { act: "score", input: { ...input }, key, as: onBehalfOf(actor, [authority.value]) }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return notFound;
    const wanted = { kind: "score", step: input.step, digest: input.digest, expert: actor.account, score: input.score } as const;
    const decided = decideReview(found.value.state, wanted, contextOf(work, found.value));
    if (!decided.ok) return decided;
    const written = await writeDeclaration(work, found.value, decided.value);
    return written.ok ? ok({ standing: written.value.standing, done: written.value.done }) : written;
  });
}
