// Cultivation plans and yearly summaries under Suzhou's notice: gap, measure and day of each candidate, a county's table by its day, who has sent none.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planDuty, planFaults, type PlanBody, type PlanKind } from "@qingce/core/upkeep/cultivation";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { keepPlan } from "../../src/acts/upkeep/keep-plan.ts";
import { readPlanGaps } from "../../src/acts/upkeep/read-plan-gaps.ts";
import { readPlans, sendPlanTable } from "../../src/acts/upkeep/send-plan-table.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { editionOf } from "../upkeep/editions.ts";
import { codes, draft, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Firm, type Stage } from "./stage.ts";

const edition = "jiangsu-suzhou/2023";
const [county, second, city, elsewhere] = [officer("320506"), officer("320505"), officer("3205"), officer("330106")];
let stage: Stage;
let candidates: readonly Firm[];
let entries: ReadonlyMap<string, string>;

beforeAll(async () => {
  stage = await openStage("2023-02-01");
  candidates = [...(await firmsIn(stage, 2, "320506")), ...(await firmsIn(stage, 1, "320505"))];
  await enterList(stage, "3205", "city", "factory", candidates, true);
  const { rows } = await stage.owner.query<{ id: string; code: string }>("select id, credit_code as code from entry");
  entries = new Map(rows.map(({ id, code }) => [code, id]));
});
afterAll(() => stage.close());

const at = (n: number): Firm => candidates[n] as Firm;
const entryOf = (firm: Firm): string => entries.get(firm.creditCode) ?? "";
const body: PlanBody = { done: "演示：已建能源管理体系", goal: "演示：2023年申报省级绿色工厂", steps: [{ item: "取水", now: "12 m3/万元", demand: "10 m3/万元", points: null, from: "hand", measure: "演示：中水回用改造", by: "2023-10-31" }] };
const of = (kind: PlanKind) => ({ edition, kind, year: 2023 });
const keep = (who: Firm["actor"], firm: Firm, part: Partial<PlanBody> = {}, version = 0, kind: PlanKind = "cultivation") => keepPlan(stage.house, who, { ...of(kind), entry: entryOf(firm), version, body: { ...body, ...part } });
const send = (who: Firm["actor"], node: string, kind: PlanKind = "cultivation") => sendPlanTable(stage.house, who, { ...of(kind), node });

describe("cultivation plans", () => {
  it("[F6 js-2023 三.8 二.3] two tables, from county to city, by the notice's day; other editions ask for none", async () => {
    const suzhou = await editionOf(edition);
    expect([planDuty(suzhou, "cultivation"), planDuty(suzhou, "summary")]).toEqual([
      { who: "county", to: "city", clause: "三.8", form: "2023年度绿色工厂培育计划汇总表（附件4）", due: "2023-02-24" },
      { who: "county", to: "city", clause: "二.3", form: "2022年度总结及2023年度计划汇总表（附件3）", due: "2023-02-24" },
    ]);
    for (const id of ["miit/2022", "zhejiang/2023", "zhejiang/2025", "city-model/draft"]) expect([planDuty(await editionOf(id), "cultivation"), planDuty(await editionOf(id), "summary")]).toEqual([undefined, undefined]);
    expect(codes(await readPlans(stage.house, county, { ...of("cultivation"), edition: "zhejiang/2025" }))).toEqual(["plan-unstated"]);
  });
  it("[F6 js-2023 三.5 三.6 三.7] a plan has its gaps, each with a measure and a day to come; what lacks is named at its place", () => {
    const today = "2023-02-01" as PlainDay;
    const faults = (part: Partial<PlanBody>): readonly string[] => planFaults("cultivation", { ...body, ...part }, today).map(({ code, place }) => `${code} ${place}`);
    const step = (part: object) => ({ steps: [{ ...body.steps[0], ...part }] as PlanBody["steps"] });
    expect([faults({}), faults({ steps: [] }), faults({ done: " ", goal: "" })]).toEqual([[], ["steps-missing steps"], ["done-missing done", "goal-missing goal"]]);
    expect([faults(step({ measure: "", item: " " })), faults(step({ by: "" })), faults(step({ by: "年底" })), faults(step({ by: "2023-01-31" })), faults(step({ by: "2023-02-01" }))]).toEqual([["item-missing steps.0.item", "measure-missing steps.0.measure"], ["by-missing steps.0.by"], ["day-malformed steps.0.by"], ["day-past steps.0.by"], []]);
  });
  it("[F6 js-2023 三.6] the candidate keeps its own, the county for one without an account; nobody else; a stale one is refused", async () => {
    expect(codes(await keep(at(1).actor, at(0)))).toEqual(["not-found"]);
    expect(codes(await keep(elsewhere, at(0)))).toEqual(["not-found"]);
    expect(codes(await keep(second, at(0)))).toEqual(["not-found"]);
    expect(codes(await keep(at(0).actor, at(0), { goal: "" }))).toEqual(["goal-missing"]);
    const kept = value(await keep(at(0).actor, at(0)));
    expect(kept.version).toBe(1);
    expect(codes(await keep(at(0).actor, at(0)))).toEqual(["plan-stale"]);
    value(await keep(county, at(0), { goal: "演示：改为2024年申报" }, 1));
    expect((await eventsOf(stage, "plan", kept.plan)).map(({ type }) => type)).toEqual(["kept", "kept"]);
    const own = value(await readPlans(stage.house, at(0).actor, of("cultivation")));
    expect([own.units.map(({ name, plan }) => [name, plan?.body.goal]), own.waiting]).toEqual([[[at(0).name, "演示：改为2024年申报"]], []]);
    expect(value(await readPlans(stage.house, at(1).actor, of("cultivation"))).units.map(({ name }) => name)).toEqual([at(1).name]);
  });
  it("[F6 js-2023 三.1] only candidates of the pool have a cultivation plan, only listed units a summary", async () => {
    expect(codes(await keep(at(0).actor, at(0), {}, 0, "summary"))).toEqual(["plan-not-of-unit"]);
  });
  it("[F6 js-2023 三.5] where no scheme scored it, gaps are entered by hand", async () => {
    expect(value(await readPlanGaps(stage.house, at(0).actor, { entry: entryOf(at(0)) }))).toEqual({ scored: null, steps: [] });
    expect(codes(await readPlanGaps(stage.house, at(1).actor, { entry: entryOf(at(0)) }))).toEqual(["not-found"]);
    expect(codes(await readPlanGaps(stage.house, elsewhere, { entry: entryOf(at(0)) }))).toEqual(["not-found"]);
  });
  it("[F6 js-2023 三.8] the last second of the day is in time, midnight is late and marked; sent again it keeps its first day", async () => {
    expect(codes(await send(second, "320505"))).toEqual(["plan-table-empty"]);
    expect(codes(await send(county, "320505"))).toEqual(["not-found"]);
    expect(codes(await send(city, "3205"))).toEqual(["tier-not-in-turn"]);
    stage.clock.set("2023-02-24 23:59:59");
    expect(value(await send(county, "320506"))).toMatchObject({ sentOn: "2023-02-24", late: false, n: 1, missing: [at(1).name] });
    const before = value(await readPlans(stage.house, city, of("cultivation")));
    expect([before.over, before.waiting, before.tables.map(({ node, late }) => [node, late])]).toEqual([false, ["320505"], [["320506", false]]]);
    stage.clock.set("2023-02-25 00:00:00");
    value(await keep(second, at(2)));
    value(await keep(at(1).actor, at(1)));
    expect(value(await send(second, "320505"))).toMatchObject({ sentOn: "2023-02-25", late: true, n: 1, missing: [] });
    expect(value(await send(county, "320506"))).toMatchObject({ sentOn: "2023-02-24", late: false, n: 2, missing: [] });
    const after = value(await readPlans(stage.house, city, of("cultivation")));
    expect([after.over, after.waiting, after.tables.map(({ node, late, n }) => [node, late, n]), after.units.length]).toEqual([true, [], [["320505", true, 1], ["320506", false, 2]], 3]);
    expect(value(await readPlans(stage.house, second, of("cultivation"))).units.map(({ name }) => name)).toEqual([at(2).name]);
    stage.clock.day("2023-02-01");
  });
  it("[F6 js-2023 二.1 二.4] a listed unit's summary and plan for the year, once however many levels list it; candidates are not asked", async () => {
    const [listed] = (await firmsIn(stage, 1, "320507")) as [Firm];
    await enterList(stage, "3205", "city", "factory", [listed]);
    await enterList(stage, "32", "province", "factory", [listed]);
    const office = officer("320507");
    const { units } = value(await readPlans(stage.house, office, of("summary")));
    expect(units.map(({ name, plan }) => [name, plan])).toEqual([[listed.name, null]]);
    const entry = units[0]?.entry ?? "";
    expect(codes(await keepPlan(stage.house, listed.actor, { ...of("summary"), entry, version: 0, body: { ...body, done: "" } }))).toEqual(["done-missing"]);
    value(await keepPlan(stage.house, listed.actor, { ...of("summary"), entry, version: 0, body }));
    expect(value(await send(office, "320507", "summary"))).toMatchObject({ n: 1, late: false });
  });
});

describe("gaps from the scoring engine", () => {
  it("[F6 A3] where a round scored the candidate's sheet, each item's smallest change is proposed with its gain, best first", async () => {
    const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
    const authority = "3301";
    const own = "city-model/draft";
    const scheme = stage.house.schemes.get("gbt36132-2025/form-2026")?.scheme;
    if (scheme === undefined) throw new Error("no scheme");
    stage.clock.day("2025-03-10");
    const round = await openRoundOf(stage, { edition: own, year: 2025, opens: "2025-03-03", authority });
    value(await adoptScheme(stage.house, officer(authority), { round, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）" }));
    const filed = await draft(stage, own, round, firm, "factory", { sheet: { answers: inventAnswers(scheme, () => 0.5), notApplicable: {} } });
    const { revision, body: saved } = value(await readDraft(stage.house, firm.actor, { declaration: filed.declaration }));
    const { selfScore: _, ...without } = saved;
    value(await saveDraft(stage.house, firm.actor, { declaration: filed.declaration, revision, body: without }));
    value(await submitDeclaration(stage.house, firm.actor, { declaration: filed.declaration }));
    await enterList(stage, authority, "city", "factory", [firm], true);
    const { rows } = await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1", [firm.creditCode]);
    const gaps = value(await readPlanGaps(stage.house, officer("330106"), { entry: rows[0]?.id ?? "" }));
    expect(gaps.scored).toMatchObject({ declaration: filed.declaration, scheme: "gbt36132-2025/form-2026", max: 100 });
    const gains = gaps.steps.flatMap(({ points }) => (points === null ? [] : [points]));
    expect(gains.length).toBeGreaterThan(3);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(gaps.steps.every(({ from, measure, by, item }) => from === "scheme" && measure === "" && by === "" && item !== "")).toBe(true);
  });
});
