// The runner's own arithmetic: medians, pairwise ratios, and the shape that is printed.
import { expect, test } from "vitest";
import { atLeast, atMost } from "./figures.ts";
import { interleave, median, ratioOf } from "./rounds.ts";
import { printed } from "./run.ts";

test("[P1] the median of an odd number is the middle, of an even number the mean of both middles", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("[P1] a ratio is the median of the ratios of each round", () => {
  expect(ratioOf({ name: "a", rate: 0, rates: [2, 40, 6] }, { name: "b", rate: 0, rates: [1, 10, 2] })).toBe(3);
});

test("[P1] contenders run in turns, as often in each round", async () => {
  const seen: string[] = [];
  const contender = (name: string) => ({
    name,
    work: (times: number) => {
      seen.push(name);
      const until = performance.now() + times;
      while (performance.now() < until) seen.length += 0;
      return times;
    },
  });
  const timed = await interleave([contender("a"), contender("b")], { rounds: 3, seconds: 0.004 });
  expect(timed.map(({ name, rates }) => [name, rates.length])).toEqual([["a", 3], ["b", 3]]);
  expect(seen.slice(-6).join("")).toBe("ababab");
});

test("[P1] a bar holds at its bound and not below; a table names every figure and bar", () => {
  expect([atLeast("x", 100, 100).ok, atLeast("x", 100, 99.9).ok, atMost("x", 1.3, 1.3).ok, atMost("x", 1.3, 1.31).ok]).toEqual([true, false, true, false]);
  const text = printed("demo", { rows: [{ id: "P1", work: "80 items", contender: "ours", figure: 2, unit: "M/s", ratio: 1 }], bars: [atMost("P2", 20, 3)] });
  expect(text).toContain("ours");
  expect(text).toContain("≤ 20");
});
