// Papers over the API: every paper of two notices, in three files that say the same, to those who may read what they hold.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import { commission, evaluate } from "../acts/evaluation.ts";
import { object } from "../../src/acts/objections/receive-objection.ts";
import { recommend } from "../../src/acts/recommendations/recommend.ts";
import { amendRound } from "../../src/acts/rounds/change-round.ts";
import { confirmPublication, endPublicity, proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { advance, recommendFacts, sendFrom, type Journey } from "../acts/advance.ts";
import { declare, draft, enrol, enterList, fitAgency, openRoundOf, openStage, registration, submit, value, type Agency, type Filed, type Firm, type Stage } from "../acts/stage.ts";
import { textOfXlsx } from "../documents/text-of.ts";
import { ask, codeOf, comeIn, fileOf, openDoor } from "./door.ts";
import { paperDesk, type PaperDesk } from "./paper-desk.ts";

const edition = "zhejiang/2025";
const city = officer("3308");
const province = officer("33");
const awkward = ["演示𬭎业镕铸有限公司", "=演示cmd|'公司", "演示#import*粗*<w:p>有限公司"];

let stage: Stage;
let app: FastifyInstance;
let desk: PaperDesk;
let firms: readonly Firm[];
let filed: readonly Filed[];
let park: Filed;
let written: Filed;
let agency: Agency;
let round: string;
let journey: Journey;

beforeAll(async () => {
  stage = await openStage("2025-06-05");
  app = await openDoor(stage);
  desk = paperDesk(stage, app);
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-20" } });
  const enrolled: Firm[] = [];
  for (const name of awkward) enrolled.push(await enrol(stage, { ...registration("330802"), name }));
  firms = enrolled;
  await enterList(stage, "3308", "city", "factory", firms);
  agency = await fitAgency(stage, edition);
  const [first] = firms as [Firm, Firm, Firm];
  const opened = await draft(stage, edition, round, first);
  await commission(stage, opened, agency);
  await evaluate(stage, agency.actor, opened.declaration, { score: "86.5" });
  const others = [];
  for (const firm of firms.slice(1)) others.push(await declare(stage, edition, round, firm));
  filed = [await submit(stage, opened), ...others];
  park = await declare(stage, edition, round, await enrol(stage, { ...registration("330803"), name: "演示高新产业园区" }), "park");
  written = await draft(stage, edition, round, await enrol(stage, { ...registration("330802"), name: "演示未提交有限公司" }));
  journey = { edition, round, authority: "33", filed: [...filed, park] };
}, 120_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const of = (n: number): Filed => filed[n] as Filed;
const own = (n: number): string => `declarations/${of(n).declaration}`;

describe("[B9 G1] the papers of a declaration", () => {
  it("are those that the notice names of applicant and evaluator, and the receipt, each with its clause", async () => {
    const papers = await desk.listOf(own(0), of(0).firm.actor);
    expect(papers.map(({ paper, clause, draft: isDraft, ownLayout }) => [paper, clause, isDraft, ownLayout])).toEqual([
      ["self-evaluation-report", "二（三）.2", false, true],
      ["evaluator-undertaking", "二（一）.2.2", false, true],
      ["submission-receipt", "二（三）.3", false, true],
    ]);
    expect((await desk.listOf(own(1), of(1).firm.actor)).map(({ paper }) => paper)).toEqual(["self-evaluation-report", "submission-receipt"]);
  });

  it("the self-evaluation report holds what was entered, to the rarest character, and blanks for the rest", async () => {
    const text = await desk.texts(`${own(0)}/self-evaluation-report`, of(0).firm.actor, "演示𬭎业镕铸有限公司", of(0).firm.creditCode, "演示法人", "一、工厂基本情况", "（五）环境排放", "材料真实性承诺", "85.0分", "证明材料索引");
    expect(text).toContain("＿＿＿＿");
    expect(text).toContain("自拟版式，参照工信厅节函〔2016〕586号附件2-1");
    expect(text).toMatch(/第1页共\d+页/);
  });

  it("a name that looks like markup or a formula comes out as it was given", async () => {
    await desk.texts(`${own(1)}/self-evaluation-report`, of(1).firm.actor, awkward[1] ?? "");
    await desk.texts(`${own(2)}/self-evaluation-report`, of(2).firm.actor, awkward[2] ?? "");
  });

  it("the undertaking names the evaluator and what the notice asks of it, with the clause of each", async () => {
    await desk.texts(`${own(0)}/evaluator-undertaking`, agency.actor, "演示评价机构", "（二（一）.3）", "不得超过10项", "（单位公章）");
  });

  it("the receipt holds number, receipt and digest of what was handed in", async () => {
    const { number, receipt, digest } = of(0);
    await desk.texts(`${own(0)}/submission-receipt`, of(0).firm.actor, number, receipt, digest);
  });

  it("a park's report is laid out as a park's", async () => {
    await desk.texts(`declarations/${park.declaration}/self-evaluation-report`, park.firm.actor, "演示高新产业园区", "园区级别", "（七）运行管理");
  });

  it("a draft is for its applicant, and says so on the page and in the file's name", async () => {
    const url = `declarations/${written.declaration}`;
    expect((await desk.listOf(url, written.firm.actor)).map(({ paper, draft: isDraft }) => [paper, isDraft])).toEqual([["self-evaluation-report", true]]);
    expect(await desk.texts(`${url}/self-evaluation-report`, written.firm.actor, "演示未提交有限公司")).toContain("草稿");
    expect((await desk.get(`${url}/self-evaluation-report/pdf`, written.firm.actor)).name).toBe("自评价报告_演示未提交有限公司（草稿）.pdf");
    expect((await desk.get(`${url}/self-evaluation-report/pdf`, city)).status).toBe(404);
  });

  it("a foreign applicant's is missing, a paper that is not due as well, an unknown format is refused", async () => {
    expect((await desk.get(`${own(0)}/self-evaluation-report/pdf`, of(1).firm.actor)).status).toBe(404);
    expect((await desk.get(own(0), of(1).firm.actor)).status).toBe(404);
    expect((await desk.get(`${own(1)}/evaluator-undertaking/pdf`, of(1).firm.actor)).status).toBe(404);
    expect((await desk.get(`${own(0)}/self-evaluation-report/exe`, of(0).firm.actor)).status).toBe(404);
    expect((await desk.get(own(0))).status).toBe(401);
  });
});

describe("[D4 D10] the papers of a recommending city", () => {
  const url = (kind = "factory", node = "3308"): string => `recommendations/${round}/${kind}/${node}`;

  it("are drafts with blanks until the list is sent", async () => {
    await advance(stage, journey, "recommend");
    for (const one of journey.filed) value(await recommend(stage.house, city, { declaration: one.declaration, step: "recommend", digest: one.digest, facts: recommendFacts(stage, edition, one), statements: {} }));
    expect((await desk.listOf(url(), city)).map(({ paper, draft: isDraft }) => [paper, isDraft])).toEqual([["recommendation-letter", true], ["recommendation-table-factory", true], ["city-list", false]]);
    const text = await desk.texts(`${url()}/recommendation-letter`, city, "＿＿＿＿〔＿＿＿＿〕＿＿号", "共3家单位");
    expect(text).toContain("草稿");
  });

  it("the letter holds number, signatory, day and the place for the seal, and is not signed by anybody else's hand", async () => {
    value(await sendFrom(stage, journey, "3308", filed));
    value(await sendFrom(stage, journey, "3308", [park]));
    const text = await desk.texts(`${url()}/recommendation-letter`, city, "衢州市经信局", "演示函3308号", "演示签发人", "2025年1月2日", "（盖章处）", "浙江省经济和信息化厅：", "关于推荐2025年省级绿色低碳工厂的函", "附件：衢州市省级绿色制造推荐名单汇总表（绿色低碳工厂）", ...awkward);
    expect(text).not.toContain("草稿");
  });

  it("[D10] the stamped letter is kept for the city and the authority, its digest in the log; nothing but a scan, and nothing before the list has gone up", async () => {
    const at = (kind: string): string => `/api/papers/stamped-letters/${round}/${kind}/3308`;
    const send = async (kind: string, name: string, bytes: string, actor = city) => {
      const { payload, headers } = fileOf(name, Buffer.from(bytes));
      return ask(app, { method: "POST", url: at(kind), cookie: await comeIn(stage, actor), ...(payload === undefined ? {} : { payload }), ...(headers === undefined ? {} : { headers }) });
    };
    const scan = "%PDF-1.4\n演示盖章件\n%%EOF\n";
    expect(codeOf(await send("supply-chain", "盖章.pdf", scan))).toBe("list-not-sent");
    expect(codeOf(await send("factory", "盖章.csv", "a,b\n1,2\n"))).toBe("file-kind");
    expect((await send("factory", "盖章.pdf", scan, officer("3302"))).status).toBe(404);
    const kept = await send("factory", "推荐函盖章件.pdf", scan);
    expect(kept.status).toBe(201);
    expect((await send("factory", "推荐函盖章件.pdf", scan)).status).toBe(201);
    const { copies } = JSON.parse((await desk.get(`stamped-letters/${round}/factory/3308`, province)).body) as { readonly copies: readonly { readonly digest: string; readonly name: string }[] };
    expect(copies.map(({ name }) => name)).toEqual(["推荐函盖章件.pdf"]);
    expect((await desk.get(`stamped-letters/${round}/factory/3308/${copies[0]?.digest ?? ""}`, city)).bytes.toString()).toBe(scan);
    expect((await desk.get(`stamped-letters/${round}/factory/3308/${copies[0]?.digest ?? ""}`, officer("3302"))).status).toBe(404);
    const { rows } = await stage.owner.query<{ body: string }>("select body from event where stream_kind = 'stamped-copy'");
    expect(rows.map(({ body }) => (JSON.parse(body) as { readonly digest: string }).digest)).toEqual(copies.map(({ digest }) => digest));
  });

  it("[附件2.3] the table has the notice's columns in its order, the evaluator where there is one, and whether the city lists the firm", async () => {
    const text = await desk.texts(`${url()}/recommendation-table-factory`, city, "推荐单位：衢州市经信局（单位公章）", ...awkward);
    expect(text).toContain("序号企业名称第三方机构名称（如有）行业是否列入市绿色制造名单");
    const rows = textOfXlsx((await desk.get(`${url()}/recommendation-table-factory/xlsx`, city)).bytes).text.split("\n");
    expect(rows.filter((one) => one === "是")).toHaveLength(3);
    expect(rows.filter((one) => one.startsWith("演示评价机构"))).toHaveLength(1);
  });

  it("[附件2.2] the park's table leaves 类型 to be filled by hand and tells that the city does not list it", async () => {
    const text = await desk.texts(`${url("park")}/recommendation-table-park`, city, "演示高新产业园区");
    expect(text).toContain("序号园区名称第三方机构名称（如有）类型是否列入市绿色制造名单1演示高新产业园区否");
  });

  it("[三.3] the city's own list of the year is printed kind by kind", async () => {
    await enterList(stage, "3308", "city", "park", [park.firm]);
    await desk.texts(`${url()}/city-list`, city, "2025年度市级绿色低碳工业园区及工厂名单", "报送单位：衢州市经信局", "绿色低碳工业园区");
  });

  it("the authority reads them; to a foreign city, a county and an applicant they are missing or forbidden", async () => {
    expect((await desk.get(`${url()}/recommendation-letter/pdf`, province)).status).toBe(200);
    const foreign = officer("3302");
    expect([(await desk.get(`${url()}/recommendation-letter/pdf`, foreign)).status, (await desk.get(url(), foreign)).status]).toEqual([404, 404]);
    expect((await desk.get(`${url()}/recommendation-letter/pdf`, officer("330802"))).status).toBe(404);
    expect((await desk.get(`${url()}/recommendation-letter/pdf`, of(0).firm.actor)).status).toBe(403);
  });
});

describe("[G1] the papers of the round", () => {
  const url = (): string => `rounds/${round}`;

  it("before publicity nobody but the authority sees the notice, and the authority sees a draft", async () => {
    await advance(stage, journey, "publicity", "joint-review");
    stage.clock.day("2025-08-04");
    expect(await desk.listOf(url())).toEqual([]);
    value(await proposePublication(stage.house, province, { round, publication: "publicity", step: "publicity", document: "关于2025年演示名单的公示" }));
    expect((await desk.get(`${url()}/proposal/pdf`)).status).toBe(404);
    expect((await desk.get(`${url()}/proposal/pdf`, city)).status).toBe(404);
    expect(await desk.texts(`${url()}/proposal`, province, "关于2025年演示名单的公示", ...awkward)).toContain("草稿");
  });

  it("[二（四）.3] the publicity notice has grounds, procedure, count, days, how to object, the office, and the list as an annex", async () => {
    value(await confirmPublication(stage.house, secondOfficer("33"), { round }));
    const [notice] = await desk.listOf(url());
    expect(notice).toMatchObject({ form: "publicity-notice", draft: false });
    const text = await desk.texts(`${url()}/${notice?.paper ?? ""}`, undefined, "关于2025年演示名单的公示", "浙经信绿色便函〔2025〕58号", "绿色低碳工厂3家", "绿色低碳工业园区1家", "2025年8月4日", "5个工作日", "联系处室：绿色制造处", "浙江省经济和信息化厅", of(0).number, ...awkward);
    expect(text).toContain("附件1");
    expect(text).not.toContain("草稿");
  });

  it("the objector's receipt tells what was received and never by whom", async () => {
    const { receipt } = value(await object(stage.house, visitor, { round, number: of(0).number, name: "隐名不得外泄", contact: "13900001111", reason: "演示：能耗数据与实际不符，请核实", evidence: [] }));
    const text = await desk.texts(`receipts/${round}/${receipt}`, undefined, receipt, of(0).number, "办理中", "2025年8月4日");
    expect(text).not.toContain("隐名");
    expect((await desk.get(`receipts/${round}/nobody-has-this/pdf`)).status).toBe(404);
  });

  it("an amendment is a notice of its own with its reason and signatory", async () => {
    value(await amendRound(stage.house, province, { round, change: { kind: "supplement", text: "演示补充事项" }, signedBy: "演示签署人", reason: "演示理由" }));
    await desk.texts(`${url()}/amendment-1`, undefined, "补充：演示补充事项", "演示签署人", "演示理由");
  });

  it("[二（四）.4] the announcement is issued jointly by three, addressed, with its number in the red head", async () => {
    stage.clock.day("2025-08-11");
    value(await endPublicity(stage.house, province, { round }));
    value(await proposePublication(stage.house, province, { round, publication: "announcement", step: "announcement", document: "关于公布2025年演示名单的通知（浙经信演示〔2025〕7号）" }));
    value(await confirmPublication(stage.house, secondOfficer("33"), { round }));
    const found = (await desk.listOf(url())).find(({ form }) => form === "announcement");
    await desk.texts(`${url()}/${found?.paper ?? ""}`, undefined, "浙江省经济和信息化厅", "浙江省发展和改革委员会", "浙江省生态环境厅", "浙经信演示〔2025〕7号", "各设区市经信局：", "2025年8月4日至2025年8月8日公示", "绿色低碳工厂2家", awkward[1] ?? "", awkward[2] ?? "");
  });
});
