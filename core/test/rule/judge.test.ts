// Judging: strictness at the bound, three values, and what a verdict saw.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "../../src/rule/condition.ts";
import type { Facts } from "../../src/rule/fact.ts";
import { judge } from "../../src/rule/judge.ts";
import { missingFacts } from "../../src/rule/verdict.ts";
import { conditionOf, day, given } from "./given.ts";

const outcome = (node: Parameters<typeof conditionOf>[0], facts: Facts = {}) => judge(conditionOf(node), given({ facts })).outcome;
const is = (fact: string): Condition => ({ kind: "is", fact, value: true });

test.each([
  ["over", "0.49", "not-met"], ["over", "0.50", "not-met"], ["over", "0.5", "not-met"], ["over", "0.501", "met"],
  ["at-least", "0.49", "not-met"], ["at-least", "0.5", "met"],
  ["below", "0.50", "not-met"], ["below", "0.499", "met"],
  ["at-most", "0.50", "met"], ["at-most", "0.51", "not-met"],
])('[B2] %s "0.50" of %s is %s', (by, value, wanted) => {
  expect(outcome({ fact: "share", [by]: "0.50" }, { share: value })).toBe(wanted);
});

test("[B2] a fact that is missing or no number leaves the comparison open and is asked for", () => {
  for (const facts of [{}, { share: "half" }, { share: true }]) {
    const verdict = judge(conditionOf({ fact: "share", over: "0.50" }), given({ facts }));
    expect([verdict.outcome, missingFacts(verdict)]).toEqual(["unknown", ["share"]]);
  }
});

test("[B2] a region is registered where a node above it is the authority", () => {
  const node = { fact: "region", "registered-in": "authority" };
  expect(outcome(node, { region: "330106" })).toBe("met");
  expect(outcome(node, { region: "320500" })).toBe("not-met");
  expect(outcome(node, { region: "000000" })).toBe("not-met");
  expect(outcome({ fact: "region", "registered-in": ["3205"] }, { region: "320500" })).toBe("met");
});

test("[B2] a listing counts on its first day, not on its last, and only for its level, kind and pool", () => {
  const listed = (over: object) =>
    judge(conditionOf({ "listed-in": { level: "city", kind: "same" } }), given({ listings: [{ level: "city", kind: "factory", from: day("2025-06-01"), source: "名单", ...over }] })).outcome;
  expect(listed({})).toBe("met");
  expect(listed({ from: day("2025-06-02") })).toBe("not-met");
  expect(listed({ from: day("2024-01-01"), to: day("2025-06-01") })).toBe("not-met");
  expect(listed({ from: day("2024-01-01"), to: day("2025-06-02") })).toBe("met");
  expect(listed({ level: "county" })).toBe("not-met");
  expect(listed({ kind: "park" })).toBe("not-met");
  expect(listed({ pool: true })).toBe("not-met");
});

test("[B2] in principle: a condition that is not met departs, one that is open stays open", () => {
  const node = { "in-principle": { fact: "a", is: true } };
  expect([outcome(node, { a: true }), outcome(node, { a: false }), outcome(node)]).toEqual(["met", "departs", "unknown"]);
});

test("[B2] when: the second part binds only where the first is met", () => {
  // oxlint-disable-next-line unicorn/no-thenable -- a key of the grammar
  const node = { when: { fact: "a", is: true }, then: { fact: "b", is: true } };
  expect(outcome(node, { a: false })).toBe("met");
  expect(outcome(node, { a: true, b: false })).toBe("not-met");
  expect(outcome(node, { a: true })).toBe("unknown");
  expect(outcome(node, { b: true })).toBe("met");
  expect(outcome(node, { b: false })).toBe("unknown");
});

test("[B2] count: met as soon as enough hold, refused as soon as enough cannot", () => {
  const node = { count: [{ fact: "a", is: true }, { fact: "b", is: true }, { fact: "c", is: true }], "at-least": 2 };
  expect(outcome(node, { a: true, b: true })).toBe("met");
  expect(outcome(node, { a: true })).toBe("unknown");
  expect(outcome(node, { a: false, b: false })).toBe("not-met");
});

test("[B2] a branch that is settled asks for no fact", () => {
  const verdict = judge(conditionOf({ all: [{ fact: "a", is: true }, { any: [{ fact: "b", is: true }, { fact: "c", is: true }] }] }), given({ facts: { b: true } }));
  expect(missingFacts(verdict)).toEqual(["a"]);
});

const names = ["a", "b", "c"] as const;
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...names).map(is),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: "all", of })),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: "any", of })),
    fc.tuple(fc.array(tie("tree"), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 })).map(([of, atLeast]): Condition => ({ kind: "count", of, atLeast })),
    tie("tree").map((of): Condition => ({ kind: "not", of })),
    fc.tuple(tie("tree"), tie("tree")).map(([first, second]): Condition => ({ kind: "when", if: first, then: second })),
  ),
}));
const whole = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() });
const known = fc.subarray([...names]);

const holds = (condition: Condition, facts: Facts): boolean => {
  switch (condition.kind) {
    case "is": return facts[condition.fact] === condition.value;
    case "all": return condition.of.every((one) => holds(one, facts));
    case "any": return condition.of.some((one) => holds(one, facts));
    case "count": return condition.of.filter((one) => holds(one, facts)).length >= condition.atLeast;
    case "not": return !holds(condition.of, facts);
    case "when": return !holds(condition.if, facts) || holds(condition.then, facts);
    default: throw new Error(condition.kind);
  }
};

test("[B2] with every fact known, judging is plain logic", () => {
  fc.assert(fc.property(tree, whole, (condition, facts) => judge(condition, given({ facts })).outcome === (holds(condition, facts) ? "met" : "not-met")));
});

test("[B2] a verdict that is settled stays as it is when more facts become known", () => {
  fc.assert(
    fc.property(tree, whole, known, (condition, facts, some) => {
      const part = Object.fromEntries(Object.entries(facts).filter(([name]) => some.includes(name as "a")));
      const early = judge(condition, given({ facts: part })).outcome;
      return early === "unknown" || early === judge(condition, given({ facts })).outcome;
    }),
  );
});

test("[B2] an open verdict names a missing fact, a settled one none", () => {
  fc.assert(
    fc.property(tree, whole, known, (condition, facts, some) => {
      const part = Object.fromEntries(Object.entries(facts).filter(([name]) => some.includes(name as "a")));
      const verdict = judge(condition, given({ facts: part }));
      const missing = missingFacts(verdict);
      return missing.every((name) => !(name in part)) && (verdict.outcome === "unknown") === (missing.length > 0);
    }),
  );
});

test("[B2] not-all is any-not, also where facts are missing", () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), whole, known, (of, facts, some) => {
      const part = given({ facts: Object.fromEntries(Object.entries(facts).filter(([name]) => some.includes(name as "a"))) });
      const left = judge({ kind: "not", of: { kind: "all", of } }, part).outcome;
      return left === judge({ kind: "any", of: of.map((one) => ({ kind: "not", of: one })) }, part).outcome;
    }),
  );
});
