// The panel's chair 评审组长: named by the authority, sets a score aside with its reason, adopts what the scores come to. Each is an entry of its own.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideAssignment, standingOf } from "@qingce/core/review/assignment";
import { decideSetAside } from "@qingce/core/review/decide-set-aside";
import { combineScores } from "@qingce/core/review/expert-score";
import { stagesOf } from "@qingce/core/rule/step";
import { listAssignments, type AssignmentRow } from "../../store/assignments.ts";
import { digest } from "../../store/digest.ts";
import { append, headOf } from "../../store/event-log.ts";
import { holdPanel } from "../../store/sealed-scores.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import { accessTo, takeUp, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { writeAssignment } from "./assignment-in-hand.ts";
import { panel } from "./open-scores.ts";
import { ownAssignment } from "./own-assignment.ts";
import { onAuthoritysBehalf } from "./score-declaration.ts";

export const isChair = (row: Pick<AssignmentRow, "body">): boolean => row.body["chair"] === true;

export async function nameChair(house: House, actor: Actor, input: { readonly declaration: string; readonly expert: string }, key?: string): Promise<Result<{ readonly chair: string }>> {
  return command(house, actor, { act: "assign-expert", input: { ...input, chair: true }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "assign-expert", accessTo(found.value));
    if (!may.ok) return may;
    await holdPanel(work.tx, input.declaration);
    const held = await listAssignments(work.tx, { declarationId: input.declaration });
    const one = held.find((row) => row.expertId === input.expert);
    if (one === undefined) return refuse({ code: "expert-unknown", place: "expert", hint: "该专家没有分派到本件" });
    // who led before still is an expert of the case
    const decided = decideAssignment(standingOf(one.state), { kind: "name-chair", chair: isChair(one) });
    if (!decided.ok) return decided;
    for (const before of held.filter((row) => isChair(row) && row.id !== one.id)) await dethrone(work, before);
    const written = await writeAssignment(work, one, decided.value);
    return written.ok ? ok({ chair: one.expertId }) : written;
  });
}

/** The row forgets; the log keeps who led and until when another was named. */
async function dethrone(work: Work, row: AssignmentRow): Promise<void> {
  await writeAssignment(work, row, [{ type: "chair-ended" }]);
}

interface Led {
  readonly found: DeclarationInHand;
  readonly own: AssignmentRow;
  readonly held: readonly AssignmentRow[];
}

/** Runs a decision of the chair in its authority's name; anybody else of the panel is refused. */
async function asChair<T>(house: House, actor: Actor, input: { readonly declaration: string; readonly reason: string }, key: string | undefined, decide: (work: Work, led: Led) => Promise<Result<T>>): Promise<Result<T>> {
  const mine = await onAuthoritysBehalf(house, actor, input.declaration);
  if (!mine.ok) return mine;
  return command(house, actor, { act: "score", input: { ...input }, key, as: onBehalfOf(actor, [mine.value.authority]) }, async (work) => {
    await holdPanel(work.tx, input.declaration);
    const found = await takeUp(work, input.declaration);
    const own = await ownAssignment(work.tx, input.declaration, actor.account);
    if (!found.ok || own === undefined) return notFound;
    if (!isChair(own)) return refuse({ code: "chair-only", hint: "只有本件的评审组长可以作出这一决定" });
    return decide(work, { found: found.value, own, held: await listAssignments(work.tx, { declarationId: input.declaration }) });
  });
}

const scoringStep = ({ sealed, state }: DeclarationInHand) => stagesOf(sealed.edition.procedure.steps, state.opening.kind).flat().findLast((step) => step.act === "score");

/** `assignment` is named rather than a seat: before the seal opens there are no seats. */
export const setScoreAside = (house: House, actor: Actor, input: { readonly declaration: string; readonly assignment: string; readonly reason: string }, key?: string): Promise<Result<{ readonly standing: string }>> =>
  asChair(house, actor, input, key, async (work, { found, own, held }) => {
    const one = held.find((row) => row.id === input.assignment);
    if (one === undefined) return notFound;
    const decided = decideAssignment(standingOf(one.state), { kind: "set-aside", reason: input.reason, by: actor.account, own: one.id === own.id });
    if (!decided.ok) return decided;
    const seat = one.body["seat"];
    if (typeof seat === "string") {
      const removed = decideSetAside(found.state, { step: scoringStep(found)?.id ?? "", seat, reason: input.reason }, found.sealed.edition);
      if (!removed.ok) return removed;
      const written = await writeDeclaration({ ...work, actor: panel }, found, removed.value);
      if (!written.ok) return written;
    }
    const ended = await writeAssignment(work, one, decided.value);
    return ended.ok ? ok({ standing: ended.value.state }) : ended;
  });

/** Adopts the combined score: signed over the opened scores, in a stream of its own. */
export const adoptScores = (house: House, actor: Actor, input: { readonly declaration: string; readonly reason: string }, key?: string): Promise<Result<{ readonly combined: string }>> =>
  asChair(house, actor, input, key, async (work, { found, held }) => {
    const step = scoringStep(found);
    const scores = step === undefined ? {} : (found.state.scores[step.id] ?? {});
    const combined = step === undefined ? undefined : combineScores(step, Object.values(scores));
    if (step === undefined || combined === undefined || Object.keys(scores).length < (step.experts?.n ?? 1)) return refuse({ code: "scores-sealed", hint: "评分尚未收齐，不能形成组长意见" });
    if (input.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明评审组意见" });
    const stream = { kind: "panel", id: found.declaration.id };
    const before = await headOf(work.tx, stream);
    const over = digest(work.house.suite, canonicalJson({ declaration: found.declaration.id, step: step.id, scores, combined }));
    const body = { step: step.id, combined, opinion: input.reason, setAside: held.filter((one) => one.state === "set-aside").map((one) => one.id), over };
    const head = await append(work.tx, { stream, expectedVersion: before?.version ?? 0, events: [{ type: "adopted", body }], at: work.at, actor: actor.account, scope: [found.round.authority], suite: work.house.suite });
    return head.ok ? ok({ combined }) : head;
  });
