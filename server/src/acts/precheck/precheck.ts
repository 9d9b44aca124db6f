// Pre-check before a form is opened: every condition with its verdict, for one's own organisation or for facts typed in.
import type { Json } from "@qingce/core/base/json";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listedStandardFaults } from "@qingce/core/declaration/listed-standard";
import { preparation, type Preparation } from "@qingce/core/declaration/preparation";
import { speechOf } from "@qingce/core/programme/edition";
import { judgeEligibility, type EligibilityJudgment } from "@qingce/core/rule/eligibility";
import type { Facts } from "@qingce/core/rule/fact";
import type { Kind } from "@qingce/core/rule/kind";
import { sayCondition } from "@qingce/core/rule/sentence";
import type { Outcome } from "@qingce/core/rule/verdict";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, type Work } from "../command.ts";
import { gather } from "../declarations/circumstances.ts";
import { prefilled } from "../declarations/prefill.ts";
import type { House } from "../house.ts";
import { listsOf, scoringOf } from "../schemes/scheme-in-hand.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";

export interface Precheck {
  readonly round: string;
  readonly kind: Kind;
  readonly facts: Facts;
}

export interface PrecheckAnswer {
  readonly eligible: boolean;
  readonly refusals: readonly Refusal[];
  readonly missing: readonly { readonly fact: string; readonly label: string }[];
  readonly departures: EligibilityJudgment["departures"];
  readonly prepare: Preparation;
  readonly verdicts: readonly { readonly rule: string; readonly clause: string; readonly outcome: Outcome; readonly says: string; readonly condition: string; readonly seen: { readonly [name: string]: Json } }[];
}

/** An applicant is judged with what registers hold of it; a visitor only on the facts it types. */
async function subjectOf(work: Work) {
  const id = work.actor.organisation;
  const organisation = id === undefined ? null : await findOrganisation(work.tx, id);
  return { creditCode: organisation?.creditCode ?? "", region: organisation?.region, industry: organisation?.industry };
}

export async function precheck(house: House, actor: Actor, input: Precheck): Promise<Result<PrecheckAnswer>> {
  const may = allowed(actor, "precheck", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "precheck", input: {} }, async (work) => {
    const round = await takeUpRound(work, input.round);
    if (!round.ok) return round;
    const { edition } = round.value.sealed;
    if (!(input.kind in edition.edition.kinds)) return refuse({ code: "kind-not-open", facts: { kind: input.kind }, hint: "本通知不受理这一类" });
    const { creditCode, region, industry } = await subjectOf(work);
    const facts = { ...(region === undefined ? {} : prefilled(edition, region)), ...input.facts };
    const circumstances = await gather(work, edition, round.value.round, { creditCode, kind: input.kind, facts, statements: {} });
    const speech = speechOf(edition);
    const judged = judgeEligibility(edition.rules, "declare", circumstances, speech);
    const scoring = await scoringOf(work, round.value.round, { kind: input.kind, ...(industry === undefined ? {} : { industry }) });
    const unlisted = listedStandardFaults(edition, input.kind, facts, listsOf(house));
    return ok({
      eligible: judged.eligible && unlisted.length === 0,
      refusals: [...judged.refusals, ...unlisted],
      missing: judged.missing.map((fact) => ({ fact, label: edition.eligibility.facts[fact]?.label ?? fact })),
      departures: judged.departures,
      prepare: preparation(edition, input.kind, scoring?.scheme),
      verdicts: judged.verdicts.map(({ rule, verdict }) => ({ rule: rule.id, clause: rule.cite, outcome: verdict.outcome, says: rule.says, condition: sayCondition(rule.require, speech), seen: verdict.seen })),
    });
  });
}
