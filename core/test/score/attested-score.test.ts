// Attested scores: exact decimals between zero and the maximum, with a signatory.
import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreFault } from "../../src/score/attested-score.ts";

const code = (value: string, max: string | undefined, by = "评价机构"): string | undefined => scoreFault({ value, by }, max, "score")?.code;

test.each([
  ["86.5", "100", undefined], ["0", "100", undefined], ["100", "100", undefined], ["100.0", "100", undefined],
  ["100.00000000000000000000001", "100", "score-above-maximum"], ["-0.0000000000000000001", "100", "score-below-zero"],
  ["120", "120.5", undefined], ["120.6", "120.5", "score-above-maximum"], ["1".repeat(30), undefined, undefined], ["1".repeat(31), undefined, "score-malformed"],
  ["NaN", "100", "score-malformed"], ["Infinity", "100", "score-malformed"], ["1e2", "100", "score-malformed"], ["+1", "100", "score-malformed"], [" 1", "100", "score-malformed"], ["八十", "100", "score-malformed"], ["", "100", "score-malformed"],
])("[A4 C3] a score of %j under a maximum of %s gives %s", (value, max, want) => {
  expect(code(value, max)).toBe(want);
});

test("[A4] a score that nobody signed is refused", () => {
  expect(code("80", "100", "  ")).toBe("score-unsigned");
});

test("[A4] a refusal carries the place it was given and the maximum", () => {
  expect(scoreFault({ value: "101", by: "x" }, "100", "selfScore")).toEqual({ code: "score-above-maximum", place: "selfScore", facts: { value: "101", max: "100" }, hint: "得分不能超过 100 分" });
});

test("[A4] whatever text comes in, there is an answer and never an exception", () => {
  fc.assert(fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), fc.string(), (value, max, by) => {
    expect([undefined, "score-malformed", "score-below-zero", "score-above-maximum", "score-unsigned"]).toContain(code(value, max, by));
  }));
});
