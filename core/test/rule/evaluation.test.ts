// Evaluation and its cap: what is missing, what was not foreseen, and the engagement that is one too many.
import { expect, test } from "vitest";
import { evaluationFault, independenceClause, isIndependent, overCap, type Cap, type Evaluation } from "../../src/rule/evaluation.ts";

const cap: Cap = { n: 10, per: "round", "counted-by": "affiliates", over: ["factory", "park"], cite: "二（一）.3" };
const held = (n: number): readonly string[] => Array.from({ length: n }, (_, at) => `委托${at + 1}`);
const wants = (over: Partial<Evaluation>): Evaluation => ({ need: "optional", undertaking: false, independent: false, cite: "条", ...over });

test("[C2] the tenth engagement passes, the eleventh is refused with all that fill the cap", () => {
  expect(overCap(cap, held(9))).toBeUndefined();
  expect(overCap(cap, held(10))).toMatchObject({ code: "evaluator-cap-full", clause: "二（一）.3", facts: { cap: 10, held: held(10) } });
});

test("[C2] the refusal says how it counts and over what", () => {
  expect(overCap(cap, held(10))?.hint).toBe("同一法人（含关联单位）本批次评价项目已达 10 项上限");
  expect(overCap({ ...cap, per: "year", "counted-by": "legal-representative" }, held(10))?.hint).toBe("同一法定代表人本年度评价项目已达 10 项上限");
});

test.each([
  ["required", false, true, "evaluation-missing"],
  ["required", true, true, undefined],
  ["none", true, true, "evaluation-not-foreseen"],
  ["none", false, true, undefined],
  ["either", false, true, undefined],
  ["optional", true, false, "undertaking-missing"],
  ["optional", false, false, undefined],
] as const)("[C3] %s with evaluated %s and undertaking %s comes to %s", (need, evaluated, undertaking, code) => {
  const fault = evaluationFault(wants({ need, undertaking: true }), { evaluated, undertaking });
  expect([fault?.code, fault?.clause]).toEqual(code === undefined ? [undefined, undefined] : [code, "条"]);
});

test("[C4 n-2022 三.1.3] independence is wanted by the clause named for it, else by the evaluation's own; false wants none", () => {
  const told = (independent: Evaluation["independent"]) => [isIndependent(wants({ independent })), independenceClause(wants({ independent }))];
  expect(told({ cite: "三.1.3" })).toEqual([true, "三.1.3"]);
  expect(told({ reading: "R-N1" })).toEqual([true, undefined]);
  expect(told(true)).toEqual([true, "条"]);
  expect([isIndependent(wants({ independent: false })), isIndependent(undefined)]).toEqual([false, false]);
});
