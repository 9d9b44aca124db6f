// Judges a past case once more under another edition, on what was known at the time; what was settled under an equal rule stands.
import { canonicalJson } from "../base/canonical-json.ts";
import type { Json } from "../base/json.ts";
import type { Refusal } from "../base/refusal.ts";
import { lookBackDay } from "../programme/look-back-day.ts";
import { severitiesOf, speechOf, type Edition } from "../programme/edition.ts";
import type { Circumstances } from "../rule/circumstances.ts";
import { everywhere } from "../rule/condition.ts";
import { judgeEligibility, type EligibilityRule, type RuleVerdict, type Stage } from "../rule/eligibility.ts";
import { appliesTo } from "../rule/kind.ts";
import { missingFacts } from "../rule/verdict.ts";
import type { Findings, PastCase, PastRound } from "./past-round.ts";

const same = (one: unknown, other: unknown): boolean => canonicalJson(one as Json) === canonicalJson(other as Json);

/** The circumstances as the edition would have had them read; look-backs and scales of severity are the edition's. */
function under(past: PastRound, { declaration }: PastCase, edition: Edition, given: Circumstances): Circumstances {
  const declared = declaration.submittedOn ?? given.on;
  return { ...given, on: lookBackDay(edition, past.round.dates, declared), lookBack: edition.eligibility["look-back"], severities: severitiesOf(edition) };
}

/** Records of a sort that the round's own edition names nowhere were never looked up. */
export const unread = (rule: EligibilityRule, baseline: Edition): readonly string[] =>
  [...new Set(everywhere(rule.require).flatMap((condition) => ("records" in condition ? condition.records : [])))].filter((record) => !Object.hasOwn(baseline.eligibility.records, record));

function untoldBy({ rule, verdict }: RuleVerdict, edition: Edition, baseline: Edition): Refusal | undefined {
  const records = unread(rule, baseline).map((name) => edition.eligibility.records[name]?.label ?? name);
  const facts = verdict.outcome === "unknown" ? missingFacts(verdict).map((name) => edition.eligibility.facts[name]?.label ?? name) : [];
  const asked = [...facts, ...records];
  if (verdict.outcome !== "unknown" && records.length === 0) return undefined;
  return { code: `untold-${rule.id}`, clause: rule.cite, facts: { asked }, hint: `当时未问及${asked.length === 0 ? "" : `：${asked.join("、")}`}，不能推算：${rule.says}` };
}

const unchanged = (rule: EligibilityRule, edition: Edition, baseline: Edition): boolean => {
  const then = baseline.rules.find((one) => one.id === rule.id);
  return then !== undefined && same(then, rule) && same(edition.eligibility["look-back"], baseline.eligibility["look-back"]) && same(severitiesOf(edition), severitiesOf(baseline));
};

/**
 * Refusals and untold matters of one stage. `passed`: the case went through this stage in its round, so that what an unchanged rule
 * left open was settled by an officer then.
 */
export function judgeAgain(past: PastRound, one: PastCase, edition: Edition, stage: Stage, given: Circumstances, passed: boolean): Findings {
  const { baseline } = past;
  const judged = judgeEligibility(edition.rules, stage, under(past, one, edition, given), speechOf(edition));
  const then = judgeEligibility(baseline.rules, stage, under(past, one, baseline, given), speechOf(baseline));
  const stands = (rule: EligibilityRule | undefined): boolean => passed && rule !== undefined && unchanged(rule, edition, baseline);
  const unasked = (refusal: Refusal): boolean => refusal.code === "departure-unexplained" && !then.departures.some((departure) => `statements.${departure.rule}` === refusal.place);
  const ruleOf = (refusal: Refusal): EligibilityRule | undefined => edition.rules.find((rule) => rule.id === refusal.code || `statements.${rule.id}` === refusal.place);
  const standing = judged.refusals.filter((refusal) => !stands(ruleOf(refusal)));
  const open = judged.verdicts.filter(({ rule, verdict }) => verdict.outcome !== "not-met" && !stands(rule)).flatMap((verdict) => untoldBy(verdict, edition, baseline) ?? []);
  return {
    refusals: standing.filter((refusal) => !unasked(refusal)),
    untold: [...standing.filter(unasked).map((refusal) => ({ ...refusal, code: `untold-${refusal.code}`, hint: `当时未要求说明，不能推算：${refusal.hint}` })), ...open],
  };
}

/** What engagements were judged on was not kept with them: conditions for evaluators that read otherwise leave every engagement open. */
export function engageAgain(past: PastRound, { declaration }: PastCase, edition: Edition): Findings {
  const of = (law: Edition): readonly EligibilityRule[] => law.rules.filter((rule) => rule.stage === "engage" && appliesTo(rule.for, declaration.opening.kind));
  if (declaration.engagement === undefined || same(of(edition), of(past.baseline))) return { refusals: [], untold: [] };
  const rule = of(edition).find((one) => !of(past.baseline).some((other) => same(one, other)));
  return rule === undefined
    ? { refusals: [], untold: [] }
    : { refusals: [], untold: [{ code: `untold-${rule.id}`, clause: rule.cite, hint: `委托当时机构的情况没有随委托存档，不能推算：${rule.says}` }] };
}
