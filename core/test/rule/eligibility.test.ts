// Eligibility: each refusal with clause and figures, departures with or without a reason, facts still missing.
import { expect, test } from "vitest";
import type { Json } from "../../src/base/json.ts";
import { judgeEligibility, type EligibilityRule } from "../../src/rule/eligibility.ts";
import { conditionOf, given } from "./given.ts";

const rule = (id: string, require: Json, over: Partial<EligibilityRule> = {}): EligibilityRule => ({ id, cite: `条.${id}`, stage: "declare", require: conditionOf(require), says: `${id} 的话`, ...over });
const speech = { facts: { share: { label: "占比", type: "share" as const } }, records: {}, kinds: {} };
const judged = (rules: readonly EligibilityRule[], over = {}) => judgeEligibility(rules, "declare", given(over), speech);
const share = rule("share", { fact: "share", over: "0.50" });
const modern = rule("modern", { "in-principle": { not: { fact: "obsolete", is: true } } });

test("[B2] a refusal names rule, clause, figure and bound, and says the condition in Chinese", () => {
  const { eligible, refusals } = judged([share], { facts: { share: "0.50" } });
  expect(eligible).toBe(false);
  expect(refusals).toEqual([{ code: "share", clause: "条.share", facts: { share: "0.50", bound: "0.50" }, hint: "share 的话（占比超过50%）" }]);
});

test("[B2] a refusal by a negation shows the fact that held", () => {
  const { refusals } = judged([rule("clean", { not: { fact: "obsolete", is: true } })], { facts: { obsolete: true } });
  expect(refusals[0]?.facts).toEqual({ obsolete: true });
});

test("[B2] a missing fact is asked for once, refuses nothing and yet keeps the door shut", () => {
  const { eligible, refusals, missing } = judged([share, rule("again", { fact: "share", below: "0.9" })]);
  expect([eligible, refusals, missing]).toEqual([false, [], ["share"]]);
});

test("[B2] a rule of another kind or stage is not asked", () => {
  const rules = [rule("park", { fact: "share", over: "0.50" }, { for: "park" }), rule("later", { fact: "share", over: "0.50" }, { stage: "recommend" })];
  expect(judged(rules)).toMatchObject({ eligible: true, verdicts: [] });
});

test("[D9] a departure from 原则上 without a written reason is refused at its statement", () => {
  const { eligible, refusals, departures } = judged([modern], { facts: { obsolete: true }, statements: { modern: "  " } });
  expect(eligible).toBe(false);
  expect(refusals).toMatchObject([{ code: "departure-unexplained", clause: "条.modern", place: "statements.modern" }]);
  expect(departures).toEqual([{ rule: "modern", clause: "条.modern" }]);
});

test("[D9] a departure with a written reason passes and is kept with the reason", () => {
  const { eligible, departures } = judged([modern], { facts: { obsolete: true }, statements: { modern: "年内更新" } });
  expect([eligible, departures]).toEqual([true, [{ rule: "modern", clause: "条.modern", statement: "年内更新" }]]);
});

test("[B2] every rule that refuses is told, not only the first", () => {
  const { refusals } = judged([share, rule("legal", { fact: "legal", is: true })], { facts: { share: "0.1", legal: false } });
  expect(refusals.map((one) => one.code)).toEqual(["share", "legal"]);
});
