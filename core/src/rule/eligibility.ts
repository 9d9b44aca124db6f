// Judges the eligibility rules of an edition: refusals with clause, facts still missing, departures that want a written reason.
import type { Refusal } from "../base/refusal.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Condition } from "./condition.ts";
import { judge } from "./judge.ts";
import { appliesTo, type For } from "./kind.ts";
import { sayCondition, type Speech } from "./sentence.ts";
import { missingFacts, type Verdict } from "./verdict.ts";

/** Who a rule is about and who answers for it. `recommender` rules are judged when a recommendation is made. */
export type Stage = "declare" | "recommend" | "engage";

export interface EligibilityRule {
  readonly id: string;
  readonly cite: string;
  readonly for?: For;
  /** When it is judged; `declare` unless the rule says otherwise. */
  readonly stage: Stage;
  readonly require: Condition;
  readonly says: string;
}

export interface RuleVerdict {
  readonly rule: EligibilityRule;
  readonly verdict: Verdict;
}

export interface EligibilityJudgment {
  readonly eligible: boolean;
  readonly refusals: readonly Refusal[];
  readonly missing: readonly string[];
  readonly departures: readonly { readonly rule: string; readonly clause: string; readonly statement?: string }[];
  readonly verdicts: readonly RuleVerdict[];
}

const refusalOf = ({ rule, verdict }: RuleVerdict, speech: Speech): Refusal => ({
  code: rule.id,
  clause: rule.cite,
  facts: factsOf(verdict),
  hint: `${rule.says}（${sayCondition(rule.require, speech)}）`,
});

/** The figures behind a refusal; below `not` and `when` those that are met decide as well. */
function factsOf(verdict: Verdict): Verdict["seen"] {
  const all = verdict.condition.kind === "not" || verdict.condition.kind === "when";
  const deciding = verdict.inside.filter((one) => all || one.outcome !== "met");
  return Object.fromEntries([verdict.seen, ...deciding.map(factsOf)].flatMap((seen) => Object.entries(seen)));
}

/** Judges the rules of one stage for the kind in hand. */
export function judgeEligibility(rules: readonly EligibilityRule[], stage: Stage, given: Circumstances, speech: Speech): EligibilityJudgment {
  const verdicts = rules
    .filter((rule) => rule.stage === stage && appliesTo(rule.for, given.kind))
    .map((rule) => ({ rule, verdict: judge(rule.require, given) }));
  const departing = verdicts.filter(({ verdict }) => verdict.outcome === "departs");
  const departures = departing.map(({ rule }) => {
    const statement = given.statements[rule.id]?.trim();
    return { rule: rule.id, clause: rule.cite, ...(statement ? { statement } : {}) };
  });
  const unexplained = departing
    .filter(({ rule }) => !given.statements[rule.id]?.trim())
    .map(({ rule }) => ({ code: "departure-unexplained", clause: rule.cite, place: `statements.${rule.id}`, hint: `“原则上”要求未满足，须写明理由：${rule.says}` }));
  const refusals = [...verdicts.filter(({ verdict }) => verdict.outcome === "not-met").map((one) => refusalOf(one, speech)), ...unexplained];
  const missing = [...new Set(verdicts.filter(({ verdict }) => verdict.outcome === "unknown").flatMap(({ verdict }) => missingFacts(verdict)))];
  const open = verdicts.some(({ verdict }) => verdict.outcome === "unknown");
  return { eligible: refusals.length === 0 && !open, refusals, missing, departures, verdicts };
}
