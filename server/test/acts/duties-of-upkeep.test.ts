// What upkeep leaves due, for the unit, for each office in its turn, and for nobody else: tables, questions, proceedings, leavings, spot checks, plans.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import type { DutyKind } from "@qingce/core/access/duty";
import { readDuties } from "../../src/acts/inbox/read-duties.ts";
import { confirmLeaving, proposeLeaving } from "../../src/acts/register/leave-entry.ts";
import { keepEntry, listEntryNotices } from "../../src/acts/register/read-leavings.ts";
import { actInProceeding, type ProceedingAsked } from "../../src/acts/upkeep/act-in-proceeding.ts";
import { auditYearTable } from "../../src/acts/upkeep/audit-table.ts";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { drawSpotCheck, freezeSpotCheck, publishSpotCheck } from "../../src/acts/upkeep/hold-spot-check.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { answerQuestion, askOnFinding, decideFinding } from "../../src/acts/upkeep/question-on-finding.ts";
import { readYearTable } from "../../src/acts/upkeep/read-table.ts";
import { sendPlanTable } from "../../src/acts/upkeep/send-plan-table.ts";
import { addSpotCheckFile } from "../../src/acts/upkeep/spot-check-files.ts";
import { auditSpotCheckPapers, concludeSpotCheckUnit, fileSpotCheckPapers } from "../../src/acts/upkeep/spot-check-unit.ts";
import { readSpotCheckPapers } from "../../src/acts/upkeep/read-spot-check.ts";
import { paperFile } from "../../src/cli/simulation/papers.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { soundYear } from "../upkeep/sound-year.ts";
import { enterList, firmsIn, openStage, value, type Firm, type Stage } from "./stage.ts";

const [county, city, province, second, elsewhere] = [officer("330106"), officer("3301"), officer("33"), secondOfficer("33"), officer("330108")];
const departments = ["省经信厅", "省发展改革委", "省生态环境厅"];
let stage: Stage;
let season = "";

beforeAll(async () => {
  stage = await openStage("2024-03-01", 16);
});
afterAll(() => stage.close());

const duties = async (actor: Actor) => value(await readDuties(stage.house, actor, { limit: 500 })).duties;
const kindsOf = async (actor: Actor): Promise<readonly DutyKind[]> => (await duties(actor)).map(({ kind }) => kind);
const of = async (actor: Actor, kind: DutyKind) => (await duties(actor)).filter((one) => one.kind === kind);
const day = (text: string): PlainDay => text as PlainDay;

interface Listed {
  readonly firm: Firm;
  readonly entry: string;
}

async function listed(): Promise<Listed> {
  const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
  await enterList(stage, "33", "province", "factory", [firm]);
  const { rows } = await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1", [firm.creditCode]);
  season ||= value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2023, kind: "factory", authority: "33", due: "2024-04-15" })).season;
  return { firm, entry: rows[0]?.id ?? "" };
}

async function file({ firm, entry }: Listed, figures = {}, notes = {}): Promise<{ readonly filing: string; readonly digest: string }> {
  value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures: { ...soundYear, ...figures }, notes, changes: "" } }));
  const { filing } = value(await fileYearTable(stage.house, firm.actor, { season, entry }));
  return { filing, digest: value(await readYearTable(stage.house, county, { season, entry })).filing?.digest ?? "" };
}

describe("yearly tables", () => {
  it("[D2 F1 F2 zj-2023 二（三）.3] the unit files by the season's day, county and city audit in turn; another county and another unit have none of it", async () => {
    const one = await listed();
    const [stranger] = (await firmsIn(stage, 1, "330106")) as [Firm];
    expect(await duties(one.firm.actor)).toMatchObject([{ kind: "file-year-table", due: "2024-04-15", overdue: false, page: `/desk/year-tables/${season}/${one.entry}` }]);
    expect(await duties(stranger.actor)).toEqual([]);
    const told = await file(one);
    expect(await duties(one.firm.actor)).toEqual([]);
    expect(await of(county, "audit-year-tables")).toMatchObject([{ count: 1, page: `/desk/upkeep/${season}`, who: "2023年度省级绿色工厂" }]);
    for (const actor of [city, province, elsewhere]) expect(await kindsOf(actor)).not.toContain("audit-year-tables");
    value(await auditYearTable(stage.house, county, { ...told, outcome: "pass", opinion: "" }));
    expect([(await of(city, "audit-year-tables"))[0]?.count, await of(county, "audit-year-tables")]).toEqual([1, []]);
    value(await auditYearTable(stage.house, city, { ...told, outcome: "return", opinion: "演示：取水量有误", fields: ["water"] }));
    expect([await kindsOf(one.firm.actor), await of(city, "audit-year-tables")]).toEqual([["mend-year-table"], []]);
  });

  it("[D2 F1] at 24:00 of the last day who has not filed is overdue, and only then the season's own office has somebody to chase", async () => {
    const one = await listed();
    stage.clock.set("2024-04-15 23:59:59");
    expect([(await duties(one.firm.actor))[0]?.overdue, await of(province, "chase-year-tables")]).toEqual([false, []]);
    stage.clock.set("2024-04-16 00:00:00");
    expect([(await duties(one.firm.actor))[0]?.overdue, await of(province, "chase-year-tables"), await of(city, "chase-year-tables")]).toMatchObject([true, [{ due: "2024-04-15", overdue: true, page: `/desk/upkeep/${season}?view=unfiled` }], []]);
    stage.clock.day("2024-03-01");
  });

  it("[D2 F2] a question waits for the unit, its answer for the office that asked, the decision for nobody", async () => {
    const one = await listed();
    const { filing } = await file(one, { "output-other": 5_000 }, { "output-sum": "演示：含停产车间" });
    const finding = { filing, check: "output-sum" };
    value(await askOnFinding(stage.house, county, finding));
    expect(await duties(one.firm.actor)).toMatchObject([{ kind: "answer-question", count: 1 }]);
    expect(await kindsOf(county)).not.toContain("decide-questions");
    value(await answerQuestion(stage.house, one.firm.actor, { ...finding, answer: "演示：已核实" }));
    expect([await duties(one.firm.actor), await of(county, "decide-questions"), await of(elsewhere, "decide-questions")]).toMatchObject([[], [{ page: `/desk/upkeep/${season}/${one.entry}` }], []]);
    value(await decideFinding(stage.house, county, { ...finding, outcome: "clear", reason: "演示" }));
    expect(await kindsOf(county)).not.toContain("decide-questions");
  });
});

describe("a removal", () => {
  it("[D2 F3 F12 zj-2023 二（四）] each stage waits for whose turn it is: city, province, unit, departments, another hand; never for who must not", { timeout: 60_000 }, async () => {
    const one = await listed();
    const told = await file(one);
    const proceeding = value(await auditYearTable(stage.house, county, { ...told, outcome: "fail", opinion: "", indicators: [{ indicator: "单位产值综合能耗", reason: "演示：高于限额" }] })).proceeding ?? "";
    const act = async (actor: Actor, ask: ProceedingAsked) => value(await actInProceeding(stage.house, actor, { proceeding, ask }));
    const waits = async (actor: Actor): Promise<readonly DutyKind[]> => (await duties(actor)).filter(({ page }) => page === `/desk/proceedings/${proceeding}`).map(({ kind }) => kind);
    const whose = async (): Promise<readonly string[]> => {
      const all = { county, city, province, second, elsewhere, unit: one.firm.actor, ...Object.fromEntries(departments.map((name) => [name, officer("33", name)])) };
      const found: string[] = [];
      for (const [name, actor] of Object.entries(all)) if ((await waits(actor)).length > 0) found.push(name);
      return found;
    };
    expect(await whose()).toEqual(["city"]);
    await act(city, { kind: "assess", on: day("2024-03-01"), place: "演示厂区", assessors: ["演示经办人甲"], found: "演示：不达标", meets: false, proofs: [] });
    await act(city, { kind: "give-opinion", outcome: "remove", reason: "演示", document: "演示意见〔2024〕1号" });
    expect(await whose()).toEqual(["province", "second", departments[0]]);
    await act(province, { kind: "give-reasons", reasons: "演示：拟移出", until: day("2024-03-08") });
    expect(await whose()).toEqual(["unit"]);
    expect((await duties(one.firm.actor)).find(({ kind }) => kind === "answer-hearing")).toMatchObject({ due: "2024-03-08" });
    stage.clock.set("2024-03-08 23:59:59");
    expect(await whose()).toEqual(["unit"]);
    stage.clock.set("2024-03-09 00:00:00");
    expect(await whose()).toEqual(["province", "second", departments[0]]);
    await act(province, { kind: "decide", outcome: "remove", reason: "演示", document: "演示决定〔2024〕2号" });
    expect(await whose()).toEqual(departments);
    await act(officer("33", departments[0]), { kind: "opine-jointly", agrees: true, reason: "" });
    expect(await whose()).toEqual(departments.slice(1));
    stage.clock.day("2024-03-01");
  });

  it("[D2 F12 S3] what a removed unit asks to be looked at again waits for another hand of who decided than the last, and for nobody once it is answered", { timeout: 60_000 }, async () => {
    const one = await listed();
    const proceeding = value(await auditYearTable(stage.house, county, { ...(await file(one)), outcome: "fail", opinion: "", indicators: [{ indicator: "单位产值综合能耗", reason: "演示：高于限额" }] })).proceeding ?? "";
    const act = async (actor: Actor, ask: ProceedingAsked) => value(await actInProceeding(stage.house, actor, { proceeding, ask }));
    const waits = async (actor: Actor) => (await of(actor, "answer-reconsideration")).filter(({ page }) => page === `/desk/proceedings/${proceeding}`);
    await act(city, { kind: "assess", on: day("2024-03-01"), place: "演示厂区", assessors: ["演示经办人甲"], found: "演示：不达标", meets: false, proofs: [] });
    await act(city, { kind: "give-opinion", outcome: "remove", reason: "演示", document: "演示意见〔2024〕6号" });
    await act(province, { kind: "give-reasons", reasons: "演示：拟移出", until: day("2024-03-08") });
    await act(one.firm.actor, { kind: "waive-hearing" });
    await act(province, { kind: "decide", outcome: "remove", reason: "演示", document: "演示决定〔2024〕6号" });
    for (const name of departments) await act(officer("33", name), { kind: "opine-jointly", agrees: true, reason: "" });
    await act(province, { kind: "publicise", start: day("2024-03-04") });
    stage.clock.day("2024-03-11");
    await act(province, { kind: "end-publicity" });
    await act(province, { kind: "announce", document: "演示公布〔2024〕6号", on: day("2024-03-11") });
    await act(second, { kind: "carry-out", reconsiderUntil: day("2024-05-10") });
    expect(await waits(province)).toEqual([]);
    await act(one.firm.actor, { kind: "ask-reconsideration", reason: "演示：计量有误" });
    expect(await waits(second)).toMatchObject([{ what: "答复复核申请", who: one.firm.name, count: 1 }]);
    for (const actor of [province, city, county, elsewhere, officer("32"), one.firm.actor]) expect(await waits(actor)).toEqual([]);
    await act(second, { kind: "answer-reconsideration", overturned: false, reason: "演示：维持", document: "演示复核〔2024〕6号" });
    for (const actor of [province, second]) expect(await waits(actor)).toEqual([]);
    stage.clock.day("2024-03-01");
  });

  it("[D2 S3 F14] a leaving that one proposed waits for another of the list's authority; confirmed, the unit's other lists have a notice to answer", async () => {
    const one = await listed();
    await enterList(stage, "3301", "city", "factory", [one.firm]);
    const { leaving } = value(await proposeLeaving(stage.house, province, { entry: one.entry, ground: "closure", on: day("2024-03-01"), reason: "演示：停产关闭", document: "演示文件〔2024〕5号" }));
    expect([await of(province, "confirm-leaving"), await of(city, "confirm-leaving"), await of(second, "confirm-leaving")]).toMatchObject([[], [], [{ page: `/desk/entries/${one.entry}` }]]);
    value(await confirmLeaving(stage.house, second, { leaving }));
    expect([await of(second, "confirm-leaving"), (await of(city, "answer-entry-notice")).length, await of(county, "answer-entry-notice")]).toEqual([[], 1, []]);
    const [notice] = value(await listEntryNotices(stage.house, city, { state: "open" })).notices;
    value(await keepEntry(stage.house, city, { notice: notice?.id ?? "", reason: "演示：另行办理" }));
    expect(await of(city, "answer-entry-notice")).toEqual([]);
  });
});

describe("spot checks and plans", () => {
  it("[D2 F7 M 五（四）] the number's day, the drawn unit's papers, the county's first audit, the city's conclusion, the result", { timeout: 60_000 }, async () => {
    const { house } = stage;
    stage.clock.day("2026-03-01");
    const [firm] = (await firmsIn(stage, 1, "330802")) as [Firm];
    const [holder, auditor, other] = [officer("3308"), officer("330802"), officer("330803")];
    await enterList(stage, "3308", "city", "factory", [firm]);
    const { spotCheck } = value(await freezeSpotCheck(house, holder, { edition: "city-model/draft", kind: "factory", authority: "3308", n: 1, numberSource: "演示指数", numberDay: "2026-03-02", reason: "演示" }));
    expect(await kindsOf(holder)).not.toContain("draw-spot-check");
    stage.clock.day("2026-03-02");
    expect(await of(holder, "draw-spot-check")).toMatchObject([{ due: "2026-03-02", overdue: false }]);
    const { drawn: [entry = ""] } = value(await drawSpotCheck(house, holder, { spotCheck, number: "3021.5" }));
    expect([await kindsOf(firm.actor), await kindsOf(auditor)]).toEqual([["file-spot-check"], []]);
    const { digest } = value(await addSpotCheckFile(house, firm.actor, { spotCheck, entry }, async () => ({ ok: true, value: paperFile("演示自评报告.pdf") })));
    value(await fileSpotCheckPapers(house, firm.actor, { spotCheck, entry, texts: { "three-year-summary": "演示" }, files: { "self-check-table": digest, "self-check-report": digest } }));
    expect([await kindsOf(firm.actor), await kindsOf(auditor), await kindsOf(other)]).toEqual([[], ["audit-spot-check"], []]);
    const papers = value(await readSpotCheckPapers(house, holder, { spotCheck, entry }));
    value(await auditSpotCheckPapers(house, auditor, { spotCheck, entry, digest: papers.digest ?? "", opinion: "演示" }));
    expect([await kindsOf(holder), await kindsOf(auditor)]).toEqual([["conclude-spot-check"], []]);
    value(await concludeSpotCheckUnit(house, holder, { spotCheck, entry, meets: true, opinion: "演示" }));
    expect(await kindsOf(holder)).toEqual(["publish-spot-check"]);
    value(await publishSpotCheck(house, holder, { spotCheck, document: "演示公布〔2026〕1号" }));
    expect(await kindsOf(holder)).toEqual([]);
    stage.clock.day("2024-03-01");
  });

  it("[D2 F6 J23] a county's table of plans waits until it is sent, is overdue the day after the notice's; a county without candidates owes none", async () => {
    stage.clock.day("2023-02-01");
    await enterList(stage, "3205", "city", "factory", await firmsIn(stage, 1, "320506"), true);
    const [due] = await of(officer("320506"), "send-plan-table");
    expect(due).toMatchObject({ overdue: false, page: "/desk/plans" });
    expect(await of(officer("320505"), "send-plan-table")).toEqual([]);
    stage.clock.set(`${due?.due ?? ""} 23:59:59`);
    expect((await of(officer("320506"), "send-plan-table"))[0]?.overdue).toBe(false);
    stage.clock.day("2023-12-31");
    expect((await of(officer("320506"), "send-plan-table"))[0]?.overdue).toBe(true);
    expect(await sendPlanTable(stage.house, officer("320506"), { edition: "jiangsu-suzhou/2023", kind: "cultivation", year: 2023, node: "320506" })).toMatchObject({ ok: false });
    stage.clock.day("2024-03-01");
  });
});
