// A declaration as a candidate, and the quota laid over the ranking.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { allot, deskOrder } from "../../src/review/allot.ts";
import { candidateOf } from "../../src/review/candidate.ts";
import type { Candidate } from "../../src/rule/ranking.ts";
import type { Step } from "../../src/rule/step.ts";
import { makeEdition, steps } from "../declaration/edition-fixture.ts";
import { opening, standingAfter } from "../declaration/play.ts";
import { roads } from "../declaration/standings.ts";

const edition = makeEdition();
const from = "2024-01-01" as PlainDay;

test("[D7] a candidate carries its three scores, its facts, its nodes and its rank", () => {
  expect(candidateOf(edition, standingAfter(edition, roads.selecting), "2025-05-20T00:00:00.000Z", [])).toEqual({
    number: "2025-0001", region: "330106", nodes: opening.nodes, scores: { expert: "85.5", evaluator: "88", self: "86.5" }, facts: { value_added_share: "0.51" },
    listedAt: [], inPool: false, submittedAt: "2025-05-20T00:00:00.000Z", rank: 1,
  });
});

test("[D7] before anybody scored or evaluated there is the self score alone, and no rank", () => {
  const candidate = candidateOf(edition, standingAfter(edition, ["open", "submit"]), "", []);
  expect(candidate.scores).toEqual({ self: "86.5" });
  expect(candidate).not.toHaveProperty("rank");
});

test("[D7 J23] only open listings of the same kind count, and the pool is not a list", () => {
  const listings = [
    { level: "city", kind: "factory", from, source: "a" },
    { level: "province", kind: "park", from, source: "b" },
    { level: "nation", kind: "factory", from, to: from, source: "c" },
    { level: "county", kind: "factory", from, pool: true, source: "d" },
  ] as const;
  const state = standingAfter(edition, ["open", "submit"]);
  expect(candidateOf(edition, state, "", listings)).toMatchObject({ listedAt: ["city"], inPool: true });
  expect(candidateOf(edition, state, "", listings.slice(0, 3))).toMatchObject({ inPool: false });
});

test("[D7] a kind is scored by its own step", () => {
  const parks: Step = { id: "park-score", act: "score", actor: "expert", for: "park", experts: { n: 2, combine: "median" }, says: "园区评分" };
  const both = makeEdition({ procedure: { steps: [...steps.slice(0, 5), parks, ...steps.slice(5)] } });
  expect(candidateOf(both, standingAfter(both, roads.selecting), "", []).scores.expert).toBe("85.5");
});

const candidate = (n: number, self: string): Candidate => ({ number: `2025-${String(n).padStart(4, "0")}`, region: "330106", nodes: {}, scores: { self }, facts: {}, listedAt: [], inPool: false, submittedAt: "" });
const anyCandidates = fc.array(fc.nat({ max: 100 }), { maxLength: 20 }).map((scores) => scores.map((score, n) => candidate(n, String(score))));

test("[D3] a quota is never exceeded, nobody is lost, and nobody in reserve has more than anybody within", () => {
  fc.assert(fc.property(anyCandidates, fc.option(fc.nat({ max: 25 }), { nil: undefined }), (candidates, quota) => {
    const { within, beyond } = allot(deskOrder, candidates, quota);
    expect(within.length).toBe(Math.min(quota ?? candidates.length, candidates.length));
    expect([...within, ...beyond].map((one) => one.number).toSorted()).toEqual(candidates.map((one) => one.number).toSorted());
    const lowest = Math.min(...within.map((one) => Number(one.scores.self)));
    for (const one of beyond) if (within.length > 0) expect(Number(one.scores.self)).toBeLessThanOrEqual(lowest);
  }));
});

test("[D3 D7] a desk ranks by evaluator, then self score, then the earlier submission, then the number", () => {
  const make = (n: number, change: Partial<Candidate>): Candidate => ({ ...candidate(n, "80"), ...change });
  const order = [make(4, { scores: { evaluator: "90", self: "10" } }), make(3, { scores: { self: "81" } }), make(2, { submittedAt: "2025-05-01" }), make(0, { submittedAt: "2025-05-02" }), make(1, { submittedAt: "2025-05-02" })];
  expect(allot(deskOrder, order.toReversed(), 2)).toEqual({ within: order.slice(0, 2), beyond: order.slice(2) });
});
