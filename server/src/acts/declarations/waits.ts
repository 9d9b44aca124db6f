// What waits on a declaration, for the inbox: the open steps, the last day of each, and whether the caller is the one to act.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import { openSteps } from "@qingce/core/declaration/position";
import type { Declaration } from "@qingce/core/declaration/state";
import type { Edition } from "@qingce/core/programme/edition";
import type { Round } from "@qingce/core/programme/round";
import { dayOf } from "@qingce/core/rule/deadline";
import type { Step } from "@qingce/core/rule/step";
import { listPendingOwn } from "../../store/assignments.ts";
import type { Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { isOwnTurn, ownMarks, turnMarks } from "./turn-marks.ts";

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

/** The last day of a step in a round; null where none is set. */
export function stepDue(edition: Edition, round: Round | undefined, step: Step): PlainDay | null {
  const date = edition.procedure.dates.find((one) => one.id === step.date);
  return date === undefined ? null : (dayOf(date, round?.dates ?? {}) ?? null);
}

/** A returned declaration is due when the step that returned it is. */
function dueOf(edition: Edition, round: Round | undefined, state: Declaration, step: Step): PlainDay | null {
  const by = state.standing === "returned" ? (edition.procedure.steps.find((one) => one.id === state.returnedFrom) ?? step) : step;
  return stepDue(edition, round, by);
}

/** What an expert still owes; of no meaning to anybody else. */
export const owedBy = async ({ tx, actor }: Work): Promise<ReadonlySet<string>> => new Set(actor.role === "expert" ? await listPendingOwn(tx, actor.account) : []);

/** `owed` are the declarations that an expert has still to score. */
export function waitsOf(house: House, actor: Actor, rounds: Rounds, state: Declaration, owed: ReadonlySet<string> = new Set()): readonly Wait[] {
  const edition = house.editions.byHash(state.opening.hash)?.edition;
  if (edition === undefined) return [];
  const [round, own] = [rounds.get(state.opening.round), ownMarks(actor)];
  return openSteps(edition, state).map((step) => ({ step: step.id, act: step.act, actor: step.actor, says: step.says, due: dueOf(edition, round, state, step), mine: isOwnTurn(own, turnMarks(edition, state, step)) && (own.expert === undefined || owed.has(state.opening.id)) }));
}
