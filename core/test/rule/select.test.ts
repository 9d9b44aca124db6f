// Selection: lines, the first n, shares and bands; what is cut is told why, and nobody is both in and out.
import fc from "fast-check";
import { expect, test } from "vitest";
import { select, shareCount } from "../../src/rule/select.ts";
import type { Cut, Selection } from "../../src/rule/selection.ts";
import { candidate, scored, someCandidates } from "./candidates.ts";

const rule = (...cuts: readonly Partial<Cut>[]): Selection => ({ cuts: cuts.map((cut, n) => ({ id: `cut-${n + 1}`, cite: "五（三）", says: "条件", ...cut })), order: [{ by: "score", of: "expert" }] });
const numbers = (list: readonly { readonly number: string }[]) => list.map((one) => one.number);

test("[D7] over 80 leaves 80 out, at least 80 lets it in", () => {
  const list = [scored("A", "80"), scored("B", "80.01")];
  expect(numbers(select(rule({ over: "80" }), list).selected)).toEqual(["B"]);
  expect(numbers(select(rule({ "at-least": "80" }), list).selected)).toEqual(["B", "A"]);
});

test("[D7] one left out is told cut, clause, place and score", () => {
  expect(select(rule({ over: "80" }), [scored("A", "80"), scored("B", "81")]).left).toEqual([
    { candidate: scored("A", "80"), refusal: { code: "not-selected-cut-1", clause: "五（三）", facts: { place: 2, score: "80" }, hint: "未入选：条件（位次 2，得分 80）" } },
  ]);
});

test("[D7] over 80 and within the first two: the line comes first, then the places", () => {
  const { selected, left } = select(rule({ over: "80" }, { first: 2 }), ["79", "90", "85", "84"].map((score, n) => scored(`N${n}`, score)));
  expect(numbers(selected)).toEqual(["N1", "N2"]);
  expect(left.map((one) => one.refusal.code)).toEqual(["not-selected-cut-1", "not-selected-cut-2"]);
});

test("[D7] without a score nobody passes a line", () => {
  expect(select(rule({ "at-least": "0" }), [candidate("A")]).selected).toEqual([]);
});

test("[F9] bands 5, 35 and 60: the named ones enter, each score in the best band that it reaches", () => {
  const bands = [{ name: "A+", "at-least": "95" }, { name: "A", "at-least": "85" }, { name: "B", "at-least": "60" }];
  const list = ["95", "94.9", "85", "60", "59"].map((score, n) => scored(`N${n}`, score));
  expect(numbers(select(rule({ bands, take: ["A+", "A"] }), list).selected)).toEqual(["N0", "N1", "N2"]);
  expect(numbers(select(rule({ bands, take: ["A"] }), list).selected)).toEqual(["N1", "N2"]);
});

test.each([
  ["0.30", 10, "down", 3], ["0.35", 10, "down", 3], ["0.35", 10, "up", 4], ["0.35", 10, "half-up", 4], ["0.34", 10, "half-up", 3],
  ["0.05", 19, "down", 0], ["0.05", 20, "down", 1], ["0.1", 3, "up", 1], ["1", 7, "down", 7], ["0.3", 0, "up", 0],
] as const)("[D7] a share of %s of %i rounded %s is %i", (share, of, rounding, wanted) => {
  expect(shareCount(share, of, rounding)).toBe(wanted);
});

test("[D7] a share is exact: no floating point rounds it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(100_000), (percent, of) => {
      const share = `0.${String(percent).padStart(2, "0")}`;
      const text = percent === 100 ? "1.00" : share;
      return shareCount(text, of, "down") === Math.floor((percent * of) / 100) && shareCount(text, of, "up") === Math.ceil((percent * of) / 100);
    }),
  );
});

const anyCut = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((line): Partial<Cut> => ({ over: String(line) })),
  fc.integer({ min: 0, max: 100 }).map((line): Partial<Cut> => ({ "at-least": String(line) })),
  fc.record({ first: fc.integer({ min: 1, max: 20 }), per: fc.constantFrom("city" as const, "province" as const, undefined) }).map(({ first, per }): Partial<Cut> => ({ first, ...(per === undefined ? {} : { per }) })),
  fc.constantFrom("0.1", "0.5", "1").map((share): Partial<Cut> => ({ share, rounding: "half-up" })),
);

test("[D3] everyone is in or out, once, whatever the cuts", () => {
  fc.assert(
    fc.property(someCandidates, fc.array(anyCut, { maxLength: 3 }), (list, cuts) => {
      const { selected, left } = select(rule(...cuts), list);
      expect([...numbers(selected), ...left.map((one) => one.candidate.number)].toSorted()).toEqual(numbers(list).toSorted());
    }),
  );
});

test("[D3] the outcome does not depend on the order of arrival", () => {
  const shuffled = someCandidates.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, fc.array(anyCut, { maxLength: 3 }), ([list, other], cuts) => {
      expect(numbers(select(rule(...cuts), other).selected)).toEqual(numbers(select(rule(...cuts), list).selected));
    }),
  );
});

test("[D3] the first n of each city are never more than n, and never fewer than there are", () => {
  fc.assert(
    fc.property(someCandidates, fc.integer({ min: 1, max: 10 }), (list, n) => {
      const { selected } = select(rule({ first: n, per: "city" }), list);
      return ["3301", "3302", "3303"].every((city) => selected.filter((one) => one.nodes.city === city).length === Math.min(n, list.filter((one) => one.nodes.city === city).length));
    }),
  );
});

test("[D7] nobody who is cut by the first n ranks before one who enters", () => {
  fc.assert(
    fc.property(someCandidates, fc.integer({ min: 1, max: 20 }), (list, n) => {
      const { selected, left } = select(rule({ first: n }), list);
      const places = left.map((one) => Number(one.refusal.facts?.["place"]));
      return selected.length === Math.min(n, list.length) && places.every((place) => place > selected.length);
    }),
  );
});
