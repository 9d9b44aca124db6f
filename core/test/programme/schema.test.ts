// The generated schema: fresh on disk, and one with the readers about what is allowed.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Value } from "typebox/value";
import type { Json } from "../../src/base/json.ts";
import { schemaText } from "../../src/programme/schema.ts";
import { conditionSchema, undescribed } from "../../src/programme/schema-condition.ts";
import { readCondition } from "../../src/rule/read-condition.ts";

const closed = { ...conditionSchema(), $defs: { condition: conditionSchema() } } as never;
const nodes: readonly Json[] = [
  { fact: "a", over: "0.5" }, { fact: "a", over: 0.5 }, { fact: "a", over: "1", unit: "t" }, { over: "1" }, { fact: "a", is: true }, { fact: "a", is: 1 },
  { "none-within-years": 3, record: "x" }, { "none-within-years": 0, record: "x" }, { "none-within-years": 3, record: ["x", "y"], "severity-from": "较大", unless: "resolved" },
  { count: [{ fact: "a", is: true }], "at-least": 1 }, { count: [], "at-least": 1 }, { "listed-in": { level: "city", kind: "same" } }, { "listed-in": { level: "village", kind: "same" } },
  { all: [{ not: { fact: "a", below: "1" } }] }, { all: [{ not: { fact: "a", below: 1 } }] }, { more: "1" },
];

test("[A10] programmes/schema.json is fresh; `qingce schema --write` renews it", () => {
  expect(readFileSync(new URL("../../../programmes/schema.json", import.meta.url), "utf8")).toBe(schemaText());
});

test("[A10] every key of the grammar is described", () => {
  expect(undescribed).toEqual([]);
});

test.each(nodes.map((node) => [JSON.stringify(node), node] as const))("[A10] schema and reader agree about %s", (_text, node) => {
  expect(Value.Check(closed, node)).toBe(readCondition(node).condition !== undefined);
});
