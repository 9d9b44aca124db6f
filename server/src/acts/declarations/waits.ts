// What waits on a declaration, for the inbox: the open steps, the last day of each, and whether the caller is the one to act.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import { openSteps } from "@qingce/core/declaration/position";
import type { Declaration } from "@qingce/core/declaration/state";
import { nodeAt } from "@qingce/core/declaration/turn";
import type { Edition } from "@qingce/core/programme/edition";
import type { Round } from "@qingce/core/programme/round";
import { dayOf } from "@qingce/core/rule/deadline";
import type { Step } from "@qingce/core/rule/step";
import type { Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";

export interface Wait {
  readonly step: string;
  readonly act: string;
  readonly actor: string;
  readonly says: string;
  readonly due: PlainDay | null;
  readonly mine: boolean;
}

export type Rounds = ReadonlyMap<string, Round>;

/** The rounds of a page of declarations, each taken up once. */
export async function roundsOf(work: Work, ids: readonly string[]): Promise<Rounds> {
  const found = new Map<string, Round>();
  for (const id of new Set(ids)) {
    const round = await takeUpRound(work, id);
    if (round.ok) found.set(id, round.value.round);
  }
  return found;
}

/** A returned declaration is due when the step that returned it is. */
function dueOf(edition: Edition, round: Round | undefined, state: Declaration, step: Step): PlainDay | null {
  const by = state.standing === "returned" ? (edition.procedure.steps.find((one) => one.id === state.returnedFrom) ?? step) : step;
  const date = edition.procedure.dates.find((one) => one.id === by.date);
  return date === undefined ? null : (dayOf(date, round?.dates ?? {}) ?? null);
}

function waitsForOfficer(actor: Actor, state: Declaration, step: Step): boolean {
  const node = nodeAt(state, step);
  if (node === undefined || !actor.nodes.includes(node)) return false;
  if (step.act !== "opine" || step.departments === undefined) return true;
  const own = actor.department;
  return own !== undefined && step.departments.includes(own) && state.opinions[step.id]?.[own] === undefined;
}

function isMine(actor: Actor, edition: Edition, state: Declaration, step: Step): boolean {
  switch (actor.role) {
    case "applicant":
      return step.actor === "applicant";
    case "evaluator":
      // Where the notice has no step of its own for it, the third party files while the applicant still declares.
      return state.evaluation === undefined && (step.act === "evaluate" || (step.act === "declare" && !edition.procedure.steps.some((one) => one.act === "evaluate")));
    case "expert":
      return step.act === "score" && state.scores[step.id]?.[actor.account] === undefined;
    case "officer":
      return waitsForOfficer(actor, state, step);
    case "public":
    case "system-admin":
    case "security-admin":
    case "auditor":
      return false;
  }
}

export function waitsOf(house: House, actor: Actor, rounds: Rounds, state: Declaration): readonly Wait[] {
  const edition = house.editions.byHash(state.opening.hash)?.edition;
  if (edition === undefined) return [];
  const round = rounds.get(state.opening.round);
  return openSteps(edition, state).map((step) => ({ step: step.id, act: step.act, actor: step.actor, says: step.says, due: dueOf(edition, round, state, step), mine: isMine(actor, edition, state, step) }));
}
