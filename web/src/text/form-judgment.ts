// The form judged as it is typed, by the same pure functions that the submit is judged by. The server has the last word.
import type { Refusal } from "@qingce/core/base/refusal";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { askedFacts } from "@qingce/core/declaration/asked-facts";
import { bodyFaults, standardOf } from "@qingce/core/declaration/body-faults";
import { withComputedScore, type Scoring } from "@qingce/core/declaration/scoring";
import type { Declaration } from "@qingce/core/declaration/state";
import { engagementFault, unansweredFault } from "@qingce/core/declaration/engagement-fault";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Particular } from "@qingce/core/programme/paper-layout";
import { speechOf, type Edition } from "@qingce/core/programme/edition";
import type { Circumstances } from "@qingce/core/rule/circumstances";
import { everywhere } from "@qingce/core/rule/condition";
import { judgeEligibility, type EligibilityJudgment, type EligibilityRule } from "@qingce/core/rule/eligibility";
import type { FactDefinition } from "@qingce/core/rule/fact";
import type { Kind } from "@qingce/core/rule/kind";
import { emptySheet } from "@qingce/core/score/sheet";
import { workSheet, type SheetWorked } from "./sheet-worked.ts";

export interface FormBasis {
  readonly edition: Edition;
  readonly kind: Kind;
  readonly circumstances: Circumstances;
  readonly today: PlainDay;
  /** Whether an evaluator is engaged already. */
  readonly engaged: boolean;
  /** An offer that its evaluator has not accepted yet. */
  readonly offer?: Declaration["engagement"];
  /** Where the round computes scores; undefined where they are attested. */
  readonly scoring?: Scoring;
  /** What the report's form asks beside the rules. */
  readonly particulars?: readonly Particular[];
}

export interface FactRow {
  readonly name: string;
  readonly definition: FactDefinition;
  /** Rules that are judged on it. */
  readonly rules: readonly EligibilityRule[];
}

export interface FormJudgment {
  readonly facts: readonly FactRow[];
  readonly faults: readonly Refusal[];
  readonly judged: EligibilityJudgment;
  /** What the sheet comes to, where the round computes scores. */
  readonly score?: SheetWorked;
}

const factsOf = (rule: EligibilityRule): readonly string[] => everywhere(rule.require).flatMap((one) => ("fact" in one ? [one.fact] : []));

export function factRows({ edition, kind }: Pick<FormBasis, "edition" | "kind">): readonly FactRow[] {
  const rules = edition.rules.filter((rule) => rule.stage === "declare");
  return askedFacts(edition, kind).flatMap((name) => {
    const definition = edition.eligibility.facts[name];
    return definition === undefined ? [] : [{ name, definition, rules: rules.filter((rule) => factsOf(rule).includes(name)) }];
  });
}

/** The first asked fact that a rule speaks of: where the reader mends it. */
export const firstFactOf = (rule: EligibilityRule | undefined, facts: readonly FactRow[]): string | undefined =>
  rule === undefined ? undefined : factsOf(rule).find((name) => facts.some((one) => one.name === name));

/** A rule's refusal leads to the field that it was judged on. */
export function placed(refusal: Refusal, { edition }: Pick<FormBasis, "edition">, facts: readonly FactRow[]): Refusal {
  if (refusal.place !== undefined) return refusal;
  const fact = firstFactOf(edition.rules.find((rule) => rule.id === refusal.code), facts);
  return fact === undefined ? refusal : { ...refusal, place: `facts.${fact}` };
}

export function judgeForm(basis: FormBasis, body: DeclarationBody): FormJudgment {
  const { edition, kind, circumstances, today, engaged, offer, scoring } = basis;
  const facts = factRows(basis);
  const judged = judgeEligibility(edition.rules, "declare", { ...circumstances, facts: body.facts, statements: body.statements }, speechOf(edition));
  const unengaged = engagementFault(edition, kind, engaged) ?? unansweredFault(offer);
  const faults = [...bodyFaults(edition, kind, withComputedScore(body, scoring), today, scoring), ...(unengaged === undefined ? [] : [unengaged]), ...judged.refusals].map((one) => placed(one, basis, facts));
  return { facts, faults, judged, ...(scoring === undefined ? {} : { score: workSheet(scoring, body.sheet ?? emptySheet) }) };
}

export const wantsScore = (edition: Edition, kind: Kind): boolean => {
  const standard = standardOf(edition, kind);
  return standard !== undefined && standard.scores !== "none";
};
