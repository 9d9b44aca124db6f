// Statistics among peers: the leading five in a hundred, the average, and a place in steps of five.
import { expect, test } from "vitest";
import { coarse, peerPercentile, peerStatistics } from "../../src/score/peers.ts";

const hundred = Array.from({ length: 100 }, (_, n) => n + 1);

test("[gbt36132-2025 4.4.3] of a hundred figures the fifth best leads, and the average stands in the middle", () => {
  expect(peerStatistics(hundred, true)).toEqual({ n: 100, leading: 96, mean: 50.5 });
  expect(peerStatistics(hundred, false)).toEqual({ n: 100, leading: 5, mean: 50.5 });
});

test("[H2] nine peers are too few to speak of, ten are enough", () => {
  expect(peerStatistics(hundred.slice(0, 9), true)).toBeUndefined();
  expect(peerStatistics(hundred.slice(0, 10), true)).toEqual({ n: 10, leading: 10, mean: 5.5 });
  expect(peerPercentile(hundred.slice(0, 9), 5, true)).toBeUndefined();
  expect(peerPercentile(hundred.slice(0, 10), 5.5, true)).toBe(50);
});

test.each([[0, 0], [1, 0], [50, 50], [97, 95], [101, 100]])("[H2] a figure of %d is better than %d in a hundred, told in steps of five", (own, percentile) => {
  expect(peerPercentile(hundred, own, true)).toBe(percentile);
  expect(peerPercentile(hundred, 101 - own, false)).toBe(percentile);
});

test("[H2] a figure that is missing has no place", () => {
  expect(peerPercentile(hundred, Number.NaN, true)).toBeUndefined();
});

test.each([[225.4, 230], [0.01449, 0.014], [-98.6, -99], [0, 0], [Number.NaN, Number.NaN]])("[H2] %d not handed in is placed as %d", (typed, placed) => {
  expect(coarse(typed)).toBe(placed);
});
