// Ranking: the written order and nothing else; total, stable, whatever the order in which candidates come.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCandidates, rank, tieBroken } from "../../src/rule/ranking.ts";
import type { OrderKey } from "../../src/rule/selection.ts";
import { candidate, scored, someCandidates } from "./candidates.ts";

const order: readonly OrderKey[] = [{ by: "score", of: "expert" }, { by: "pool" }, { by: "recommended-rank" }];
const numbers = (list: readonly { readonly number: string }[]) => list.map((one) => one.number);

test("[D7] the higher score is first; 80 and 80.0 tie and the number decides", () => {
  expect(numbers(rank(order, [scored("B", "80"), scored("A", "80.0"), scored("C", "80.5")]))).toEqual(["C", "A", "B"]);
});

test("[D7] under equal conditions a unit of the cultivation pool goes first", () => {
  const pooled = candidate("Z", { scores: { expert: "80" }, inPool: true });
  expect(numbers(rank(order, [scored("A", "80"), pooled]))).toEqual(["Z", "A"]);
  expect(tieBroken(order, pooled, scored("A", "80"))).toEqual({ by: "pool" });
});

test("[D7] each key orders as it says", () => {
  const first = (key: OrderKey, ...list: Parameters<typeof candidate>[1][]) => rank([key], list.map((over, n) => candidate(`N${n}`, over)))[0]?.number;
  expect(first({ by: "fact", of: "x", direction: "low-first" }, { facts: { x: "2" } }, { facts: { x: "1" } })).toBe("N1");
  expect(first({ by: "listed", level: "province" }, {}, { listedAt: ["province"] })).toBe("N1");
  expect(first({ by: "submitted" }, { submittedAt: "2025-06-02T00:00:00.000Z" }, { submittedAt: "2025-06-01T00:00:00.000Z" })).toBe("N1");
  expect(first({ by: "recommended-rank" }, {}, { rank: 9 })).toBe("N1");
  expect(first({ by: "score", of: "self" }, {}, { scores: { self: "1" } })).toBe("N1");
  expect(first({ by: "number" }, {}, {})).toBe("N0");
});

test("[D7] the order is total and does not depend on the order of arrival", () => {
  fc.assert(
    fc.property(someCandidates.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }))), ([list, shuffled]) => {
      expect(numbers(rank(order, shuffled))).toEqual(numbers(rank(order, list)));
    }),
  );
});

test("[D7] neighbours stand in the order that comparing them gives, and none is lost", () => {
  fc.assert(
    fc.property(someCandidates, (list) => {
      const ranked = rank(order, list);
      expect(numbers(ranked).toSorted()).toEqual(numbers(list).toSorted());
      return ranked.every((one, n) => { const next = ranked[n + 1]; return next === undefined || compareCandidates(order, one, next) < 0; });
    }),
  );
});
