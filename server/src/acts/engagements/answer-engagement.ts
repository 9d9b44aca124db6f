// The evaluator answers an offer: the feasibility check, then accepted or declined with its reason. A declined offer gives its place under the cap back.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideEngagement } from "@qingce/core/declaration/decide-engagement";
import { feasibilityFaults } from "@qingce/core/engagement/feasibility";
import type { Feasibility } from "@qingce/core/engagement/work";
import { callerOf, command, type Work } from "../command.ts";
import { contextOf, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { barredNow } from "./barred-now.ts";
import { endEngagement } from "./end-engagement.ts";
import { takeUpEngagement, writeWork, type EngagementInHand } from "./engagement-in-hand.ts";

export interface AnswerEngagement {
  readonly declaration: string;
  readonly answer: "accept" | "decline";
  readonly feasibility: Feasibility;
  readonly reason?: string | undefined;
}

export interface Answered {
  readonly engagement: string;
  readonly answer: AnswerEngagement["answer"];
}

async function accept(work: Work, { found, row }: EngagementInHand, { feasibility }: AnswerEngagement): Promise<Result<Answered>> {
  const barred = await barredNow(work, found);
  if (barred !== undefined) return refuse(barred);
  const decided = decideEngagement(found.state, { kind: "accept-engagement", engagement: row.id, evaluator: work.actor.evaluator ?? "" }, contextOf(work, found));
  const faults = [...(decided.ok ? [] : decided.refusals), ...feasibilityFaults(feasibility, "accept")];
  if (!decided.ok || faults.length > 0) return refuse(...faults);
  const noted = await writeWork(work, row, [{ type: "accepted", feasibility }], "accepted");
  if (!noted.ok) return noted;
  const written = await writeDeclaration(work, found, decided.value);
  return written.ok ? ok({ engagement: row.id, answer: "accept" }) : written;
}

async function decline(work: Work, { found, row }: EngagementInHand, { feasibility, reason = "" }: AnswerEngagement): Promise<Result<Answered>> {
  const decided = decideEngagement(found.state, { kind: "decline-engagement", engagement: row.id, evaluator: work.actor.evaluator ?? "", reason }, contextOf(work, found));
  const faults = [...(decided.ok ? [] : decided.refusals), ...feasibilityFaults(feasibility, "decline")];
  if (!decided.ok || faults.length > 0) return refuse(...faults);
  const written = await writeDeclaration(work, found, decided.value);
  if (!written.ok) return written;
  const ended = await endEngagement(work, found, "declined", { words: reason, feasibility: feasibility as unknown as JsonObject });
  return ended.ok ? ok({ engagement: row.id, answer: "decline" }) : ended;
}

/** The case leaves the evaluator's hands with its answer, so a declined one is written in the name of the applicant, too. */
async function besideApplicant(house: House, actor: Actor, declaration: string): Promise<Result<string>> {
  return command(house, actor, { act: "answer-engagement", input: {} }, async (work) => {
    const taken = await takeUpEngagement(work, declaration, "answer-engagement");
    return taken.ok ? ok(taken.value.row.organisationId) : taken;
  });
}

export async function answerEngagement(house: House, actor: Actor, input: AnswerEngagement, key?: string): Promise<Result<Answered>> {
  const organisation = await besideApplicant(house, actor, input.declaration);
  if (!organisation.ok) return organisation;
  const call = { act: "answer-engagement", input: { declaration: input.declaration, answer: input.answer, feasibility: input.feasibility as unknown as JsonObject, reason: input.reason ?? null }, key, as: { ...callerOf(actor), organisation: organisation.value } } as const;
  return command(house, actor, call, async (work) => {
    const taken = await takeUpEngagement(work, input.declaration, "answer-engagement");
    if (!taken.ok) return taken;
    return input.answer === "accept" ? accept(work, taken.value, input) : decline(work, taken.value, input);
  });
}
