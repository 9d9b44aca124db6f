// Statistics among peers: the leading five in a hundred, the average, and a place in steps of five.
import { expect, test } from "vitest";
import { coarse, peerPercentile, peerStatistics } from "../../src/score/peers.ts";

const hundred = Array.from({ length: 100 }, (_, n) => n + 1);

test("[gbt36132-2025 4.4.3] of a hundred figures the fifth best, with its two neighbours, gives the level of the leading five in a hundred; the average stands in the middle", () => {
  expect(peerStatistics(hundred, true)).toEqual({ n: 100, leading: 96, mean: 50.5 });
  expect(peerStatistics(hundred, false)).toEqual({ n: 100, leading: 5, mean: 50.5 });
});

test("[H2] nine peers are too few to speak of, ten are enough", () => {
  expect(peerStatistics(hundred.slice(0, 9), true)).toBeUndefined();
  expect(peerStatistics(hundred.slice(0, 10), true)).toEqual({ n: 10, leading: 9, mean: 5.5 });
  expect(peerPercentile(hundred.slice(0, 9), 5, true)).toBeUndefined();
  expect(peerPercentile(hundred.slice(0, 10), 5.5, true)).toBe(50);
});

test("[H2] the extremes are not told: neither the best alone nor the worst moves what is told to its own figure", () => {
  for (const n of [10, 11, 20, 21, 100]) {
    const figures = Array.from({ length: n }, (_, at) => 1000 + 37 * at);
    const told = [peerStatistics(figures, true), peerStatistics(figures, false)].flatMap((one) => [one?.leading, one?.mean]);
    for (const extreme of [figures[0], figures[n - 1]]) expect(told).not.toContain(extreme);
  }
});

test("[H2] a benchmark has three significant digits: whoever knows all the others cannot reckon the last one's figure from the average", () => {
  const others = Array.from({ length: 9 }, (_, n) => 200 + n);
  const mean = (own: number) => peerStatistics([...others, own].toSorted((a, b) => a - b), true)?.mean;
  expect(mean(204)).toBe(204);
  expect(new Set([200, 202, 204, 206, 208].map(mean)).size).toBe(1);
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
