// A lower tier's round feeds the upper one through the register, and a pool is a pool, not a list.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDeclaration } from "../../src/acts/declarations/open-declaration.ts";
import { listEntries } from "../../src/acts/entries/list-entries.ts";
import { precheck } from "../../src/acts/precheck/precheck.ts";
import { listRounds } from "../../src/acts/rounds/read-rounds.ts";
import { openRound } from "../../src/acts/rounds/open-round.ts";
import { visitor } from "@qingce/core/access/actor";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, type Journey } from "./advance.ts";
import { codes, declare, each, enterList, firmsIn, openRoundOf, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-03-03");
});
afterAll(async () => {
  await stage.close();
});

describe("a city's round feeds the province's", () => {
  it("[A12 A5 zj-2025 一（二）.2] the city's own recognition opens the province's door: before it is registered the rule refuses, after it passes", { timeout: 60_000 }, async () => {
    const city = await openRoundOf(stage, { edition: "city-model/draft", year: 2025, opens: "2025-03-03", authority: "3301" });
    const province = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-03-03" });
    const [firm, other] = (await firmsIn(stage, 2, "330106")) as [Firm, Firm];
    const check = async (one: Firm) => value(await precheck(stage.house, one.actor, { round: province, kind: "factory", facts: {} })).refusals;
    expect(await check(firm)).toMatchObject([{ code: "factory-on-city-list", clause: "一（二）.2" }]);
    const filed = [await declare(stage, "city-model/draft", city, firm)];
    const journey: Journey = { edition: "city-model/draft", round: city, authority: "3301", filed };
    await advance(stage, journey, "registration");
    expect(await check(firm)).toHaveLength(1);
    await advance(stage, journey, "end", "registration");
    expect(await check(firm)).toEqual([]);
    expect(await check(other)).toHaveLength(1);
    const { entries } = value(await listEntries(stage.house, visitor, { level: "city", kind: "factory" }));
    expect(entries).toMatchObject([{ name: firm.name, level: "city", kind: "factory", region: "330106" }]);
    const upper = await declare(stage, "zhejiang/2025", province, firm);
    await advance(stage, { edition: "zhejiang/2025", round: province, authority: "33", filed: [upper] }, "end");
    const all = value(await listEntries(stage.house, visitor, { kind: "factory" })).entries;
    expect(all.map((one) => one.level).toSorted()).toEqual(["city", "province"]);
  });

  it("[A5 A12] the model notice is opened by a city for itself, by no county, and by nobody for another city", async () => {
    const open = (actor: string, authority: string) => openRound(stage.house, officer(actor), { edition: "city-model/draft", year: 2025, authority, title: "演示", opens: "2025-03-03", dates: {} });
    expect(codes(await open("330106", "330106"))).toEqual(["authority-tier"]);
    expect(codes(await open("3302", "3301"))).toEqual(["not-found"]);
    expect(codes(await open("3302", "3302"))).toEqual([]);
    expect(codes(await openRound(stage.house, officer("3301"), { edition: "zhejiang/2025", year: 2025, authority: "3301", title: "演示", opens: "2025-03-03", dates: {} }))).toEqual(["authority-foreign"]);
  });

  it("[A5] a round keeps the notice's days: another day for a stated one, an unknown one, one before the opening and a foreign year are refused", async () => {
    const open = (year: number, dates: { readonly [date: string]: string }) => openRound(stage.house, officer("33"), { edition: "zhejiang/2025", year, authority: "33", title: "演示", opens: "2025-06-02", dates });
    expect(await open(2025, { "recommend-by": "2025-07-30" })).toMatchObject({ ok: false, refusals: [{ code: "date-stated", place: "dates.recommend-by", clause: "三.2" }] });
    expect(codes(await open(2025, { someday: "2025-07-30", "declare-by": "2025-06-01" }))).toEqual(["date-unknown", "date-before-opening"]);
    expect(codes(await open(2028, {}))).toEqual(["year-differs"]);
  });

  it("[A5] two cities' rounds of one model notice give no number twice", async () => {
    const rounds = await each(["3303", "3304"], (authority) => openRoundOf(stage, { edition: "city-model/draft", year: 2025, opens: "2025-03-03", authority }));
    const firms = [...(await firmsIn(stage, 3, "330302")), ...(await firmsIn(stage, 3, "330402"))];
    const opened = await each(firms, async (firm, n) => value(await openDeclaration(stage.house, firm.actor, { round: rounds[n < 3 ? 0 : 1] ?? "", kind: "factory" })));
    expect(new Set(opened.map((one) => one.number)).size).toBe(6);
  });

  it("[B10 zj-2025 抬头] a firm of another province, and a kind that is not opened, are refused at the door", async () => {
    const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-03-03" });
    const [beijing, ningbo] = (await firmsIn(stage, 2, "110101", "330203")) as [Firm, Firm];
    expect(await openDeclaration(stage.house, beijing.actor, { round, kind: "factory" })).toMatchObject({ ok: false, refusals: [{ code: "region-foreign", place: "region" }] });
    expect(codes(await openDeclaration(stage.house, ningbo.actor, { round, kind: "product" }))).not.toEqual([]);
    expect(codes(await openDeclaration(stage.house, ningbo.actor, { round, kind: "factory" }))).toEqual([]);
  });

  it("[B10 U1 zj-2025 抬头] the list of rounds tells an applicant which are not for its region and why; others are told of none", async () => {
    const suzhou = await openRoundOf(stage, { edition: "jiangsu-suzhou/2023", year: 2023, opens: "2023-07-05" });
    const national = await openRoundOf(stage, { edition: "miit/2022", year: 2022, opens: "2022-09-20" });
    const [hangzhou, kunshan] = (await firmsIn(stage, 2, "330106", "320583")) as [Firm, Firm];
    const barred = async (actor: Firm["actor"]) => Object.fromEntries(value(await listRounds(stage.house, actor, { limit: 500 })).rounds.map((one) => [one.round, one.barred]));
    const [here, there] = [await barred(hangzhou.actor), await barred(kunshan.actor)];
    expect(here[suzhou]).toEqual({ hint: "注册地不在本批次组织单位辖区内", clause: stage.edition("jiangsu-suzhou/2023").edition.authority.cite });
    expect([there[suzhou], here[national], there[national]]).toEqual([null, null, null]);
    expect(Object.values(await barred(visitor)).every((one) => one === null)).toBe(true);
    expect(codes(await openDeclaration(stage.house, hangzhou.actor, { round: suzhou, kind: "factory" }))).toContain("region-foreign");
  });
});

describe("a pool", () => {
  it("[A13 su-2023 入库导言] Suzhou's outcome is a place in the pool of city level and no place on a list", { timeout: 60_000 }, async () => {
    const edition = "jiangsu-suzhou/2023";
    stage.clock.day("2023-02-06");
    const round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-02-06" });
    const filed = await each(await firmsIn(stage, 2, "320505", "320508"), (firm) => declare(stage, edition, round, firm));
    await advance(stage, { edition, round, authority: "3205", filed }, "end");
    const { rows } = await stage.owner.query("select level, kind, pool, year, to_day from entry where round_id = $1", [round]);
    expect(rows).toEqual(filed.map(() => ({ level: "city", kind: "factory", pool: true, year: 2023, to_day: null })));
    const shown = value(await listEntries(stage.house, visitor, { level: "city", kind: "factory", pool: false }));
    expect(shown.entries.filter((one) => filed.some(({ firm }) => firm.name === one.name))).toEqual([]);
  });

  it("[A13 A12 zj-2025 一（二）.2] a place in a pool does not stand for one on the city's list, nor the list's for the pool's", async () => {
    stage.clock.day("2025-03-03");
    const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-03-03" });
    const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
    const check = async () => value(await precheck(stage.house, firm.actor, { round, kind: "factory", facts: {} })).eligible;
    await enterList(stage, "3301", "city", "factory", [firm], true);
    expect(await check()).toBe(false);
    await enterList(stage, "3301", "city", "factory", [firm]);
    expect(await check()).toBe(true);
  });
});
