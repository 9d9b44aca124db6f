// Joint review: what the departments' opinions come to under each rule for disagreement.
import fc from "fast-check";
import { expect, test } from "vitest";
import { settle, type Opinion } from "../../src/rule/settle.ts";
import { stagesOf, type Disagreement, type Step } from "../../src/rule/step.ts";

const step = (rule: Disagreement, over: Partial<Step> = {}): Step => ({ id: "joint", act: "review", actor: "province", says: "", departments: ["经信", "发改", "环境"], disagreement: { rule }, ...over });
const opinions = (...given: readonly (Opinion | undefined)[]) =>
  Object.fromEntries(["经信", "发改", "环境"].flatMap((name, n) => { const one = given[n]; return one === undefined ? [] : [[name, one]]; }));

test("[D5] all must agree", () => {
  expect(settle(step("all-agree"), opinions("agree", "agree", "agree"))).toBe("passes");
  expect(settle(step("all-agree"), opinions("agree", "disagree", "agree"))).toBe("fails");
});

test("[D5] a majority decides, a tie fails", () => {
  expect(settle(step("majority"), opinions("agree", "disagree", "agree"))).toBe("passes");
  expect(settle(step("majority", { departments: ["经信", "发改"] }), opinions("agree", "disagree"))).toBe("fails");
});

test("[D5] the lead decides, the first department where none is named", () => {
  expect(settle(step("lead-decides"), opinions("agree", "disagree", "disagree"))).toBe("passes");
  expect(settle(step("lead-decides", { lead: "环境" }), opinions("agree", "agree", "disagree"))).toBe("fails");
});

test("[D5] the step stays open until every department has spoken", () => {
  const rule = fc.constantFrom<Disagreement>("all-agree", "majority", "lead-decides");
  const opinion = fc.constantFrom<Opinion>("agree", "disagree");
  fc.assert(fc.property(rule, opinion, opinion, (one, a, b) => settle(step(one), opinions(a, undefined, b)) === "open"));
});

test("[D1] steps run in order, those with `with` beside the step they name, others' kinds not at all", () => {
  const line = (id: string, over: Partial<Step> = {}): Step => ({ id, act: "review", actor: "city", says: "", ...over });
  const stages = stagesOf([line("a"), line("b", { with: "a" }), line("c", { for: "park" }), line("d")], "factory");
  expect(stages.map((stage) => stage.map((one) => one.id))).toEqual([["a", "b"], ["d"]]);
});
