// The desk of a recommending node: by which order it ranks, and who is still on the way to it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRanking } from "../../src/acts/recommendations/read-ranking.ts";
import { endEntryMark, setEntryMark } from "../../src/acts/register/mark-entry.ts";
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
  it("[F10 M 六（二）.2] support marks stand beside the candidate with their clause, and move nobody; one that has ended is not shown", async () => {
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const firms = await firmsIn(stage, 2, stage.house.regions.children("3308")[0]?.code ?? "");
    await enterList(stage, "3308", "city", "factory", firms);
    for (const firm of firms) await advance(stage, { edition, round, authority: "33", filed: [await declare(stage, edition, round, firm)] }, "recommend");
    const read = async () => value(await readRanking(stage.house, officer("3308"), { round, kind: "factory", node: "3308" }));
    const before = await read();
    expect(before.candidates.map(({ marks }) => marks)).toEqual([[], []]);
    const last = firms.find(({ name }) => name === before.candidates[1]?.name);
    const { rows } = await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1", [last?.creditCode]);
    const mark = (kind: "priority" | "subsidy", clause: string) => setEntryMark(stage.house, officer("3308"), { entry: rows[0]?.id ?? "", mark: kind, edition: "city-model/draft", clause, document: "演示文件〔2025〕1号", from: "2025-06-03" });
    value(await mark("priority", "六（二）.2"));
    const { mark: subsidy } = value(await mark("subsidy", "六（二）.1"));
    const after = await read();
    expect(after.candidates.map((one) => ({ ...one, marks: [] }))).toEqual(before.candidates);
    expect(after.candidates.map(({ marks }) => marks.map(({ mark: of, edition: by, clause }) => `${of} ${by} ${clause}`).toSorted())).toEqual([[], ["priority city-model/draft 六（二）.2", "subsidy city-model/draft 六（二）.1"]]);
    value(await endEntryMark(stage.house, officer("3308"), { mark: subsidy, on: "2025-06-03", reason: "演示：政策到期" }));
    expect((await read()).candidates[1]?.marks.map(({ clause }) => clause)).toEqual(["六（二）.2"]);
  });
});
