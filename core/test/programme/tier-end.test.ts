// A procedure that cannot be played to its end is a fault of the edition.
import { expect, test } from "vitest";
import { readSmall } from "./small-edition.ts";

const declare = { id: "declare", act: "declare", actor: "applicant", cite: "三", says: "申报" };
const register = { id: "register", act: "register", actor: "province", cite: "三", says: "列入名单" };
const codes = (steps: readonly object[]): readonly string[] =>
  readSmall({ "procedure.yaml": { ...procedure, steps: steps as never } }).faults.map((fault) => fault.code);

const procedure = {
  tiers: { factory: { path: ["province"], cite: "三" } }, dates: [], evaluation: {}, resubmission: { "resumes-at": "same-step", cite: "三" }, quota: {}, selection: {},
  objection: { "handled-within": "unstated", "while-open": "held-back", cite: "三" }, papers: [], duties: [],
};

test("[A10] a procedure that begins by declaring and ends by registering has no fault of order", () => {
  expect(codes([declare, register])).toEqual([]);
});

test("[A10] a procedure without an end, or with two, is a fault", () => {
  expect(codes([declare])).toContain("steps-unfinished");
  expect(codes([register, declare])).toContain("steps-unfinished");
  expect(codes([declare, register, { ...register, id: "again" }])).toContain("steps-unfinished");
});

test("[D5 A10] a step that asks for opinions must name the departments", () => {
  expect(codes([declare, { id: "joint", act: "opine", actor: "province", cite: "三", says: "联审" }, register])).toContain("key-missing");
});
