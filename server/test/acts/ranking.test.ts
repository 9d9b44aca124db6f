// The desk of a recommending node: by which order it ranks, and who is still on the way to it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRanking } from "../../src/acts/recommendations/read-ranking.ts";
import { passReview, returnReview } from "../../src/acts/reviews/review.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, recommendOne, sendFrom } from "./advance.ts";
import { declare, draft, each, enterList, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

describe("a city's desk", () => {
  it("[D3 zj-2025 三.2.1] tells by which keys it ranks; where the notice has none they are the house's, and say so", async () => {
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const { order } = value(await readRanking(stage.house, officer("3308"), { round, kind: "factory", node: "3308" }));
    expect(order.from).toBe("house");
    expect(order.keys.map(({ says, clause }) => [says, clause])).toEqual([["第三方评价得分从高到低", null], ["自评价得分从高到低", null], ["提交早的在前", null]]);
  });

  it("[D3] counts who has not reached it: not yet reviewed and returned, not the withdrawn or the drafts, and of its own place alone", async () => {
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const county = stage.house.regions.children("3308")[0]?.code ?? "";
    const firms = await firmsIn(stage, 5, county);
    await enterList(stage, "3308", "city", "factory", firms);
    const [ready, early, returned] = await each(firms.slice(0, 3), (firm) => declare(stage, edition, round, firm));
    await draft(stage, edition, round, firms[3] as never);
    const strangers = await firmsIn(stage, 1, "330902");
    await enterList(stage, "3309", "city", "factory", strangers);
    await declare(stage, edition, round, strangers[0] as never);
    const journey = { edition, round, authority: "33", filed: [ready as Filed] };
    await advance(stage, journey, "recommend");
    value(await returnReview(stage.house, officer(county), { declaration: returned?.declaration ?? "", step: "county-review", digest: returned?.digest ?? "", reasons: [{ field: "selfScore", reason: "演示：请核对" }] }));
    const read = async () => value(await readRanking(stage.house, officer("3308"), { round, kind: "factory", node: "3308" }));
    const seen = await read();
    expect(seen.candidates.map((one) => [one.declaration, one.sector])).toEqual([[ready?.declaration, "非金属矿物制品业"]]);
    expect(new Set(seen.coming.map((one) => `${one.declaration} ${one.standing}`))).toEqual(new Set([`${early?.declaration} under-way`, `${returned?.declaration} returned`]));
    expect(seen.coming.find((one) => one.declaration === early?.declaration)?.waits).toMatch(/县（市、区）经信局审核/u);
    value(await passReview(stage.house, officer(county), { declaration: early?.declaration ?? "", step: "county-review", digest: early?.digest ?? "", opinion: "演示：同意" }));
    value(await recommendOne(stage, journey, ready as Filed));
    value(await sendFrom(stage, journey, "3308", [ready as Filed]));
    const after = await read();
    expect([after.sent, after.coming.length]).toEqual([true, 2]);
  });
});
