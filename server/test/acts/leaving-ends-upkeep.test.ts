// What a unit's leaving ends: its open tables and proceeding, plaque and proof; and what it bars for three years.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { visitor, type Actor } from "@qingce/core/access/actor";
import { readEntryCode, readPlaque } from "../../src/acts/entries/entry-code.ts";
import { readStanding } from "../../src/acts/entries/read-standing.ts";
import { precheck } from "../../src/acts/precheck/precheck.ts";
import { confirmLeaving, proposeLeaving } from "../../src/acts/register/leave-entry.ts";
import { listEntryNotices } from "../../src/acts/register/read-leavings.ts";
import { actInProceeding, readProceeding, type ProceedingAsked } from "../../src/acts/upkeep/act-in-proceeding.ts";
import { auditYearTable } from "../../src/acts/upkeep/audit-table.ts";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { openProceeding } from "../../src/acts/upkeep/open-proceeding.ts";
import { closeSeason, openSeason } from "../../src/acts/upkeep/open-season.ts";
import { readYearTable } from "../../src/acts/upkeep/read-table.ts";
import { listOwnNotices } from "../../src/acts/upkeep/remind-units.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { soundYear } from "../upkeep/sound-year.ts";
import { codes, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let round = "";
let season = "";
const [county, city, province, second] = [officer("330106"), officer("3301"), officer("33"), secondOfficer("33")];
const day = (text: string): PlainDay => text as PlainDay;

beforeAll(async () => {
  stage = await openStage("2023-05-04", 16);
  round = await openRoundOf(stage, { edition: "zhejiang/2023", year: 2023, opens: "2023-05-04" });
  season = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2022, kind: "factory", authority: "33", due: "2023-06-15" })).season;
});
afterAll(() => stage.close());

interface Listed {
  readonly firm: Firm;
  /** On the province's list. */
  readonly entry: string;
  readonly cityEntry: string;
}

async function listed(): Promise<Listed> {
  const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
  await enterList(stage, "3301", "city", "factory", [firm]);
  await enterList(stage, "33", "province", "factory", [firm]);
  const { rows } = await stage.owner.query<{ id: string; level: string }>("select id, level from entry where credit_code = $1", [firm.creditCode]);
  const of = (level: string): string => rows.find((row) => row.level === level)?.id ?? "";
  return { firm, entry: of("province"), cityEntry: of("city") };
}

const act = async (actor: Actor, proceeding: string, ask: ProceedingAsked) => value(await actInProceeding(stage.house, actor, { proceeding, ask }));

/** By an incident of the notice's severity, heard, decided and carried out today. */
async function removed({ firm, entry }: Listed): Promise<string> {
  const { proceeding } = value(await openProceeding(stage.house, city, { entry, edition: "zhejiang/2023", ground: { kind: "incident", incident: "演示事件", record: "accident-effect", severity: "造成重大社会影响", day: day("2023-04-20") } }));
  await act(city, proceeding, { kind: "report" });
  await act(province, proceeding, { kind: "give-reasons", reasons: "演示：拟移出", until: day("2023-05-12") });
  await act(firm.actor, proceeding, { kind: "waive-hearing" });
  await act(province, proceeding, { kind: "decide", outcome: "remove", reason: "演示", document: "演示决定〔2023〕1号" });
  await act(second, proceeding, { kind: "carry-out", reconsiderUntil: day("2023-07-04") });
  return proceeding;
}

async function filed({ firm, entry }: Listed): Promise<string> {
  value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures: soundYear, notes: {}, changes: "" } }));
  return value(await fileYearTable(stage.house, firm.actor, { season, entry })).filing;
}

async function leftByOwnWill({ firm, entry }: Listed): Promise<void> {
  const { leaving } = value(await proposeLeaving(stage.house, firm.actor, { entry, ground: "own-will", on: "2023-05-04", reason: "演示：自愿退出", document: "演示申请" }));
  value(await confirmLeaving(stage.house, province, { leaving }));
}

const refusals = async ({ firm }: Listed) => value(await precheck(stage.house, firm.actor, { round, kind: "factory", facts: {} })).refusals;

describe("after a removal", () => {
  it("[F4 B2 zj-2023 一（三）.2.4] the pre-check refuses for three years with clause and day, and not a day longer", async () => {
    const one = await listed();
    expect((await refusals(one)).map(({ code }) => code)).toEqual(["not-already-listed"]);
    await removed(one);
    const bar = { code: "not-removed", clause: "一（三）.2.4", facts: { records: [{ kind: "removed-from-list", occurredOn: "2023-05-04", source: "演示决定〔2023〕1号" }] } };
    expect(await refusals(one)).toMatchObject([bar]);
    stage.clock.day("2026-05-04");
    expect(await refusals(one)).toMatchObject([bar]);
    stage.clock.day("2026-05-05");
    expect(await refusals(one)).toEqual([]);
    stage.clock.day("2023-05-04");
  });
  it("[F4 F12] overturned on reconsideration it bars nothing; leaving by one's own will never does, nor a removal from the city's list", async () => {
    const one = await listed();
    const proceeding = await removed(one);
    await act(one.firm.actor, proceeding, { kind: "ask-reconsideration", reason: "演示" });
    await act(second, proceeding, { kind: "answer-reconsideration", overturned: true, reason: "演示：有误", document: "演示复核〔2023〕2号" });
    expect((await refusals(one)).map(({ code }) => code)).toEqual(["not-already-listed"]);
    const own = await listed();
    await leftByOwnWill(own);
    expect(await refusals(own)).toEqual([]);
    const other = await listed();
    const { leaving } = value(await proposeLeaving(stage.house, city, { entry: other.cityEntry, ground: "removal", on: "2023-05-04", reason: "演示", document: "演示" }));
    value(await confirmLeaving(stage.house, secondOfficer("3301"), { leaving }));
    expect((await refusals(other)).map(({ code }) => code)).toEqual(["factory-on-city-list", "not-already-listed"]);
  });
  it("[F14] plaque and proof are given out no more, and the unit's other list is told", async () => {
    const one = await listed();
    expect(codes(await readEntryCode(stage.house, visitor, { entry: one.entry }, "https://qingce.example"))).toEqual([]);
    await removed(one);
    expect(codes(await readEntryCode(stage.house, visitor, { entry: one.entry }, "https://qingce.example"))).toEqual(["proof-invalid"]);
    expect(codes(await readPlaque(stage.house, visitor, { entry: one.entry }, "https://qingce.example"))).toEqual(["proof-invalid"]);
    expect(value(await readStanding(stage.house, visitor, { entry: one.entry }))).toMatchObject({ valid: false, left: { on: "2023-05-04" } });
    expect(value(await listEntryNotices(stage.house, city, { state: "open", entry: one.cityEntry })).notices).toMatchObject([{ change: "left" }]);
  });
});

/** Asked to reconsider and overturned on a day. */
async function overturned(one: Listed, proceeding: string): Promise<void> {
  await act(one.firm.actor, proceeding, { kind: "ask-reconsideration", reason: "演示" });
  await act(second, proceeding, { kind: "answer-reconsideration", overturned: true, reason: "演示：有误", document: "演示复核〔2023〕3号" });
}

describe("after a removal that was overturned", () => {
  it("[F4 F12] the table that the removal closed is filled in again, by a last day of its own with the days it had left, and the unit is told", async () => {
    const one = await listed();
    const filing = await filed(one);
    const proceeding = await removed(one);
    expect(codes(await fileYearTable(stage.house, one.firm.actor, { season, entry: one.entry }))).toEqual(["entry-left"]);
    stage.clock.day("2023-06-30");
    await overturned(one, proceeding);
    const read = value(await readYearTable(stage.house, one.firm.actor, { season, entry: one.entry }));
    expect(read).toMatchObject({ season: { due: "2023-08-11" }, filing: { id: filing, standing: "returned", turn: null, told: { reason: "经复核恢复名单（演示复核〔2023〕3号），请重新填报" } }, body: { figures: soundYear } });
    expect(value(await listOwnNotices(stage.house, one.firm.actor)).notices).toMatchObject([{ season, entry: one.entry, due: "2023-08-11", days: 42, overdue: false }]);
    stage.clock.day("2023-08-11");
    expect(value(await fileYearTable(stage.house, one.firm.actor, { season, entry: one.entry }))).toMatchObject({ filing, late: false });
    expect((await eventsOf(stage, "filing", filing)).map(({ type }) => type)).toEqual(["filed", "closed", "reopened", "filed"]);
    expect(codes(await fileYearTable(stage.house, one.firm.actor, { season, entry: one.entry }))).toEqual(["already-filed"]);
    stage.clock.day("2023-05-04");
  });
  it("[F4 F1] a unit that had not filed yet has its days back as well, and is late a day after them", async () => {
    const [intime, late] = [await listed(), await listed()];
    for (const one of [intime, late]) {
      const proceeding = await removed(one);
      stage.clock.day("2023-06-30");
      await overturned(one, proceeding);
      value(await saveYearDraft(stage.house, one.firm.actor, { season, entry: one.entry, revision: 0, body: { figures: soundYear, notes: {}, changes: "" } }));
      stage.clock.day(one === intime ? "2023-08-11" : "2023-08-12");
      expect(value(await readYearTable(stage.house, one.firm.actor, { season, entry: one.entry })).overdue).toBe(one === late);
      expect(value(await fileYearTable(stage.house, one.firm.actor, { season, entry: one.entry })).late).toBe(one === late);
      stage.clock.day("2023-05-04");
    }
  });
  it("[F4 F1] a season that has ended meanwhile asks for nothing more, and the next one's table is the unit's again", async () => {
    const one = await listed();
    const short = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2021, kind: "factory", authority: "33", due: "2023-05-20" })).season;
    const proceeding = await removed(one);
    value(await closeSeason(stage.house, province, { season: short }));
    await overturned(one, proceeding);
    const notices = value(await listOwnNotices(stage.house, one.firm.actor)).notices;
    expect(notices.map((notice) => notice.season)).toEqual([season]);
    expect(codes(await fileYearTable(stage.house, one.firm.actor, { season: short, entry: one.entry }))).toEqual(["season-closed"]);
    expect(codes(await fileYearTable(stage.house, one.firm.actor, { season, entry: one.entry }))).not.toContain("entry-left");
  });
});

describe("a leaving by any way", () => {
  it("[F4 F14 Bad input] closes a table that is under audit, by the unit's own will or by removal; a passed one stays", async () => {
    for (const leave of [leftByOwnWill, removed]) {
      const [open, passed] = [await listed(), await listed()];
      const [filing, other] = [await filed(open), await filed(passed)];
      const { digest = "" } = value(await readYearTable(stage.house, county, { season, entry: passed.entry })).filing ?? {};
      for (const tier of [county, city]) value(await auditYearTable(stage.house, tier, { filing: other, digest, outcome: "pass", opinion: "" }));
      await leave(open);
      await leave(passed);
      expect((await eventsOf(stage, "filing", filing)).map(({ type }) => type)).toEqual(["filed", "closed"]);
      expect((await eventsOf(stage, "filing", other)).map(({ type }) => type)).toEqual(["filed", "audited", "audited"]);
      expect(value(await readYearTable(stage.house, open.firm.actor, { season, entry: open.entry })).filing).toMatchObject({ standing: "closed", turn: null });
      expect(codes(await auditYearTable(stage.house, county, { filing, digest, outcome: "pass", opinion: "" }))).toEqual(["nothing-to-audit"]);
    }
  });
  it("[F3 F14] abandons the open proceeding, and its seat is free", async () => {
    const one = await listed();
    const { proceeding } = value(await openProceeding(stage.house, city, { entry: one.entry, edition: "zhejiang/2023", ground: { kind: "other-rule", rule: "fraud", basis: "演示文件", facts: "演示" } }));
    await leftByOwnWill(one);
    expect(value(await readProceeding(stage.house, province, { proceeding }))).toMatchObject({ standing: "abandoned", stage: null, turn: null });
    expect((await eventsOf(stage, "proceeding", proceeding)).at(-1)).toMatchObject({ type: "abandoned", body: { reason: "已依演示申请移出名单" } });
    expect((await stage.owner.query("select 1 from slot where scope_key = $1", [`proceeding:${one.entry}`])).rowCount).toBe(0);
  });
});
