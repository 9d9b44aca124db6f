// Takes an expert's score under seal: the log gets its digest, the sealed table the number. The last one opens all. Writes on the authority's behalf.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideAssignment, standingOf } from "@qingce/core/review/assignment";
import { decideReview } from "@qingce/core/review/decide-review";
import { totalOfPoints } from "@qingce/core/review/score-points";
import type { AssignmentRow } from "../../store/assignments.ts";
import { digest } from "../../store/digest.ts";
import { addSealedScore, holdPanel } from "../../store/sealed-scores.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, callerOf, command, notFound, onBehalfOf, type Work } from "../command.ts";
import { contextOf, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { authorityOf } from "../rounds/authority-of.ts";
import { scoringOf } from "../schemes/scheme-in-hand.ts";
import { writeAssignment } from "./assignment-in-hand.ts";
import { openScores } from "./open-scores.ts";
import { ownAssignment } from "./own-assignment.ts";
import type { Judged, Standing } from "./review.ts";

export interface GivenScore extends Judged {
  /** Where scores are attested: one total, with its opinion. */
  readonly score?: string | undefined;
  readonly opinion?: string | undefined;
  /** Where the round computes scores: points by item of its scheme. */
  readonly points?: { readonly [item: string]: string } | undefined;
}

/** An expert's own assignment with the authority that its acts are written for; not-found for anybody else. */
export async function onAuthoritysBehalf(house: House, actor: Actor, declaration: string): Promise<Result<{ readonly own: AssignmentRow; readonly authority: string }>> {
  const own = await inScope(house.app, callerOf(actor), (tx) => ownAssignment(tx, declaration, actor.account));
  const may = allowed(actor, "score", own === undefined ? {} : { experts: [own.expertId] });
  if (!may.ok) return may;
  const authority = own === undefined ? undefined : await authorityOf(house, actor, own.roundId);
  return own === undefined || authority === undefined ? notFound : ok({ own, authority });
}

/** The total: what the points come to where the round has a scheme, else the number given with its opinion. */
async function totalOf(work: Work, { round, state }: DeclarationInHand, input: GivenScore): Promise<Result<string>> {
  const scoring = await scoringOf(work, round, state.opening);
  if (scoring !== undefined) return input.points === undefined ? refuse({ code: "points-missing", place: "points", hint: "本批次按计分方案评分，请逐项评分" }) : totalOfPoints(scoring.scheme, input.points);
  if (input.points !== undefined) return refuse({ code: "points-not-foreseen", place: "points", hint: "本批次没有采用计分方案，请直接填写得分" });
  const faults: Refusal[] = [
    ...(input.score === undefined ? [{ code: "score-missing", place: "score", hint: "请填写得分" }] : []),
    ...((input.opinion ?? "").trim() === "" ? [{ code: "opinion-missing", place: "opinion", hint: "请写明评审意见" }] : []),
  ];
  return faults.length > 0 || input.score === undefined ? refuse(...faults) : ok(input.score);
}

/** Judged again by an expert whose score was of material that has been replaced since. */
const standingFor = (own: AssignmentRow, current: string | undefined) => {
  const standing = standingOf(own.state);
  return (standing === "scored" || standing === "opened") && own.body["digest"] !== current ? "declared" : standing;
};

async function commit(work: Work, found: DeclarationInHand, own: AssignmentRow, input: GivenScore): Promise<Result<AssignmentRow>> {
  const standing = standingFor(own, found.state.digest);
  const early = decideAssignment(standing, { kind: "commit", step: input.step, digest: input.digest, commitment: "" });
  if (!early.ok) return early;
  const total = await totalOf(work, found, input);
  if (!total.ok) return total;
  const seat = `${Object.keys(found.state.scores[input.step] ?? {}).length}/${own.id}`;
  const judged = decideReview(found.state, { kind: "score", step: input.step, digest: input.digest, expert: seat, score: total.value }, contextOf(work, found));
  if (!judged.ok) return judged;
  const salt = work.house.ids.next("salt");
  const sealed = { score: total.value, ...(input.points === undefined ? {} : { points: input.points }), ...(input.opinion === undefined ? {} : { opinion: input.opinion }), salt };
  const commitment = digest(work.house.suite, canonicalJson({ assignment: own.id, declaration: found.declaration.id, step: input.step, digest: input.digest, ...sealed }));
  await addSealedScore(work.tx, { assignmentId: own.id, declarationId: found.declaration.id, expertId: own.expertId, digest: input.digest, commitment, body: { ...sealed, step: input.step } });
  return writeAssignment(work, own, [{ type: "committed", step: input.step, digest: input.digest, commitment }]);
}

export async function scoreDeclaration(house: House, actor: Actor, input: GivenScore, key?: string): Promise<Result<Standing>> {
  const mine = await onAuthoritysBehalf(house, actor, input.declaration);
  if (!mine.ok) return mine;
  const { authority } = mine.value;
  return command(house, actor, { act: "score", input: { ...input, score: input.score ?? null, opinion: input.opinion ?? null, points: input.points ?? null }, key, as: onBehalfOf(actor, [authority]) }, async (work) => {
    await holdPanel(work.tx, input.declaration);
    const found = await takeUp(work, input.declaration);
    const own = await ownAssignment(work.tx, input.declaration, actor.account);
    if (!found.ok || own === undefined) return notFound;
    const given = await commit(work, found.value, own, input);
    if (!given.ok) return given;
    const opened = await openScores(work, found.value, input.step);
    if (!opened.ok) return opened;
    const { standing, done } = opened.value;
    return ok({ standing, done });
  });
}
