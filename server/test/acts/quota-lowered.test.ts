// A quota that comes, or is lowered, after recommendations were made or lists sent: refused with whom it leaves short; beside parallel acts never exceeded.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { release } from "../../src/acts/recommendations/recommend.ts";
import { amendRound, importQuota } from "../../src/acts/rounds/change-round.ts";
import { readRanking } from "../../src/acts/recommendations/read-ranking.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, recommendOne, sendFrom, type Journey } from "./advance.ts";
import { codes, declare, each, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "city-model/draft";
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-03-03", 16);
});
afterAll(async () => {
  await stage.close();
});

/** Factories that wait for the county's recommendation; the model notice leaves its quota to the city. */
async function atCounty(n: number): Promise<Journey> {
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" });
  const filed = await each(await firmsIn(stage, n, "330106"), (firm) => declare(stage, edition, round, firm));
  const journey: Journey = { edition, round, authority: "3301", filed };
  await advance(stage, journey, "recommend");
  return journey;
}

const city = officer("3301");
const give = (round: string, n: number) => importQuota(stage.house, city, { round, kind: "factory", table: { "330106": n, "330108": 3 }, source: "演示名额函" });
const recommended = async (round: string): Promise<number> => value(await readRanking(stage.house, officer("330106"), { round, kind: "factory", node: "330106" })).candidates.filter((one) => one.recommendation === "recommended").length;

describe("a quota given after recommendations", () => {
  it("[D3 五（二）.7] is refused below what is recommended, and taken once a place was given back", async () => {
    const { round, filed, ...rest } = await atCounty(2);
    const journey = { ...rest, round, filed };
    await each(filed, async (one) => value(await recommendOne(stage, journey, one)));
    expect(await give(round, 1)).toMatchObject({ ok: false, refusals: [{ code: "quota-lowered-below-taken", place: "table.330106", facts: { quota: 1, taken: 2, sent: false } }] });
    expect(await recommended(round)).toBe(2);
    value(await release(stage.house, officer("330106"), { declaration: filed[0]?.declaration ?? "", step: "recommend", reason: "演示：让出名额" }));
    value(await give(round, 1));
    expect(codes(await recommendOne(stage, journey, filed[0] as Filed))).toEqual(["quota-full"]);
  });

  it("[D3 五（二）.7] after the list has gone up, only at or above what it holds; nothing more is moved to it", async () => {
    const journey = await atCounty(2);
    const { round, filed } = journey;
    await each(filed, async (one) => value(await recommendOne(stage, journey, one)));
    value(await sendFrom(stage, journey, "330106", filed));
    expect(await give(round, 1)).toMatchObject({ ok: false, refusals: [{ facts: { taken: 2, sent: true } }] });
    value(await give(round, 2));
    const move = (from: string, to: string) => amendRound(stage.house, city, { round, change: { kind: "quota-transfer", of: "factory", from, to, n: 1 }, signedBy: "演示签发人", reason: "演示调剂" });
    expect(codes(await move("330108", "330106"))).toEqual(["list-already-sent"]);
    expect(codes(await move("330106", "330108"))).toEqual(["quota-lowered-below-taken"]);
  });

  it("[R2 D3 五（二）.7] beside five recommendations at once: whichever comes first, never more than the quota in force", { timeout: 60_000 }, async () => {
    for (let n = 0; n < 6; n += 1) {
      const journey = await atCounty(5);
      const first = await each(journey.filed.slice(0, 2), (one) => recommendOne(stage, journey, one));
      expect(first.every((one) => one.ok)).toBe(true);
      const rest = journey.filed.slice(2);
      const import2 = () => give(journey.round, 3);
      const [given, ...results] = await Promise.all(n % 2 === 0 ? [import2(), ...rest.map((one) => recommendOne(stage, journey, one))] : [new Promise<void>((done) => setTimeout(done, 5)).then(import2), ...rest.map((one) => recommendOne(stage, journey, one))]);
      const standing = await recommended(journey.round);
      expect(standing).toBe(2 + results.filter((one) => one.ok).length);
      if (given.ok) expect(standing).toBe(3);
      else expect([codes(given), standing]).toEqual([["quota-lowered-below-taken"], 5]);
    }
  });

  it("[R2 D3] beside the sending of the list: the table below it is refused whichever comes first, the one that fits is taken", { timeout: 60_000 }, async () => {
    for (const n of [1, 2]) {
      const journey = await atCounty(2);
      await each(journey.filed, async (one) => value(await recommendOne(stage, journey, one)));
      const [given, sent] = await Promise.all([give(journey.round, n), sendFrom(stage, journey, "330106", journey.filed)]);
      expect([given.ok, codes(sent)]).toEqual([n === 2, []]);
    }
  });
});
