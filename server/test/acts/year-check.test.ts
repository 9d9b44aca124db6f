// A season checked as a whole over one database: started, carried on by the queue, stopped and taken up again, run again; and units asked about what was found.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { FileHandedOut } from "../../src/acts/proofs/read-proofs.ts";
import { cancelYearCheck, listYearFindings, resumeYearCheck, startYearCheck } from "../../src/acts/upkeep/check-year.ts";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { answerQuestion, askOnFinding, decideFinding, listQuestions } from "../../src/acts/upkeep/question-on-finding.ts";
import { downloadPeerUnits, downloadUpkeepTotals, downloadYearFindings } from "../../src/acts/upkeep/download-desk.ts";
import { readPeerUnits } from "../../src/acts/upkeep/read-peer-units.ts";
import { readUpkeepTotals, type UpkeepTotals } from "../../src/acts/upkeep/read-totals.ts";
import { runYearCheck } from "../../src/acts/upkeep/run-year-check.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { runJobs } from "../../src/jobs/run-jobs.ts";
import { soundYear } from "../upkeep/sound-year.ts";
import { codes, enterList, firmsIn, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let season = "";
let firms: readonly Firm[] = [];
const filings: string[] = [];
const [county, city, province] = [officer("330106"), officer("3301"), officer("33")];

type Figures = { readonly [figure: string]: number };
/** The second has its energy in kilograms, the fourth repeats the third, the fifth's sum is explained. */
const reports: readonly Figures[] = [
  soundYear,
  { ...soundYear, output: 12_100, "output-main": 11_100, ...Object.fromEntries(["energy", "coal-energy", "oil-energy", "gas-energy", "electric-energy", "heat-energy", "other-energy"].map((id) => [id, ((soundYear as Figures)[id] ?? 0) * 1000])) },
  { ...soundYear, output: 12_200, "output-main": 11_200 },
  { ...soundYear, output: 12_200, "output-main": 11_200 },
  { ...soundYear, output: 12_300, "output-main": 10_000 },
];

async function fileAs(firm: Firm, entry: string, figures: Figures): Promise<void> {
  value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures, notes: { "output-sum": "演示：含试产" }, changes: "" } }));
  filings.push(value(await fileYearTable(stage.house, firm.actor, { season, entry })).filing);
}

beforeAll(async () => {
  stage = await openStage("2024-03-01", 8);
  firms = await firmsIn(stage, 5, "330106");
  await enterList(stage, "33", "province", "factory", firms);
  season = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2023, kind: "factory", authority: "33", due: "2024-04-15" })).season;
  const { rows } = await stage.owner.query<{ id: string; code: string }>("select id, credit_code as code from entry where credit_code is not null");
  for (const [n, firm] of firms.entries()) {
    const entry = rows.find(({ code }) => code === firm.creditCode)?.id ?? "";
    await stage.owner.query("insert into upkeep.factory_2026 (filing_id, entry_id, year, region, industry, scope, output, energy) values ($1, $2, 2022, '330106', '', '{330106,3301,33,CN}', 12000, 3000)", [`before-${n}`, entry]);
    await fileAs(firm, entry, reports[n] ?? soundYear);
  }
}, 60_000);
afterAll(() => stage.close());

const actorOf = (n: number): Actor => firms[n]?.actor ?? county;
const found = async (actor: Actor = province, more: object = {}) => value(await listYearFindings(stage.house, actor, { season, limit: 200, ...more }));
const of = async (check: string): Promise<readonly string[]> => (await found(province, { check })).findings.map(({ filing }) => filing).toSorted();

describe("the checks over a year", () => {
  it("[F2] only the office whose list it is starts them, once at a time; the queue carries them through", async () => {
    expect(codes(await startYearCheck(stage.house, city, { season }))).toEqual(["not-found"]);
    const { check } = value(await startYearCheck(stage.house, province, { season }));
    expect(codes(await startYearCheck(stage.house, province, { season }))).toEqual(["check-running"]);
    const reported: string[] = [];
    const jobs = await runJobs(stage.house, stage.owner, (line) => reported.push(line));
    for (let n = 0; n < 200 && (await found()).runs[0]?.state !== "done"; n += 1) await new Promise((resolve) => void setTimeout(resolve, 50));
    await jobs.stop();
    const { runs } = await found();
    expect([runs[0], reported]).toMatchObject([{ id: check, state: "done", reports: 5, next: runs[0]?.total }, []]);
  });
  it("[F2] units against last year, copies with the other's name, sums with the explanation; in the order of the form, with every check counted", async () => {
    expect(await of("energy-unit")).toEqual([filings[1]]);
    expect(new Set(await of("copied-figures"))).toEqual(new Set([filings[2], filings[3]]));
    const { findings, checks } = await found();
    expect(findings.find(({ check }) => check === "energy-unit")).toMatchObject({ value: 3_000_000, other: 3000, factor: 1000, standing: "open", severity: "doubt" });
    expect(findings.find(({ filing, check }) => filing === filings[2] && check === "copied-figures")?.otherName).toBe(firms[3]?.name);
    expect(findings.find(({ check }) => check === "output-sum")).toMatchObject({ filing: filings[4], note: "演示：含试产" });
    expect(checks.find(({ check }) => check === "copied-figures")).toMatchObject({ found: 2, open: 2, confirmed: 0, precision: null });
    expect(checks.find(({ check }) => check === "renewable-limit")).toMatchObject({ found: 0 });
    expect(findings.map(({ place }) => place)).toEqual(findings.map(({ place }) => place).toSorted((a, b) => a - b));
  });
  it("[F2 K3] an office sees its own regions'; pages follow each other without a gap", async () => {
    expect((await found(county)).findings.length).toBe((await found()).findings.length);
    expect((await found(officer("330108"))).findings).toEqual([]);
    expect(codes(await listYearFindings(stage.house, officer("32"), { season }))).toEqual(["not-found"]);
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page = await found(province, { limit: 2, ...(after === "" ? {} : { after }) });
      seen.push(...page.findings.map(({ filing, check }) => `${check} ${filing}`));
      after = page.next;
    }
    expect(seen).toEqual((await found()).findings.map(({ filing, check }) => `${check} ${filing}`));
  });
  it("[F2 R3] stopped between two steps and taken up again, it finds the same; run again it puts its findings in place of those before", async () => {
    const before = (await found()).findings.map(({ filing, check }) => `${check} ${filing}`);
    const { check } = value(await startYearCheck(stage.house, province, { season }));
    expect(value(await runYearCheck(stage.house, stage.owner, { check, steps: 3 }))).toMatchObject({ state: "running", next: 3 });
    expect(value(await cancelYearCheck(stage.house, province, { check })).state).toBe("cancelled");
    expect(value(await runYearCheck(stage.house, stage.owner, { check }))).toMatchObject({ state: "cancelled", next: 3 });
    expect(codes(await cancelYearCheck(stage.house, province, { check }))).toEqual(["check-cancelled"]);
    await stage.owner.query("insert into nation_finding select filing_id, 'no-such-check', season_id, run_id, 99, severity, 1, 2, null, null, scope from nation_finding limit 1");
    expect(value(await resumeYearCheck(stage.house, province, { check })).state).toBe("running");
    expect(value(await runYearCheck(stage.house, stage.owner, { check })).state).toBe("done");
    expect(codes(await resumeYearCheck(stage.house, province, { check }))).toEqual(["check-done"]);
    expect((await found()).findings.map((one) => `${one.check} ${one.filing}`)).toEqual(before);
    const later = value(await startYearCheck(stage.house, province, { season })).check;
    await stage.owner.query("update year_check set total = total + 1 where id = $1", [later]);
    expect(value(await runYearCheck(stage.house, stage.owner, { check: later }))).toMatchObject({ state: "cancelled", next: 0 });
    const { rows } = await stage.owner.query<{ type: string }>("select type from event where stream_kind = 'year-check' and stream_id = $1 order by version", [check]);
    expect(rows.map(({ type }) => type)).toEqual(["started", "cancelled", "resumed", "done"]);
  });
});

describe("a question on a finding", () => {
  const energy = () => ({ filing: filings[1] ?? "", check: "energy-unit" });
  const copied = () => ({ filing: filings[2] ?? "", check: "copied-figures" });
  it("[F2] asked by one click in the form's own words, seen and answered by the unit alone, confirmed by the office", async () => {
    expect(codes(await askOnFinding(stage.house, officer("330108"), energy()))).toEqual(["not-found"]);
    expect(codes(await askOnFinding(stage.house, city, energy()))).toEqual(["not-allowed"]);
    expect(value(await askOnFinding(stage.house, county, energy())).standing).toBe("asked");
    const own = value(await listQuestions(stage.house, actorOf(1))).questions;
    expect(own).toMatchObject([{ ...energy(), standing: "asked", stale: false }]);
    expect(own[0]?.question).toContain("能耗与上年相差约千倍");
    expect(value(await listQuestions(stage.house, actorOf(0))).questions).toEqual([]);
    expect(codes(await answerQuestion(stage.house, actorOf(0), { ...energy(), answer: "演示" }))).toEqual(["not-found"]);
    expect(value(await answerQuestion(stage.house, actorOf(1), { ...energy(), answer: "演示：误填为千克标准煤" })).standing).toBe("answered");
    expect((await found(county, { standing: "answered" })).findings).toMatchObject([{ ...energy(), answer: "演示：误填为千克标准煤" }]);
    expect(value(await decideFinding(stage.house, county, { ...energy(), outcome: "confirm", reason: "" })).standing).toBe("confirmed");
  });
  it("[F2] the office of the list may ask and decide as well; how many were confirmed is told by check", async () => {
    value(await askOnFinding(stage.house, province, { ...copied(), question: "演示：与另一单位相同，请说明" }));
    expect(codes(await decideFinding(stage.house, province, { ...copied(), outcome: "confirm", reason: " " }))).toEqual(["reason-missing"]);
    expect(value(await decideFinding(stage.house, province, { ...copied(), outcome: "clear", reason: "演示：同一园区合并计量" })).standing).toBe("cleared");
    const { checks } = await found();
    expect(checks.find(({ check }) => check === "energy-unit")).toMatchObject({ found: 1, open: 0, confirmed: 1, precision: 1 });
    expect(checks.find(({ check }) => check === "copied-figures")).toMatchObject({ found: 2, open: 1, cleared: 1, precision: 0 });
  });
  it("[F2] what no check found is not asked about; what a run found may be, what the unit's own check found as well", async () => {
    expect(codes(await askOnFinding(stage.house, county, { filing: filings[0] ?? "", check: "water-unit" }))).toEqual(["nothing-found"]);
    expect(value(await askOnFinding(stage.house, county, { filing: filings[4] ?? "", check: "output-sum" })).standing).toBe("asked");
  });
  it("[R2] ten that ask at once ask one question", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => askOnFinding(stage.house, county, { filing: filings[3] ?? "", check: "copied-figures" })));
    expect([all.filter(({ ok }) => ok).length, new Set(all.flatMap(codes))]).toEqual([1, new Set(["already-asked"])]);
  });
});

describe("the desk of a list's upkeep", () => {
  const totals = async (actor: Actor = province, more: object = {}): Promise<UpkeepTotals> => value(await readUpkeepTotals(stage.house, actor, { season, ...more }));
  const figure = (of: UpkeepTotals, id: string) => of.whole.at(-1)?.figures.find((one) => one.figure === id);
  it("[G3 H2] sums, trends over units that told both years, how completely and timely, findings open and confirmed", async () => {
    const all = await totals();
    expect(all.whole.map(({ year, cohort, filed, late, completeness, timeliness }) => [year, cohort, filed, late, completeness, timeliness])).toEqual([[2023, 5, 5, 0, 1, 1]]);
    expect(figure(all, "output")).toEqual({ figure: "output", sum: 60_800, known: 5, trend: 60_800 / 60_000 - 1 });
    expect(figure(all, "water")).toMatchObject({ sum: 200_000, trend: null });
    expect(all.figures.find(({ id }) => id === "energy")).toEqual({ id: "energy", label: "综合能源消费量", unit: "tce" });
    const [told] = all.whole;
    expect([told?.confirmed, told?.cleared, (told?.open ?? 0) + (told?.asked ?? 0) + 2]).toEqual([1, 1, told?.found]);
  });
  it("[G3] regions and divisions of industry come to the whole, each drilled into by its code", async () => {
    const all = await totals();
    expect(all.byRegion.map(({ code, name }) => [code, name])).toEqual([["3301", "杭州市"]]);
    for (const groups of [all.byRegion, all.byIndustry]) expect(groups.reduce((sum, one) => sum + (one.years[0]?.figures[0]?.sum ?? 0), 0)).toBe(60_800);
    const below = await totals(province, { node: "3301" });
    expect([below.name, below.byRegion.map(({ code }) => code), figure(below, "output")?.sum]).toEqual(["杭州市", ["330106"], 60_800]);
    const [first] = all.byIndustry;
    const division = await totals(province, { division: first?.code });
    expect(figure(division, "output")?.sum).toBe(first?.years[0]?.figures[0]?.sum);
    expect((await totals(province, { division: "99" })).whole[0]).toMatchObject({ cohort: 0, filed: 0, completeness: null, timeliness: null });
  });
  it("[G3 H1] a peer group leads to its units with their figures, the greatest first, page by page; nothing of another area", async () => {
    const peers = async (actor: Actor = province, more: object = {}) => value(await readPeerUnits(stage.house, actor, { season, ...more }));
    const all = await peers(province, { sort: "energy" });
    expect([all.total, all.units.length, all.name, all.figures.map(({ id }) => id)]).toEqual([5, 5, "浙江省", (await totals()).figures.map(({ id }) => id)]);
    const at = all.figures.findIndex(({ id }) => id === "energy");
    expect(all.units.map(({ figures, last }) => [figures[at], last[at]])).toEqual([[3_000_000, 3000], ...Array.from({ length: 4 }, () => [3000, 3000])]);
    const pages = [await peers(province, { limit: 3 }), await peers(province, { limit: 3, after: "3" })];
    expect([pages.map(({ next }) => next), new Set(pages.flatMap(({ units }) => units.map(({ entry }) => entry))).size]).toEqual([["3", null], 5]);
    expect([(await peers(province, { division: "99" })).total, (await peers(province, { standing: "unfiled" })).total, (await peers(officer("330108"))).total]).toEqual([0, 0, 0]);
    expect(codes(await readPeerUnits(stage.house, county, { season, node: "3301" }))).toEqual(["not-found"]);
  });
  it("[G3 H1] what is seen is handed out: totals, units, findings, as CSV and Excel", async () => {
    const text = async (file: Promise<Result<FileHandedOut>>): Promise<readonly string[]> => {
      let all = "";
      for await (const chunk of value(await file).bytes) all += String(chunk);
      return all.trim().split("\r\n");
    };
    const asked = { season, format: "csv" } as const;
    expect((await text(downloadUpkeepTotals(stage.house, province, asked))).find((row) => row.includes("合计,"))).toContain("浙江省,2023,5,5,0,100.0,100.0,60800,5,1.3");
    expect(await text(downloadPeerUnits(stage.house, province, asked))).toHaveLength(6);
    expect(await text(downloadYearFindings(stage.house, province, { ...asked, check: "copied-figures" }))).toHaveLength(3);
    expect(codes(await downloadUpkeepTotals(stage.house, officer("32"), asked))).toEqual(["not-found"]);
    expect(value(await downloadYearFindings(stage.house, province, { season, format: "xlsx" })).size).toBeGreaterThan(1000);
  });
  it("[F2] findings by severity, division and region, in the order asked for, with how many there are", async () => {
    const [all, faults] = [await found(), await found(province, { severity: "fault" })];
    expect([all.total, faults.total, new Set(faults.findings.map(({ severity }) => severity))]).toEqual([all.findings.length, faults.findings.length, new Set(["fault"])]);
    const ranks = (await found(province, { sort: "severity" })).findings.map(({ severity }) => ["fault", "doubt", "hint"].indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const names = (await found(province, { sort: "name" })).findings.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))));
    expect([(await found(province, { division: "99" })).total, (await found(province, { node: "3301" })).total]).toEqual([0, all.total]);
  });
  it("[K3] an office sees its own area alone, and none of another", async () => {
    expect((await totals(county)).node).toBe("330106");
    expect((await totals(officer("330108"))).whole[0]).toMatchObject({ cohort: 0, found: 0 });
    expect(codes(await readUpkeepTotals(stage.house, county, { season, node: "3301" }))).toEqual(["not-found"]);
    expect(codes(await readUpkeepTotals(stage.house, officer("32"), { season }))).toEqual(["not-found"]);
  });
});
