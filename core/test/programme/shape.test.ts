// Faults of shape: a union speaks with the branch that came nearest, a bare number is told to stand in quotes.
import { expect, test } from "vitest";
import { readSmall } from "./small-edition.ts";

const faults = (procedure: { readonly [key: string]: unknown }) => readSmall({ "procedure.yaml": procedure as never }).faults.map((one) => `${one.code} ${one.key} ${one.clause ?? "-"}`);

test("[A10] a misspelt key of a quota is the one fault named", () => {
  expect(faults({ quota: { factory: { per: "city", each: 3, totl: 3, strict: true, cite: "三" } } })).toEqual(["key-unknown quota.factory.totl 三"]);
});

test("[A10] a misspelt word beside `is` is one fault", () => {
  expect(faults({ quota: { factory: { is: "unstated", why: "x", cite: "三" } } })).toEqual(["key-unknown quota.factory.why 三"]);
});

test("[A10] a line written as a bare number is told to stand in quotes", () => {
  expect(faults({ selection: { factory: { cuts: [{ id: "line", over: 80, cite: "三", says: "" }], order: [] } } })).toEqual(["decimal-unquoted selection.factory.cuts.0.over 三"]);
});

test("[A10] several faults of one file come at once", () => {
  expect(faults({ cap: { n: 0, per: "month", "counted-by": "body", over: ["factory"], cite: "三" } })).toEqual(["value-wrong cap.n 三", "value-wrong cap.per 三"]);
});

test("[A10 C2] a cap over affiliates says what ties them, by known words and none twice; a cap over bodies need not", () => {
  const cap = (over: { readonly [key: string]: unknown }) => faults({ cap: { n: 3, per: "round", over: ["factory"], cite: "三", ...over } });
  expect(cap({ "counted-by": "affiliates" })).toEqual(["key-missing cap 三"]);
  expect(cap({ "counted-by": "affiliates", "tied-by": ["ownership"] })).toEqual([]);
  expect(cap({ "counted-by": "body" })).toEqual([]);
  expect(cap({ "counted-by": "affiliates", "tied-by": ["kinship"] })).toEqual(["value-wrong cap.tied-by.0 三"]);
  expect(cap({ "counted-by": "affiliates", "tied-by": [] })).toHaveLength(1);
  expect(cap({ "counted-by": "affiliates", "tied-by": ["ownership", "ownership"] })).toHaveLength(1);
});

test("[A10] twenty faults are told, not only the first eight", () => {
  const dates = Array.from({ length: 20 }, (_, n) => ({ id: `d-${n}`, day: "2025-06-30", who: "nobody", what: "", cite: "三" }));
  expect(faults({ dates })).toHaveLength(20);
});
