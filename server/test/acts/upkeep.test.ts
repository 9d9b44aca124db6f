// Upkeep over one database: a year is filed, audited, found failing, assessed, heard, decided, publicised, announced, carried out; and overturned.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { visitor, type Actor } from "@qingce/core/access/actor";
import { readStanding } from "../../src/acts/entries/read-standing.ts";
import { actInProceeding, listProceedings, readProceeding, type ProceedingAsked } from "../../src/acts/upkeep/act-in-proceeding.ts";
import { auditYearTable, type AuditTable } from "../../src/acts/upkeep/audit-table.ts";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { openProceeding } from "../../src/acts/upkeep/open-proceeding.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { readJudgingStandard } from "../../src/acts/upkeep/read-judging-standard.ts";
import { readSeason } from "../../src/acts/upkeep/read-season.ts";
import { listOwnTables, readYearTable } from "../../src/acts/upkeep/read-table.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { soundYear } from "../upkeep/sound-year.ts";
import { codes, each, enterList, eventsOf, firmsIn, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let season = "";
const [county, city, province, second] = [officer("330106"), officer("3301"), officer("33"), secondOfficer("33")];
const departments = ["省经信厅", "省发展改革委", "省生态环境厅"];

beforeAll(async () => {
  stage = await openStage("2024-03-01", 16);
});
afterAll(() => stage.close());

async function listedFirm(): Promise<{ readonly firm: Firm; readonly entry: string }> {
  const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
  await enterList(stage, "33", "province", "factory", [firm]);
  const { rows } = await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1", [firm.creditCode]);
  season ||= value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2023, kind: "factory", authority: "33", due: "2024-04-15" })).season;
  return { firm, entry: rows[0]?.id ?? "" };
}

async function filed(): Promise<{ readonly firm: Firm; readonly entry: string; readonly filing: string; readonly digest: string }> {
  const { firm, entry } = await listedFirm();
  value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures: soundYear, notes: {}, changes: "" } }));
  const { filing } = value(await fileYearTable(stage.house, firm.actor, { season, entry }));
  const table = value(await readYearTable(stage.house, county, { season, entry }));
  return { firm, entry, filing, digest: table.filing?.digest ?? "" };
}

const audit = (actor: Actor, of: { readonly filing: string; readonly digest: string }, part: Partial<AuditTable> = {}) => auditYearTable(stage.house, actor, { filing: of.filing, digest: of.digest, outcome: "pass", opinion: "", ...part });
const failing = { outcome: "fail", indicators: [{ indicator: "单位产值综合能耗", reason: "演示：高于限额" }] } as const;

describe("yearly tables", () => {
  it("[F1 zj-2023 二（三）.3] a draft is saved whatever is in it; filing names every empty figure and every fault, and changes nothing", async () => {
    const { firm, entry } = await listedFirm();
    const saved = value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures: { ...soundYear, output: null, energy: -1, "output-other": 5_000 }, notes: {}, changes: "" } }));
    expect(saved.revision).toBe(1);
    expect(codes(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures: {}, notes: {}, changes: "" } }))).toEqual(["draft-stale"]);
    expect(codes(await fileYearTable(stage.house, firm.actor, { season, entry }))).toEqual(["figure-missing", "figure-negative", "check-fault", "check-fault", "check-fault"]);
    expect(value(await readYearTable(stage.house, firm.actor, { season, entry })).filing).toBeNull();
  });
  it("[F2] a fault that the unit explains is filed with its explanation", async () => {
    const { firm, entry } = await listedFirm();
    const figures = { ...soundYear, "output-other": 5_000 };
    value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures, notes: {}, changes: "" } }));
    expect(codes(await fileYearTable(stage.house, firm.actor, { season, entry }))).toEqual(["check-fault"]);
    value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 1, body: { figures, notes: { "output-sum": "演示：含停产车间" }, changes: "演示：年内更名" } }));
    expect(value(await fileYearTable(stage.house, firm.actor, { season, entry })).findings.map(({ check }) => check)).toEqual(["output-sum"]);
    expect(value(await readYearTable(stage.house, county, { season, entry })).body).toMatchObject({ changes: "演示：年内更名", notes: { "output-sum": "演示：含停产车间" } });
  });
  it("[F1 F2 zj-2023 二（三）.5] county, then city; another county sees nothing of it", async () => {
    const table = await filed();
    expect(codes(await audit(city, table))).toEqual(["not-allowed"]);
    expect(codes(await audit(officer("330108"), table))).toEqual(["not-found"]);
    expect(value(await audit(county, table))).toMatchObject({ standing: "filed", turn: "city" });
    expect(value(await audit(city, table))).toMatchObject({ standing: "passed", turn: null });
    expect((await eventsOf(stage, "filing", table.filing)).map(({ type }) => type)).toEqual(["filed", "audited", "audited"]);
    expect((await readYearTable(stage.house, officer("330108"), { season, entry: table.entry })).ok).toBe(false);
  });
  it("[F1] returned with its fields it is filed again, and before the county again", async () => {
    const table = await filed();
    value(await audit(county, table));
    value(await audit(city, table, { outcome: "return", opinion: "演示：取水量有误", fields: ["water"] }));
    expect(value(await readYearTable(stage.house, table.firm.actor, { season, entry: table.entry })).filing?.told).toMatchObject({ tier: "city", reason: "演示：取水量有误", fields: ["water"] });
    value(await saveYearDraft(stage.house, table.firm.actor, { season, entry: table.entry, revision: 1, body: { figures: { ...soundYear, "reused-water": 150_000 }, notes: {}, changes: "" } }));
    value(await fileYearTable(stage.house, table.firm.actor, { season, entry: table.entry }));
    expect(codes(await audit(county, table))).toEqual(["digest-stale"]);
  });
  it("[F15 zj-2023 一（四）.5] the auditor is told by which standard, and that the notice leaves it to a recorded reading; another county is not", async () => {
    const { entry } = await listedFirm();
    const told = value(await readJudgingStandard(stage.house, county, { season, entry }));
    expect(told).toMatchObject({ standard: "浙江省绿色低碳工厂建设评价导则（2022版）", listedBy: null, listedYear: 2020, rule: { at: "一（四）.5", "judged-by": "this-notice" } });
    expect(codes(await readJudgingStandard(stage.house, officer("330108"), { season, entry }))).toEqual(["not-found"]);
    for (const { edition, at } of stage.house.olderListings) expect([edition, stage.edition(edition).upkeep.duties.some(({ cite }) => cite === at)]).toEqual([edition, true]);
  });
  it("[F1] who has not filed by the last day is on the overdue list, in each office's own area", async () => {
    const { firm, entry } = await listedFirm();
    const told = value(await readSeason(stage.house, county, { season, limit: 500 }));
    expect([told.over, told.unfiled.map((one) => one.entry).includes(entry)]).toEqual([false, true]);
    stage.clock.set("2024-04-16 00:00:00");
    expect(value(await readSeason(stage.house, province, { season })).over).toBe(true);
    expect(value(await listOwnTables(stage.house, firm.actor)).tables).toMatchObject([{ entry, overdue: true, standing: null }]);
    value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures: soundYear, notes: {}, changes: "" } }));
    expect(value(await fileYearTable(stage.house, firm.actor, { season, entry })).late).toBe(true);
    expect(value(await readSeason(stage.house, officer("330108"), { season, limit: 500 })).unfiled).toEqual([]);
    stage.clock.day("2024-03-01");
  });
});

const act = (actor: Actor, proceeding: string, ask: ProceedingAsked) => actInProceeding(stage.house, actor, { proceeding, ask });
const day = (text: string): PlainDay => text as PlainDay;

async function failed(): Promise<{ readonly firm: Firm; readonly entry: string; readonly proceeding: string }> {
  const table = await filed();
  const { proceeding } = value(await audit(county, table, failing));
  return { firm: table.firm, entry: table.entry, proceeding: proceeding ?? "" };
}

/** To where the province has decided and three departments agree. */
async function agreed(of: { readonly firm: Firm; readonly proceeding: string }): Promise<void> {
  value(await act(city, of.proceeding, { kind: "assess", on: day("2024-03-01"), place: "演示厂区", assessors: ["演示经办人甲"], found: "演示：指标不达标", meets: false, proofs: [] }));
  value(await act(city, of.proceeding, { kind: "give-opinion", outcome: "remove", reason: "演示", document: "演示意见〔2024〕1号" }));
  value(await act(province, of.proceeding, { kind: "give-reasons", reasons: "演示：拟移出", until: day("2024-03-08") }));
  value(await act(of.firm.actor, of.proceeding, { kind: "ask-hearing", words: "演示：申请听证" }));
  value(await act(province, of.proceeding, { kind: "hold-hearing", on: day("2024-03-01"), record: "演示笔录", present: ["演示法人"] }));
  value(await act(province, of.proceeding, { kind: "decide", outcome: "remove", reason: "演示", document: "演示决定〔2024〕2号" }));
  for (const department of departments) value(await act(officer("33", department), of.proceeding, { kind: "opine-jointly", agrees: true, reason: "" }));
}

describe("proceedings", () => {
  it("[F3 F12 zj-2023 一（四） 二（四）] from the failed audit to the list, each by whom the notice names, removal by a second person, told to nobody before", async () => {
    const one = await failed();
    expect(codes(await act(county, one.proceeding, { kind: "assess", on: day("2024-03-01"), place: "x", assessors: ["a"], found: "f", meets: false, proofs: [] }))).toEqual(["tier-not-in-turn"]);
    await agreed(one);
    expect(value(await act(province, one.proceeding, { kind: "publicise", start: day("2024-03-04") })).stage).toBe("publicise");
    expect(value(await readProceeding(stage.house, one.firm.actor, { proceeding: one.proceeding })).state.publicity).toEqual({ start: "2024-03-04", end: "2024-03-08" });
    expect(codes(await act(province, one.proceeding, { kind: "end-publicity" }))).toEqual(["publicity-running"]);
    stage.clock.day("2024-03-11");
    value(await act(province, one.proceeding, { kind: "end-publicity" }));
    value(await act(province, one.proceeding, { kind: "announce", document: "演示公布〔2024〕3号", on: day("2024-03-11") }));
    expect(codes(await act(province, one.proceeding, { kind: "carry-out", reconsiderUntil: day("2024-05-10") }))).toEqual(["two-people"]);
    expect(value(await readStanding(stage.house, visitor, { entry: one.entry })).valid).toBe(true);
    expect(value(await act(second, one.proceeding, { kind: "carry-out", reconsiderUntil: day("2024-05-10") }))).toMatchObject({ standing: "removed", stage: null });
    expect(value(await readStanding(stage.house, visitor, { entry: one.entry }))).toMatchObject({ valid: false, left: { on: "2024-03-11", document: "演示公布〔2024〕3号" } });
    const { history } = value(await readProceeding(stage.house, one.firm.actor, { proceeding: one.proceeding }));
    expect([history.map(({ event }) => event.type).slice(0, 3), history.at(-1)?.event.type, history.some(({ event }) => "by" in event)]).toEqual([["opened", "assessed", "opined"], "removed", false]);
    stage.clock.day("2024-03-01");
  });
  it("[F12] overturned on reconsideration by another person, the unit stands on the list again with the entry it had", async () => {
    const one = await failed();
    await agreed(one);
    value(await act(province, one.proceeding, { kind: "publicise", start: day("2024-03-04") }));
    stage.clock.day("2024-03-11");
    value(await act(province, one.proceeding, { kind: "end-publicity" }));
    value(await act(province, one.proceeding, { kind: "announce", document: "演示公布〔2024〕4号", on: day("2024-03-11") }));
    value(await act(second, one.proceeding, { kind: "carry-out", reconsiderUntil: day("2024-05-10") }));
    value(await act(one.firm.actor, one.proceeding, { kind: "ask-reconsideration", reason: "演示：计量有误" }));
    expect(codes(await act(province, one.proceeding, { kind: "answer-reconsideration", overturned: true, reason: "演示", document: "演示复核" }))).toEqual(["two-people"]);
    expect(value(await act(second, one.proceeding, { kind: "answer-reconsideration", overturned: true, reason: "演示：计量确有误", document: "演示复核〔2024〕5号" })).standing).toBe("reinstated");
    expect(value(await readStanding(stage.house, visitor, { entry: one.entry }))).toMatchObject({ valid: true, left: null });
    expect((await eventsOf(stage, "entry", one.entry)).map(({ type }) => type)).toEqual(["entered", "left", "reinstated"]);
    stage.clock.day("2024-03-01");
  });
  it("[F3 D5 zj-2023 二（四）.2] one department disagrees, and the matter is back with whoever decided", async () => {
    const one = await failed();
    value(await act(city, one.proceeding, { kind: "assess", on: day("2024-03-01"), place: "演示", assessors: ["演示"], found: "演示", meets: false, proofs: [] }));
    value(await act(city, one.proceeding, { kind: "give-opinion", outcome: "remove", reason: "演示", document: "演示" }));
    value(await act(province, one.proceeding, { kind: "give-reasons", reasons: "演示", until: day("2024-03-08") }));
    value(await act(one.firm.actor, one.proceeding, { kind: "waive-hearing" }));
    expect(codes(await act(officer("33", departments[1]), one.proceeding, { kind: "decide", outcome: "remove", reason: "演示", document: "演示" }))).toEqual(["tier-not-in-turn"]);
    value(await act(province, one.proceeding, { kind: "decide", outcome: "remove", reason: "演示", document: "演示" }));
    expect(codes(await act(officer("33", "省财政厅"), one.proceeding, { kind: "opine-jointly", agrees: true, reason: "" }))).toEqual(["department-not-asked"]);
    expect(codes(await act(officer("33", departments[1]), one.proceeding, { kind: "opine-jointly", agrees: false, reason: " " }))).toEqual(["reason-missing"]);
    expect(value(await act(officer("33", departments[1]), one.proceeding, { kind: "opine-jointly", agrees: false, reason: "演示：数据存疑" })).stage).toBe("decide");
    expect(value(await act(province, one.proceeding, { kind: "decide", outcome: "keep", reason: "演示", document: "演示" })).standing).toBe("kept");
  });
  it("[F4 R2 zj-2023 一（四）.10] an incident removes without assessment; ten that report it at once open one proceeding", async () => {
    const { entry } = await listedFirm();
    const ground = { kind: "incident", incident: "演示事件", record: "accident-effect", severity: "造成重大社会影响", day: day("2024-02-20") } as const;
    const opened = await each([...Array(10).keys()], async () => openProceeding(stage.house, city, { entry, edition: "zhejiang/2023", ground }));
    expect([opened.filter((one) => one.ok).length, new Set(opened.flatMap(codes))]).toEqual([1, new Set(["already-open"])]);
    const proceeding = opened.flatMap((one) => (one.ok ? [one.value.proceeding] : []))[0] ?? "";
    value(await act(city, proceeding, { kind: "report" }));
    expect(value(await readProceeding(stage.house, province, { proceeding })).stage).toBe("hear");
    expect(codes(await openProceeding(stage.house, city, { entry, edition: "zhejiang/2023", ground: { ...ground, severity: "一般" } }))).toEqual(["incident-below-severity"]);
  });
  it("[F13 zj-2023 一（四）.10] an incident of today may be entered in the first hour of the day at Shanghai, one of tomorrow not", async () => {
    const { entry } = await listedFirm();
    stage.clock.set("2024-03-12 00:30:00");
    const opening = (text: string) => openProceeding(stage.house, city, { entry, edition: "zhejiang/2023", ground: { kind: "incident", incident: "演示事件", record: "accident-effect", severity: "造成重大社会影响", day: day(text) } });
    expect(codes(await opening("2024-03-13"))).toEqual(["day-to-come"]);
    value(await opening("2024-03-12"));
  });
  it("[K3 S1] an office of another place finds no such proceeding; a unit sees its own and no other", async () => {
    const [one, other] = [await failed(), await failed()];
    expect(codes(await act(officer("3302"), one.proceeding, { kind: "report" }))).toEqual(["not-found"]);
    expect(codes(await act(other.firm.actor, one.proceeding, { kind: "waive-hearing" }))).toEqual(["not-found"]);
    expect(value(await listProceedings(stage.house, one.firm.actor, {})).proceedings.map(({ id }) => id)).toEqual([one.proceeding]);
  });
});
