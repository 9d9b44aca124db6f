// Quotas under parallel acts: the counter's row lock is the queue, and the round's own stream is written again when stale.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { release } from "../../src/acts/recommendations/recommend.ts";
import { readRanking } from "../../src/acts/recommendations/read-ranking.ts";
import { amendRound } from "../../src/acts/rounds/change-round.ts";
import { readRound } from "../../src/acts/rounds/read-rounds.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, recommendOne, sendFrom, type Journey } from "./advance.ts";
import { codes, declare, each, enterList, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const cities = ["3301", "3302", "3303", "3304", "3305", "3306", "3307", "3308", "3309", "3310", "3311"];
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03", 24);
});
afterAll(async () => {
  await stage.close();
});

const countiesOf = (city: string): readonly string[] => stage.house.regions.children(city).map((one) => one.code);

/** Factories of a city that wait at its desk. */
async function atDesk(round: string, city: string, n: number): Promise<Journey> {
  const firms = await firmsIn(stage, n, ...countiesOf(city));
  await enterList(stage, city, "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, "recommend");
  return journey;
}

const standing = async (round: string, city: string): Promise<number> => {
  const { candidates } = value(await readRanking(stage.house, officer(city), { round, kind: "factory", node: city }));
  return candidates.filter((one) => one.recommendation === "recommended").length;
};

const openRound = (): Promise<string> => openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });

describe("quotas under parallel acts", () => {
  it("[R2 D3 zj-2025 附件1] 200 parallel recommendations against 衢州's quota of 6 leave exactly 6", { timeout: 120_000 }, async () => {
    const round = await openRound();
    const journey = await atDesk(round, "3308", 200);
    const results = await each(journey.filed, (one) => recommendOne(stage, journey, one));
    expect(results.filter((one) => one.ok)).toHaveLength(6);
    expect(await standing(round, "3308")).toBe(6);
    const refused = results.flatMap((one) => (one.ok ? [] : one.refusals));
    expect(new Set(refused.map((one) => one.code))).toEqual(new Set(["quota-full"]));
    expect(refused[0]).toMatchObject({ clause: "附件1", facts: { node: "3308", quota: 6, taken: 6 } });
  });

  it("[R2 D3 zj-2025 附件1] one seat given back is taken by one of twenty that ask for it at once", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const journey = await atDesk(round, "3309", 21);
    const [first = journey.filed[0] as Filed, ...others] = journey.filed;
    value(await recommendOne(stage, journey, first));
    expect(codes(await recommendOne(stage, journey, others[0] as Filed))).toEqual(["quota-full"]);
    value(await release(stage.house, officer("3309"), { declaration: first.declaration, step: "recommend", reason: "演示：让出名额" }));
    const results = await each(others, (one) => recommendOne(stage, journey, one));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(await standing(round, "3309")).toBe(1);
  });

  it("[R2 A14 D3 zj-2025 附件1] a transfer of quota beside parallel recommendations never leaves more recommended than the quota in force", { timeout: 60_000 }, async () => {
    for (let n = 0; n < 5; n += 1) {
      const round = await openRound();
      const journey = await atDesk(round, "3309", 3);
      const transfer = amendRound(stage.house, officer("33"), { round, change: { kind: "quota-transfer", of: "factory", from: "3309", to: "3308", n: 1 }, signedBy: "演示签发人", reason: "演示调剂" });
      const [moved, ...results] = await Promise.all([transfer, ...journey.filed.map((one) => recommendOne(stage, journey, one))]);
      const quota = value(await readRound(stage.house, officer("33"), { round })).quotas.factory?.["3309"] ?? 1;
      expect(quota).toBe(moved.ok ? 0 : 1);
      expect(results.filter((one) => one.ok).length).toBeLessThanOrEqual(quota);
      expect(await standing(round, "3309")).toBeLessThanOrEqual(quota);
    }
  });

  it("[R2 D3 zj-2025 三.2.1] eleven cities send their lists at once and all succeed", { timeout: 120_000 }, async () => {
    const round = await openRound();
    const desks = await each(cities, async (city) => [city, await atDesk(round, city, 1)] as const);
    await each(desks, async ([, journey]) => value(await recommendOne(stage, journey, journey.filed[0] as Filed)));
    const sent = await each(desks, ([city, journey]) => sendFrom(stage, journey, city, journey.filed));
    expect(sent.map(codes)).toEqual(cities.map(() => []));
    const round2 = value(await readRound(stage.house, officer("33"), { round }));
    expect(round2.sent.map((one) => one.node).toSorted()).toEqual(cities);
  });

  it("[R2 D3] the same list sent twelve times at once is sent once", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const journey = await atDesk(round, "3308", 2);
    await each(journey.filed, async (one) => value(await recommendOne(stage, journey, one)));
    const sent = await each(cities, () => sendFrom(stage, journey, "3308", journey.filed));
    expect(sent.filter((one) => one.ok)).toHaveLength(1);
  });
});
