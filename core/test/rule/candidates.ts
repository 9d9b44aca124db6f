// Candidates for the tests of ranking and selection.
import fc from "fast-check";
import type { Candidate } from "../../src/rule/ranking.ts";

export const candidate = (number: string, over: Partial<Candidate> = {}): Candidate => ({
  number, region: "330106", nodes: { county: "330106", city: "3301", province: "33" }, scores: {}, facts: {}, listedAt: [], inPool: false, submittedAt: "2025-06-01T00:00:00.000Z", ...over,
});

export const scored = (number: string, expert: string): Candidate => candidate(number, { scores: { expert } });

const score = fc.integer({ min: 0, max: 200 }).map((halves) => (halves % 2 === 0 ? `${halves / 2}` : `${(halves - 1) / 2}.5`));

/** Up to forty candidates of three cities with many ties; numbers are unique. */
export const someCandidates: fc.Arbitrary<readonly Candidate[]> = fc
  .array(fc.record({ score: fc.option(score), city: fc.constantFrom("3301", "3302", "3303"), pool: fc.boolean(), rank: fc.integer({ min: 1, max: 3 }) }), { maxLength: 40 })
  .map((rows) =>
    rows.map(({ score, city, pool, rank }, n) => candidate(`D${String(n).padStart(3, "0")}`, { scores: score === null ? {} : { expert: score }, nodes: { city, province: "33" }, inPool: pool, rank })),
  );
