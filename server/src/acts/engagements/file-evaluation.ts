// The evaluator files its report from its own account: attested score, conclusion, undertaking, report by digest.
import type { Json } from "@qingce/core/base/json";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decide } from "@qingce/core/declaration/decide";
import { blacklistDuty, isBarred, notAccepted } from "@qingce/core/register/blacklisting";
import type { Sheet } from "@qingce/core/score/sheet";
import { append } from "../../store/event-log.ts";
import { findEngagement, putEngagement } from "../../store/engagements.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, takeUp, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { scoringContext } from "../schemes/scheme-in-hand.ts";

export interface FileEvaluation {
  readonly declaration: string;
  readonly score?: string | undefined;
  /** Where the round computes scores: the evaluator's own figures, item by item. */
  readonly sheet?: Sheet | undefined;
  readonly conclusion: "meets" | "fails";
  readonly undertaking: boolean;
  /** Digest of the report file. */
  readonly report: string;
}

/** Blacklisted since it was engaged: what it files is not accepted, though the case is still in its hands for a moment. */
async function barredNow(work: Work, { state, sealed }: DeclarationInHand): Promise<Refusal | undefined> {
  const evaluator = state.engagement === undefined ? null : await findEvaluator(work.tx, state.engagement.evaluator);
  const until = evaluator?.blacklistedUntil ?? null;
  return until !== null && isBarred(until, work.today) ? notAccepted(blacklistDuty(sealed.edition), until) : undefined;
}

export async function fileEvaluation(house: House, actor: Actor, input: FileEvaluation, key?: string): Promise<Result<{ readonly engagement: string }>> {
  return command(house, actor, { act: "evaluate", input: { declaration: input.declaration, score: input.score ?? null, sheet: (input.sheet ?? null) as Json, conclusion: input.conclusion, undertaking: input.undertaking, report: input.report }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "evaluate", accessTo(found.value));
    if (!may.ok) return may;
    const { state } = found.value;
    const engagement = state.engagement?.id ?? "";
    const barred = await barredNow(work, found.value);
    if (barred !== undefined) return refuse(barred);
    const decided = decide(
      state,
      { kind: "evaluate", engagement, evaluator: actor.evaluator ?? "", conclusion: input.conclusion, undertaking: input.undertaking, report: input.report, ...(input.score === undefined ? {} : { score: input.score }), ...(input.sheet === undefined ? {} : { sheet: input.sheet }) },
      await scoringContext(work, found.value),
    );
    if (!decided.ok) return decided;
    const row = await findEngagement(work.tx, engagement);
    if (row === null) return refuse({ code: "engagement-foreign", hint: "本机构未受委托评价本申报" });
    const body = { conclusion: input.conclusion, undertaking: input.undertaking, report: input.report, score: input.score ?? null };
    const head = await append(work.tx, { stream: { kind: "engagement", id: engagement }, expectedVersion: row.version, events: [{ type: "filed", body }], at: work.at, actor: actor.account, scope: [`organisation:${row.organisationId}`, `evaluator:${row.evaluatorId}`, ...row.scope], suite: house.suite });
    if (!head.ok) return head;
    await putEngagement(work.tx, { ...row, state: "filed", body: { ...row.body, ...body }, version: head.value.version });
    const written = await writeDeclaration(work, found.value, decided.value);
    return written.ok ? ok({ engagement }) : written;
  });
}
