// An engagement taken up with its case: its row, the work on record, and writing what was decided.
import type { JsonObject } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Act } from "@qingce/core/access/act";
import { evolveWork, type WorkEvent } from "@qingce/core/engagement/event";
import { noWork, type EvaluationWork } from "@qingce/core/engagement/work";
import { append, type NewEvent } from "../../store/event-log.ts";
import { findEngagement, putEngagement, type EngagementRow } from "../../store/engagements.ts";
import { allowed, type Work } from "../command.ts";
import { accessTo, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { toStored } from "../stored-event.ts";

export interface EngagementInHand {
  readonly found: DeclarationInHand;
  readonly row: EngagementRow;
}

export const foreign = refuse({ code: "engagement-foreign", hint: "本机构未受委托评价本申报" });

export const workOf = ({ body }: Pick<EngagementRow, "body">): EvaluationWork => (body["work"] as EvaluationWork | undefined) ?? noWork;

/** Rows of before the day was kept say the round's first day. */
export const engagedOn = ({ row, found }: EngagementInHand): PlainDay => (row.body["engagedOn"] as PlainDay | undefined) ?? found.round.opens;

/** Takes up the engagement of a declaration, for one who may do the act on it. */
export async function takeUpEngagement(work: Work, declaration: string, act: Act): Promise<Result<EngagementInHand>> {
  const found = await takeUp(work, declaration);
  if (!found.ok) return found;
  const may = allowed(work.actor, act, accessTo(found.value));
  if (!may.ok) return may;
  const row = found.value.state.engagement === undefined ? null : await findEngagement(work.tx, found.value.state.engagement.id);
  return row === null ? foreign : ok({ found: found.value, row });
}

/** Who sees an engagement's stream: the two parties and the authority of the round. */
const marksOf = (row: EngagementRow): readonly string[] => [`organisation:${row.organisationId}`, `evaluator:${row.evaluatorId}`, ...row.scope];

export interface Change {
  readonly state?: string;
  readonly body?: JsonObject;
}

/** Appends to an engagement's stream and writes its row. */
export async function writeEngagement(work: Work, row: EngagementRow, events: readonly NewEvent[], { state = row.state, body = {} }: Change): Promise<Result<null>> {
  const head = await append(work.tx, { stream: { kind: "engagement", id: row.id }, expectedVersion: row.version, events, at: work.at, actor: work.actor.account, scope: marksOf(row), suite: work.house.suite });
  if (!head.ok) return head;
  await putEngagement(work.tx, { ...row, state, body: { ...row.body, ...body }, version: head.value.version });
  return ok(null);
}

/** Writes work that was decided. */
export function writeWork(work: Work, row: EngagementRow, events: readonly WorkEvent[], state?: string): Promise<Result<null>> {
  const after = events.reduce(evolveWork, workOf(row));
  return writeEngagement(work, row, events.map(toStored), { ...(state === undefined ? {} : { state }), body: { work: after as unknown as JsonObject } });
}
