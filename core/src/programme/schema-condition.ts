// The condition grammar as JSON Schema, one shape a key, built from the grammar table that reads conditions.
import type { Json, JsonObject } from "../base/json.ts";
import { kinds, tiers } from "../rule/kind.ts";
import { grammar } from "../rule/read-condition.ts";

const inner: JsonObject = { $ref: "#/$defs/condition" };
const many: JsonObject = { type: "array", items: inner, minItems: 1 };
const bound: JsonObject = { type: "string", pattern: "^-?[0-9]+(\\.[0-9]+)?$" };
const word: JsonObject = { type: "string" };
const oneOrMore = (item: JsonObject): JsonObject => ({ anyOf: [item, { type: "array", items: item, minItems: 1 }] });
const closed = (properties: JsonObject, required: readonly string[]): JsonObject => ({ type: "object", properties, required, additionalProperties: false });

const listing = closed(
  { level: oneOrMore({ enum: tiers }), kind: { anyOf: [{ const: "same" }, oneOrMore({ enum: kinds })] }, pool: { type: "boolean" } },
  ["level", "kind"],
);

/** What may stand at a key of the grammar, by the key that names the condition; `at-least` beside `count` is a number. */
const shapes: { readonly [key: string]: JsonObject } = {
  over: bound,
  "at-least": bound,
  below: bound,
  "at-most": bound,
  fact: word,
  is: { type: ["boolean", "string"] },
  "one-of": oneOrMore(word),
  "registered-in": oneOrMore(word),
  "none-within-years": { type: "integer", minimum: 1 },
  record: oneOrMore(word),
  "severity-from": word,
  unless: { const: "resolved" },
  "none-standing": oneOrMore(word),
  "listed-in": listing,
  all: many,
  any: many,
  count: many,
  not: inner,
  "in-principle": inner,
  when: inner,
  // oxlint-disable-next-line unicorn/no-thenable -- a key of the grammar
  then: inner,
};

const optional: ReadonlySet<string> = new Set(["severity-from", "unless"]);

/** The grammar keys that this file cannot describe; a test holds it empty. */
export const undescribed: readonly string[] = grammar.flatMap(({ key, beside }) => [key, ...beside]).filter((key) => !Object.hasOwn(shapes, key));

const shapeOf = (key: string, named: string): Json => (named === "count" && key === "at-least" ? { type: "integer" } : (shapes[key] ?? {}));

/** The schema of one `require:` node. */
export const conditionSchema = (): JsonObject => ({
  anyOf: grammar.map(({ key, beside }) => {
    const keys = [key, ...beside];
    return closed(Object.fromEntries(keys.map((one) => [one, shapeOf(one, key)])), keys.filter((one) => !optional.has(one)));
  }),
});
