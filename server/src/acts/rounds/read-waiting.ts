// Everybody who waits at a step of a round, or whom the round has ended with, side by side: opinions, experts, scores once all are in.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { openSteps } from "@qingce/core/declaration/position";
import type { Edition } from "@qingce/core/programme/edition";
import { isLiving, isPending } from "@qingce/core/review/assignment";
import { combineScores } from "@qingce/core/review/expert-score";
import type { Kind } from "@qingce/core/rule/kind";
import { stagesOf, type Step } from "@qingce/core/rule/step";
import { listAssignments, type AssignmentRow } from "../../store/assignments.ts";
import type { DeclarationRow } from "../../store/declarations.ts";
import { allowed, command, type Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "./round-in-hand.ts";

export interface ReadWaiting {
  readonly round: string;
  readonly step?: string | undefined;
  readonly status?: string | undefined;
  readonly kind?: Kind | undefined;
}

/** A row names the first of its open steps; who waits at one run side by side may stand under its neighbour. */
async function rowsAt(work: Work, edition: Edition, input: ReadWaiting): Promise<readonly DeclarationRow[]> {
  const { round: roundId, step: wanted, status, kind } = input;
  if (wanted === undefined) return allDeclarations(work, { roundId, status, kind });
  const step = edition.procedure.steps.find((one) => one.id === wanted);
  const beside = edition.procedure.steps.filter((one) => one.id === wanted || (step?.with ?? wanted) === (one.with ?? one.id) || one.id === step?.with);
  const rows = [];
  for (const one of beside) rows.push(...(await allDeclarations(work, { roundId, step: one.id, status: status ?? "under-way", kind })));
  return rows.filter((row) => openSteps(edition, stateOf(row)).some((one) => one.id === wanted));
}

const scoring = (edition: Edition, kind: Kind): Step | undefined => stagesOf(edition.procedure.steps, kind).flat().findLast((step) => step.act === "score");

function scoresOf(edition: Edition, row: DeclarationRow) {
  const state = stateOf(row);
  const step = scoring(edition, state.opening.kind);
  const given = step === undefined ? {} : (state.scores[step.id] ?? {});
  const allIn = step !== undefined && Object.keys(given).length >= (step.experts?.n ?? 1);
  const expert = allIn ? combineScores(step, Object.values(given)) : undefined;
  const { evaluation, body } = state;
  const scores = { ...(body?.selfScore === undefined ? {} : { self: body.selfScore }), ...(evaluation?.score === undefined ? {} : { evaluator: evaluation.score }), ...(expert === undefined ? {} : { expert }) };
  return { scores, given, allIn };
}

function shown(work: Work, edition: Edition, row: DeclarationRow, assigned: readonly AssignmentRow[]) {
  const state = stateOf(row);
  const { opening, recommendation, refusal } = state;
  const { scores, given, allIn } = scoresOf(edition, row);
  const experts = assigned.filter((one) => one.declarationId === row.id && isLiving(one.state)).map(({ expertId, state: standing, body }) => ({ expert: expertId, scored: !isPending(standing), score: allIn && typeof body["seat"] === "string" ? (given[body["seat"]] ?? null) : null }));
  return {
    declaration: row.id,
    number: opening.number,
    name: opening.name,
    kind: opening.kind,
    region: opening.region,
    place: work.house.regions.ancestors(opening.region).filter((one) => one.level === "city" || one.level === "county").toReversed().map((one) => one.name).join(""),
    standing: state.standing,
    digest: state.digest ?? null,
    scores,
    opinions: Object.assign({}, ...Object.values(state.opinions)) as { readonly [department: string]: string },
    experts,
    node: recommendation.kind === "none" ? null : recommendation.node,
    rank: recommendation.kind === "recommended" ? (recommendation.rank ?? null) : null,
    refusal: refusal === undefined ? null : { hint: refusal.hint, clause: refusal.clause ?? null },
    objections: state.openObjections.length,
  };
}

export async function readWaiting(house: House, actor: Actor, input: ReadWaiting): Promise<Result<{ readonly waiting: readonly ReturnType<typeof shown>[] }>> {
  return command(house, actor, { act: "read-ranking", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { round, sealed } = found.value;
    const may = allowed(actor, "read-ranking", { authority: round.authority });
    if (!may.ok) return may;
    const rows = await rowsAt(work, sealed.edition, input);
    const assigned = await listAssignments(work.tx, { roundId: round.id });
    return ok({ waiting: rows.map((row) => shown(work, sealed.edition, row, assigned)).toSorted((one, other) => (one.number < other.number ? -1 : 1)) });
  });
}
