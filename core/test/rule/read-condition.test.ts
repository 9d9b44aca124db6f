// The eligibility grammar is closed: what it knows is read, what it does not know is named with its place.
import { expect, test } from "vitest";
import type { Json } from "../../src/base/json.ts";
import { grammar, readCondition } from "../../src/rule/read-condition.ts";
import { conditionOf } from "./given.ts";

const fault = (node: Json): string => {
  const { condition, faults } = readCondition(node);
  expect(condition).toBeUndefined();
  return `${faults[0]?.at}: ${faults[0]?.code}`;
};

const examples: readonly (readonly [key: string, node: Json, kind: string])[] = [
  ["over", { fact: "share", over: "0.50" }, "compare"],
  ["at-least", { fact: "staff", "at-least": "10" }, "compare"],
  ["below", { fact: "energy", below: "1.5" }, "compare"],
  ["at-most", { fact: "energy", "at-most": "-1" }, "compare"],
  ["is", { fact: "legal", is: true }, "is"],
  ["one-of", { fact: "level", "one-of": ["省级", "国家级"] }, "one-of"],
  ["registered-in", { fact: "region", "registered-in": "authority" }, "registered-in"],
  ["none-within-years", { "none-within-years": 3, record: "accident", "severity-from": "较大", unless: "resolved" }, "none-within-years"],
  ["none-standing", { "none-standing": ["debtor"] }, "none-standing"],
  ["listed-in", { "listed-in": { level: "city", kind: "same" } }, "listed-in"],
  ["all", { all: [{ fact: "a", is: true }] }, "all"],
  ["any", { any: [{ fact: "a", is: true }] }, "any"],
  ["count", { count: [{ fact: "a", is: true }, { fact: "b", is: true }], "at-least": 1 }, "count"],
  ["not", { not: { fact: "a", is: true } }, "not"],
  ["in-principle", { "in-principle": { fact: "a", is: true } }, "in-principle"],
  // oxlint-disable-next-line unicorn/no-thenable -- a key of the grammar
  ["when", { when: { fact: "a", is: true }, then: { fact: "b", is: true } }, "when"],
];

test("[A10] every key of the grammar has an example here", () => {
  expect(new Set(examples.map(([key]) => key))).toEqual(new Set(grammar.map(({ key }) => key)));
});

test.each(examples)("[A10] %s is read", (_key, node, kind) => {
  expect(conditionOf(node).kind).toBe(kind);
});

test("[A10] a bound keeps the digits that the notice states", () => {
  expect(conditionOf({ fact: "share", over: "0.50" })).toEqual({ kind: "compare", fact: "share", by: "over", bound: "0.50" });
});

test("[A10] one word and a list of one word mean the same", () => {
  expect(conditionOf({ "none-standing": "debtor" })).toEqual(conditionOf({ "none-standing": ["debtor"] }));
});

const faults: readonly (readonly [what: string, node: Json, at: string])[] = [
  ["a bare number as bound", { fact: "share", over: 0.5 }, "require.over: decimal-unquoted"],
  ["a bound that is no number", { fact: "share", over: "half" }, "require.over: condition-value"],
  ["a comparison without a fact", { over: "1" }, "require: condition-value"],
  ["an unknown key", { more: "1" }, "require: condition-key-unknown"],
  ["a strange key beside a known one", { fact: "a", over: "1", unit: "t" }, "require.unit: condition-key-unknown"],
  ["two comparisons in one node", { fact: "a", over: "1", below: "2" }, "require.below: condition-key-unknown"],
  ["a look-back of no years", { "none-within-years": 0, record: "a" }, "require.none-within-years: condition-value"],
  ["a look-back without records", { "none-within-years": 3 }, "require.record: condition-value"],
  ["another word than resolved", { "none-within-years": 3, record: "a", unless: "forgiven" }, "require.unless: condition-value"],
  ["an empty list", { all: [] }, "require.all: condition-shape"],
  ["a list in place of a condition", [{ fact: "a", is: true }], "require: condition-shape"],
  ["a level that no tier has", { "listed-in": { level: "village", kind: "same" } }, "require.listed-in.level: condition-value"],
  ["a kind that no list has", { "listed-in": { level: "city", kind: "farm" } }, "require.listed-in.kind: condition-value"],
  ["a strange key of listed-in", { "listed-in": { level: "city", kind: "same", year: 2023 } }, "require.listed-in.year: condition-key-unknown"],
  ["a count without a number", { count: [{ fact: "a", is: true }] }, "require.at-least: condition-value"],
  ["a number as a value", { fact: "a", is: 1 }, "require.is: condition-value"],
  ["when without then", { when: { fact: "a", is: true } }, "require.then: condition-shape"],
];

test.each(faults)("[A10] %s is a fault with its place", (_what, node, at) => {
  expect(fault(node)).toBe(at);
});

test("[A10] a fault deep inside is named by the way to it", () => {
  expect(fault({ all: [{ fact: "a", is: true }, { not: { fact: "b", over: 1 } }] })).toBe("require.all.1.not.over: decimal-unquoted");
});
