// The canonical spelling of JSON.
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical-json.ts";
import type { Json } from "../../src/base/json.ts";

const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

/** The same value with every object's keys inserted in the opposite order. */
const turned = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]));
};

test("[K1] keys stand in code-unit order, without white space", () => {
  expect(canonicalJson({ b: [1, true, null], a: { z: "青册", "": 0 } })).toBe('{"a":{"":0,"z":"青册"},"b":[1,true,null]}');
  expect(canonicalJson({ "2": 1, "10": 2, é: 3, "\u{1f600}": 4, "\ufb33": 5 })).toBe('{"10":2,"2":1,"é":3,"\u{1f600}":4,"\ufb33":5}');
});

test("[K1] the numbers and strings of RFC 8785 are spelt as it says", () => {
  expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0])).toBe("[333333333.3333333,1e+30,4.5,0.002,1e-27,0]");
  expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
});

test("[K1] the order in which keys were written does not matter", () => {
  fc.assert(fc.property(anyJson, (value) => canonicalJson(turned(value)) === canonicalJson(value)));
});

test("[K1] the canonical spelling keeps the value and is its own canonical spelling", () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("[K1] different values are spelt differently", () => {
  fc.assert(
    fc.property(anyJson, anyJson, (a, b) => {
      fc.pre(JSON.stringify(turned(a)) !== JSON.stringify(turned(b)));
      if (canonicalJson(a) === canonicalJson(b)) expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
    }),
  );
});

test("[K1] a number that JSON cannot hold is a fault of the program", () => {
  expect(() => canonicalJson(Number.NaN)).toThrow("impossible");
  expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow("impossible");
  expect(() => canonicalJson({ a: undefined } as unknown as Json)).toThrow("impossible");
});
