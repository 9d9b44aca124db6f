// The expert's declaration of interest 利益申报: the case opens after it, or the expert withdraws 回避 and the seat is free again.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideAssignment, isLiving, standingOf } from "@qingce/core/review/assignment";
import { listAssignments, type AssignmentRow } from "../../store/assignments.ts";
import { findDeclaration } from "../../store/declarations.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { holdPanel } from "../../store/sealed-scores.ts";
import { allowed, callerOf, command, notFound, onBehalfOf, type Work } from "../command.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { writeAssignment } from "./assignment-in-hand.ts";
import { ownAssignment } from "./own-assignment.ts";
import { onAuthoritysBehalf } from "./score-declaration.ts";

export interface DeclareInterest {
  readonly declaration: string;
  readonly interest: "none" | "conflict";
  readonly reason: string;
}

export async function declareInterest(house: House, actor: Actor, input: DeclareInterest, key?: string): Promise<Result<{ readonly standing: string }>> {
  const mine = await onAuthoritysBehalf(house, actor, input.declaration);
  if (!mine.ok) return mine;
  return command(house, actor, { act: "score", input: { ...input }, key, as: onBehalfOf(actor, [mine.value.authority]) }, async (work) => {
    await holdPanel(work.tx, input.declaration);
    const own = await ownAssignment(work.tx, input.declaration, actor.account);
    if (own === undefined) return notFound;
    const decided = decideAssignment(standingOf(own.state), { kind: "declare", interest: input.interest, reason: input.reason });
    if (!decided.ok) return decided;
    const written = await writeAssignment(work, own, decided.value);
    return written.ok ? ok({ standing: written.value.state }) : written;
  });
}

export interface ExpertTask {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
  /** The body engaged to evaluate it: what an interest may lie in. */
  readonly evaluator: string | null;
  readonly kind: string;
  readonly round: string;
  readonly title: string;
  readonly standing: string;
  readonly chair: boolean;
}

async function taskOf(work: Work, one: AssignmentRow): Promise<readonly ExpertTask[]> {
  const row = await findDeclaration(work.tx, one.declarationId);
  const round = row === null ? undefined : await takeUpRound(work, row.roundId);
  if (row === null || !round?.ok) return [];
  const { opening, engagement } = stateOf(row);
  const evaluator = engagement === undefined ? null : await findEvaluator(work.tx, engagement.evaluator);
  return [{ declaration: row.id, number: opening.number, name: opening.name, evaluator: evaluator?.name ?? null, kind: opening.kind, round: row.roundId, title: round.value.round.title, standing: one.state, chair: one.body["chair"] === true }];
}

/** What an expert has been given, with the names that it must know to declare its interests; of the cases themselves nothing. */
export async function listTasks(house: House, actor: Actor): Promise<Result<{ readonly tasks: readonly ExpertTask[] }>> {
  const may = allowed(actor, "list-tasks", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "list-tasks", input: {}, as: callerOf(actor) }, async (work) => {
    const own = (await listAssignments(work.tx, { expertId: actor.account })).filter((one) => isLiving(one.state));
    const tasks = [];
    for (const one of own) tasks.push(...(await taskOf(work, one)));
    return ok({ tasks: tasks.toSorted((one, other) => (one.number < other.number ? -1 : 1)) });
  });
}
