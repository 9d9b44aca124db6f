// The applicant engages an evaluator. Conditions of the edition, registration day and the cap are held at this very moment.
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decide } from "@qingce/core/declaration/decide";
import { speechOf } from "@qingce/core/programme/edition";
import { judgeEligibility } from "@qingce/core/rule/eligibility";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { blacklistDuty, isBarred, notAccepted } from "@qingce/core/register/blacklisting";
import { dayOf } from "@qingce/core/rule/deadline";
import { append } from "../../store/event-log.ts";
import { putEngagement } from "../../store/engagements.ts";
import { holdTies } from "../../store/evaluator-ties.ts";
import { findEvaluator, type EvaluatorRow } from "../../store/evaluators.ts";
import { allowed, command, type Work } from "../command.ts";
import { gather } from "../declarations/circumstances.ts";
import { accessTo, contextOf, takeUp, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { factsToJudge } from "../evaluators/facts-to-judge.ts";
import type { House } from "../house.ts";
import { takeCapSeat } from "./cap-seat.ts";
import { lapseAfter } from "./take-back-engagement.ts";

/** Registered in time, not on the blacklist, and meeting the edition's conditions for evaluators. */
async function unfit(work: Work, { sealed, round, state }: DeclarationInHand, evaluator: EvaluatorRow): Promise<readonly Refusal[]> {
  const { edition } = sealed;
  const date = edition.procedure.dates.find((one) => one.id === "evaluator-register-by");
  const by = date === undefined ? undefined : dayOf(date, round.dates);
  const late = by !== undefined && evaluator.registeredOn !== null && evaluator.registeredOn > by;
  const { blacklistedUntil } = evaluator;
  const facts = await factsToJudge(work, edition, evaluator);
  const circumstances = await gather(work, edition, round, { creditCode: evaluator.creditCode, kind: state.opening.kind, facts, statements: {} });
  const judged = judgeEligibility(edition.rules, "engage", circumstances, speechOf(edition));
  const missing = judged.missing.map((fact) => ({ code: "evaluator-fact-missing", place: `evaluator.${fact}`, hint: `该机构未说明：${edition.eligibility.facts[fact]?.label ?? fact}` }));
  return [
    ...(late ? [{ code: "evaluator-registered-late", ...(date?.cite === undefined ? {} : { clause: date.cite }), facts: { registeredOn: evaluator.registeredOn, by }, hint: `该机构注册晚于 ${by}` }] : []),
    ...(blacklistedUntil !== null && isBarred(blacklistedUntil, work.today) ? [notAccepted(blacklistDuty(edition), blacklistedUntil)] : []),
    ...judged.refusals,
    ...missing,
  ];
}

export interface EngageEvaluator {
  readonly declaration: string;
  readonly evaluator: string;
  /** The last day for an answer; without one the offer stands until it is answered or taken back. */
  readonly answerBy?: PlainDay | undefined;
}

/** Engages an evaluator 委托 for one's own declaration; only the applicant may. */
export async function engageEvaluator(house: House, actor: Actor, input: EngageEvaluator, key?: string): Promise<Result<{ readonly engagement: string }>> {
  return command(house, actor, { act: "engage-evaluator", input: { declaration: input.declaration, evaluator: input.evaluator, ...(input.answerBy === undefined ? {} : { answerBy: input.answerBy }) }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "engage-evaluator", accessTo(found.value));
    if (!may.ok) return may;
    // a blacklisting waits for those who engage, and is seen by all who come after it
    await holdTies(work.tx);
    const evaluator = await findEvaluator(work.tx, input.evaluator);
    if (evaluator === null) return refuse({ code: "evaluator-unknown", place: "evaluator", hint: "没有这家评价机构" });
    const engagement = house.ids.next("engagement");
    const { state, round } = found.value;
    const decided = decide(state, { kind: "engage", engagement, evaluator: evaluator.id, ...(input.answerBy === undefined ? {} : { answerBy: input.answerBy }) }, contextOf(work, found.value));
    if (!decided.ok) return decided;
    const faults = await unfit(work, found.value, evaluator);
    if (faults.length > 0) return refuse(...faults);
    const seated = await takeCapSeat(work, found.value, evaluator, engagement);
    if (!seated.ok) return seated;
    const body = { declaration: input.declaration, number: state.opening.number, evaluator: evaluator.id, group: seated.value.group, engagedOn: work.today };
    const head = await append(work.tx, { stream: { kind: "engagement", id: engagement }, expectedVersion: 0, events: [{ type: "engaged", body }], at: work.at, actor: actor.account, scope: [`organisation:${state.opening.organisation}`, `evaluator:${evaluator.id}`, round.authority], suite: house.suite });
    if (!head.ok) return head;
    await putEngagement(work.tx, { id: engagement, declarationId: input.declaration, roundId: round.id, organisationId: state.opening.organisation, evaluatorId: evaluator.id, state: "engaged", scope: [round.authority], body, version: 1 });
    if (input.answerBy !== undefined) await lapseAfter(work, { declaration: input.declaration, engagement, organisation: state.opening.organisation, evaluator: evaluator.id }, input.answerBy);
    const written = await writeDeclaration(work, found.value, decided.value);
    return written.ok ? ok({ engagement }) : written;
  });
}
