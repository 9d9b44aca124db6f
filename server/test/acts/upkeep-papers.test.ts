// Papers after listing: a year's table, an area's opinion, the papers of a proceeding, plans gathered by a county, an evaluator's year.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import type { Result } from "@qingce/core/base/refusal";
import { readPlanTablePaper, readYearReportPaper } from "../../src/acts/papers/plan-table-paper.ts";
import { listProceedingPapers, readProceedingPaper } from "../../src/acts/papers/proceeding-papers.ts";
import { listSeasonPapers, readSeasonPaper, readYearTablePaper } from "../../src/acts/papers/year-table-paper.ts";
import type { FileHandedOut } from "../../src/acts/proofs/read-proofs.ts";
import { actInProceeding, type ProceedingAsked } from "../../src/acts/upkeep/act-in-proceeding.ts";
import { auditYearTable } from "../../src/acts/upkeep/audit-table.ts";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { keepPlan } from "../../src/acts/upkeep/keep-plan.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { readYearTable } from "../../src/acts/upkeep/read-table.ts";
import { sendPlanTable } from "../../src/acts/upkeep/send-plan-table.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import type { PaperFormat } from "../../src/documents/papers/paper-thread.ts";
import { bare, textOfDocx, textOfPdf, textOfXlsx } from "../documents/text-of.ts";
import { soundYear } from "../upkeep/sound-year.ts";
import { agency, codes, enterList, firmsIn, openRoundOf, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let firms: readonly Firm[];
let entries: ReadonlyMap<string, string>;
let season = "";
const [county, city, province] = [officer("330106"), officer("3301"), officer("33")];
const day = (text: string): PlainDay => text as PlainDay;

beforeAll(async () => {
  stage = await openStage("2024-03-01");
  firms = await firmsIn(stage, 3, "330106");
  await enterList(stage, "33", "province", "factory", firms);
  const { rows } = await stage.owner.query<{ id: string; code: string }>("select id, credit_code as code from entry");
  entries = new Map(rows.map(({ id, code }) => [code, id]));
  season = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2023, kind: "factory", authority: "33", due: "2024-04-15" })).season;
});
afterAll(() => stage.close());

const firmAt = (n: number): Firm => firms[n] as Firm;
const entryOf = (firm: Firm): string => entries.get(firm.creditCode) ?? "";

/** What a paper says in all three files, which must be alike in every word wanted. */
async function texts(read: (format: PaperFormat) => Promise<Result<FileHandedOut>>, ...wanted: readonly string[]): Promise<{ readonly text: string; readonly name: string }> {
  const bytesOf = async (format: PaperFormat): Promise<{ readonly bytes: Buffer; readonly name: string }> => {
    const file = value(await read(format));
    return { bytes: Buffer.concat(await file.bytes.toArray()), name: file.name };
  };
  const [docx, pdf, xlsx] = [await bytesOf("docx"), await bytesOf("pdf"), await bytesOf("xlsx")];
  const said = { docx: bare(textOfDocx(docx.bytes)), pdf: bare(await textOfPdf(pdf.bytes)), xlsx: bare(textOfXlsx(xlsx.bytes).text) };
  for (const [format, text] of Object.entries(said)) for (const one of wanted) expect({ format, one, there: text.includes(bare(one)) }).toEqual({ format, one, there: true });
  expect(textOfXlsx(xlsx.bytes).formulas).toBe(0);
  return { text: said.pdf, name: pdf.name };
}

async function file(firm: Firm, changes = ""): Promise<{ readonly filing: string; readonly digest: string }> {
  const entry = entryOf(firm);
  value(await saveYearDraft(stage.house, firm.actor, { season, entry, revision: 0, body: { figures: { ...soundYear, "output-other": 5_000 }, notes: { "output-sum": "演示：含停产车间" }, changes } }));
  const { filing } = value(await fileYearTable(stage.house, firm.actor, { season, entry }));
  return { filing, digest: value(await readYearTable(stage.house, county, { season, entry })).filing?.digest ?? "" };
}

describe("a year's table on paper", () => {
  it("[G1 F1 zj-2023 附件4] a draft says so; filed it has figures with units, indicators, findings with the unit's words, changes and audits; our own layout, on what it is modelled", async () => {
    const firm = firmAt(0);
    const read = (actor: Actor) => (format: PaperFormat) => readYearTablePaper(stage.house, actor, { season, entry: entryOf(firm), format });
    const draft = await texts(read(firm.actor), "绿色低碳工厂动态管理表（2023年度）", firm.name);
    expect([draft.text.includes("草稿"), draft.name.includes("草稿")]).toEqual([true, true]);
    const table = await file(firm, "演示：年内更名一次");
    value(await auditYearTable(stage.house, county, { filing: table.filing, digest: table.digest, outcome: "pass", opinion: "演示：县级审核通过" }));
    const filed = await texts(read(county), firm.creditCode, "工业总产值", "万元", "12000", "单位产值综合能耗", "kgce/万元", "250", "演示：含停产车间", "演示：年内更名一次", "演示：县级审核通过", "盖章处");
    expect([filed.text.includes("自拟版式"), filed.text.includes("未取得")]).toEqual([true, true]);
    expect([filed.text.includes("草稿"), filed.name.includes("草稿")]).toEqual([false, false]);
    expect(codes(await readYearTablePaper(stage.house, firmAt(1).actor, { season, entry: entryOf(firm), format: "pdf" }))).toEqual(["not-found"]);
  });
});

const act = async (actor: Actor, proceeding: string, ask: ProceedingAsked) => value(await actInProceeding(stage.house, actor, { proceeding, ask }));

describe("a proceeding on paper", () => {
  it("[G1 F3 zj-2023 一（四）.6] opinion with its assessment under the city's red head, notice of reasons with the last day for a hearing, decision a draft until it is carried out", async () => {
    const firm = firmAt(1);
    const table = await file(firm);
    const { proceeding } = value(await auditYearTable(stage.house, county, { filing: table.filing, digest: table.digest, outcome: "fail", opinion: "演示", indicators: [{ indicator: "单位产值综合能耗", reason: "演示：高于限额" }] }));
    const id = proceeding ?? "";
    expect(value(await listProceedingPapers(stage.house, city, { proceeding: id })).papers).toEqual([]);
    await act(city, id, { kind: "assess", on: day("2024-03-01"), place: "演示厂区", assessors: ["演示经办人甲", "演示专家乙"], found: "演示：两项指标不达标", meets: false, proofs: [] });
    await act(city, id, { kind: "give-opinion", outcome: "remove", reason: "演示：限期内无法整改", document: "演示意见〔2024〕1号" });
    await act(province, id, { kind: "give-reasons", reasons: "演示：拟移出理由", until: day("2024-03-08") });
    await act(firm.actor, id, { kind: "waive-hearing" });
    await act(province, id, { kind: "decide", outcome: "remove", reason: "演示：事实清楚", document: "演示决定〔2024〕2号" });
    const { papers } = value(await listProceedingPapers(stage.house, firm.actor, { proceeding: id }));
    expect(papers.map(({ form, draft, ownLayout }) => `${form} ${draft} ${ownLayout}`)).toEqual(["adjustment-opinion false true", "notice-of-reasons false true", "adjustment-decision true true"]);
    const read = (paper: string) => (format: PaperFormat) => readProceedingPaper(stage.house, province, { proceeding: id, paper, format });
    await texts(read(papers[0]?.paper ?? ""), "演示意见〔2024〕1号", "杭州市经信局", "浙江省经济和信息化厅", `建议将${firm.name}移出`, "单位产值综合能耗（演示：高于限额）", "演示经办人甲、演示专家乙", "演示：两项指标不达标", "不符合绿色制造评价要求", "盖章处");
    await texts(read(papers[1]?.paper ?? ""), "事先告知书", "演示：拟移出理由", "2024年3月8日前（含当日）", "要求听证", "送达回证");
    const decision = await texts(read(papers[2]?.paper ?? ""), "演示决定〔2024〕2号", `将${firm.name}移出省级绿色低碳工厂名单`, "该单位放弃听证", "申请复核");
    expect(decision.text.includes("草稿")).toBe(true);
    expect(codes(await readProceedingPaper(stage.house, firmAt(0).actor, { proceeding: id, paper: papers[0]?.paper ?? "", format: "pdf" }))).toEqual(["not-found"]);
    expect(codes(await readProceedingPaper(stage.house, province, { proceeding: id, paper: "nothing", format: "pdf" }))).toEqual(["not-found"]);
  });
});

describe("an area's opinion on the year", () => {
  it("[G1 zj-2023 三.2.3] counts, passed, failing and unfiled units under the city's head; a draft while the day is not over; to nobody of another place", async () => {
    const read = (format: PaperFormat) => readSeasonPaper(stage.house, city, { season, node: "3301", format });
    expect(value(await listSeasonPapers(stage.house, city, { season, node: "3301" })).papers.map(({ form, draft, ownLayout }) => [form, draft, ownLayout])).toEqual([["upkeep-opinion", true, true]]);
    expect(codes(await listSeasonPapers(stage.house, county, { season, node: "3301" }))).toEqual(["not-found"]);
    expect(value(await listSeasonPapers(stage.house, province, { season, node: "3301" })).papers).toHaveLength(1);
    // the notice asks the city for it, and nobody else
    for (const [actor, node] of [[province, "33"], [county, "330106"]] as const) expect(value(await listSeasonPapers(stage.house, actor, { season, node })).papers).toEqual([]);
    expect(codes(await readSeasonPaper(stage.house, province, { season, node: "33", format: "pdf" }))).toEqual(["not-found"]);
    const draft = await texts(read, "杭州市经信局", "应填报3家，已填报2家", "2024年4月15日", firmAt(1).name, "单位产值综合能耗：演示：高于限额", firmAt(2).name, "盖章处");
    expect(draft.text.includes("草稿")).toBe(true);
    expect(codes(await readSeasonPaper(stage.house, officer("3302"), { season, node: "3301", format: "pdf" }))).toEqual(["not-found"]);
    expect(codes(await readSeasonPaper(stage.house, firmAt(0).actor, { season, node: "3301", format: "pdf" }))).toEqual(["not-found"]);
    expect(codes(await readSeasonPaper(stage.house, county, { season, node: "3301", format: "pdf" }))).toEqual(["not-found"]);
  });
});

describe("plans and an evaluator's year on paper", () => {
  it("[G1 F6 js-2023 三.9] a county's table is a draft until it is sent; the city's gathers what its counties have sent", async () => {
    stage.clock.day("2023-02-01");
    const [firm] = (await firmsIn(stage, 1, "320506")) as [Firm];
    await enterList(stage, "3205", "city", "factory", [firm], true);
    const { rows } = await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1", [firm.creditCode]);
    const of = { edition: "jiangsu-suzhou/2023", kind: "cultivation", year: 2023 } as const;
    const step = { now: "12 m3/万元", demand: "10 m3/万元", points: null, from: "hand", measure: "演示：中水回用改造", by: "2023-10-31" } as const;
    value(await keepPlan(stage.house, firm.actor, { ...of, entry: rows[0]?.id ?? "", version: 0, body: { done: "演示：已建能源管理体系", goal: "演示：2023年申报省级", steps: [{ item: "单位产值取水量", ...step }, { item: "单位产值综合能耗", ...step, measure: "演示：余热回收" }] } }));
    const read = (node: string) => (format: PaperFormat) => readPlanTablePaper(stage.house, officer(node), { ...of, node, format });
    expect((await texts(read("320506"), "2023年度绿色工厂培育计划汇总表", firm.name, "演示：中水回用改造", "2023年10月31日", "演示：余热回收")).text.includes("草稿")).toBe(true);
    stage.clock.set("2023-02-25 00:00:00");
    value(await sendPlanTable(stage.house, officer("320506"), { ...of, node: "320506" }));
    for (const node of ["320506", "3205"]) {
      const { text } = await texts(read(node), firm.name, "（逾期）", "截止日：2023年2月24日");
      expect([text.includes("草稿"), text.includes("自拟版式")]).toEqual([false, true]);
    }
    expect(codes(await readPlanTablePaper(stage.house, officer("320505"), { ...of, node: "320506", format: "pdf" }))).toEqual(["not-found"]);
    expect(codes(await readPlanTablePaper(stage.house, firm.actor, { ...of, node: "320506", format: "pdf" }))).toEqual(["not-found"]);
  });
  it("[G1 miit-2022 三.4.2] an evaluator's yearly report with what the house counted, to itself and the authority", async () => {
    stage.clock.day("2022-09-01");
    const round = await openRoundOf(stage, { edition: "miit/2022", year: 2022, opens: "2022-08-22" });
    const { rows } = await stage.owner.query<{ node: string }>("select body->'state'->>'authority' as node from round where id = $1", [round]);
    const authority = officer(rows[0]?.node ?? "CN");
    const [own, foreign] = [await agency(stage, { facts: {} }), await agency(stage, { facts: {} })];
    await stage.owner.query("insert into year_report values ($1, $2, '2022-11-01', '2022-10-31', $3, $4, 1)", [own.id, round, [...authority.nodes], JSON.stringify({ period: "2022年度", work: "演示：评价3家", problems: "演示：无", signatory: "演示署名人", engaged: 3, filed: 2 })]);
    const read = (actor: Actor) => (format: PaperFormat) => readYearReportPaper(stage.house, actor, { round, evaluator: own.id, format });
    await texts(read(own.actor), "评价机构年度工作情况报告", "演示：评价3家", "演示署名人", "（逾期）", "2022年10月31日");
    await texts(read(authority), "演示：评价3家");
    expect(codes(await read(foreign.actor)("pdf"))).toEqual(["not-found"]);
  });
});
