// One score out of several: exact, halves up at the seventh place, independent of the order of experts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { combineScores } from "../../src/review/expert-score.ts";
import type { Step } from "../../src/rule/step.ts";

type Combine = "mean" | "median" | "trimmed-mean";
const step = (combine: Combine): Step => ({ id: "s", act: "score", actor: "expert", experts: { n: 3, combine }, says: "评分" });
const combined = (combine: Combine, ...scores: readonly string[]): string | undefined => combineScores(step(combine), scores);

test.each<readonly [Combine, readonly string[], string]>([
  ["mean", ["80", "91"], "85.5"],
  ["mean", ["0.1", "0.2"], "0.15"],
  ["mean", ["80", "80", "81"], "80.333333"],
  ["mean", ["80", "81", "81"], "80.666667"],
  ["mean", ["0.000001", "0.000000"], "0.000001"],
  ["mean", ["0.000001", "0", "0"], "0"],
  ["mean", ["0.0000005"], "0.000001"],
  ["mean", ["0.00000049"], "0"],
  ["mean", ["100", "100", "100"], "100"],
  ["mean", ["0"], "0"],
  ["mean", ["1000"], "1000"],
  ["median", ["60", "99", "70"], "70"],
  ["median", ["60", "99", "70", "71"], "70.5"],
  ["median", ["9", "10"], "9.5"],
  ["trimmed-mean", ["0", "80", "82", "100"], "81"],
  ["trimmed-mean", ["70", "80", "100"], "80"],
  ["trimmed-mean", ["70", "81"], "75.5"],
  ["trimmed-mean", ["90", "90", "90", "10", "10"], "63.333333"],
])("[D5] the %s of %j is %s", (combine, scores, want) => {
  expect(combined(combine, ...scores)).toBe(want);
});

test("[D5] of no scores there is no score", () => {
  expect(combined("mean")).toBeUndefined();
});

test("[D5] a step that does not say how takes the mean", () => {
  expect(combineScores({ id: "s", act: "score", actor: "expert", says: "评分" }, ["80", "91"])).toBe("85.5");
});

const anyScore = fc.tuple(fc.nat({ max: 100_000 }), fc.integer({ min: 0, max: 4 })).map(([units, scale]) => {
  const digits = String(units).padStart(scale + 1, "0");
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
});
const anyScores = fc.array(anyScore, { minLength: 1, maxLength: 9 });
const anyWay = fc.constantFrom<Combine>("mean", "median", "trimmed-mean");
const millionths = (text: string): bigint => {
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(`${whole}${part.padEnd(6, "0")}`);
};

test("[D5] the mean is the exact sum divided, rounded half up to six places", () => {
  fc.assert(fc.property(anyScores, (scores) => {
    const sum = scores.reduce((all, one) => all + millionths(one), 0n);
    const n = BigInt(scores.length);
    expect(millionths(combined("mean", ...scores) ?? "")).toBe((sum * 2n + n) / (2n * n));
  }));
});

test("[D5] the order of experts does not matter, and the result lies between the lowest and the highest", () => {
  fc.assert(fc.property(anyWay, anyScores, (way, scores) => {
    const got = combined(way, ...scores) ?? "";
    expect(combined(way, ...scores.toReversed())).toBe(got);
    const all = scores.map(millionths);
    const at = millionths(got);
    expect(all.some((one) => one <= at) && all.some((one) => one >= at)).toBe(true);
  }));
});

test("[D5] experts of one mind are taken at their word", () => {
  fc.assert(fc.property(anyWay, anyScore, fc.integer({ min: 1, max: 9 }), (way, score, n) => {
    expect(millionths(combined(way, ...Array.from({ length: n }, () => score)) ?? "")).toBe(millionths(score));
  }));
});
