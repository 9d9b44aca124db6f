// A factory on its way through zhejiang/2025, from its registration to the public list, every step in a real browser by keyboard alone.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openForm, sign, submitWhole } from "./journey/applicant.ts";
import { openCompany, register, type Company } from "./journey/company.ts";
import { enrol } from "./journey/enrol.ts";
import { choose, chord, giveFile, go, leave, pick, tick, write, writeDay } from "./journey/keyboard.ts";
import { assignExperts, chooseAct, confirm, enterRegister, openFirst, passCase, publish, scoreBy, toStep } from "./journey/office.ts";

const notice = "/notices/zhejiang/2025";
const desk = /^批次工作台 · 演示批次/u;
const zhejiang = "浙江省";

let company: Company;
let firm: Page;
let receipt = "";

beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company.close());

const clauseOf = (href: string | null): string => decodeURIComponent(href ?? "");

/** The round of the province among those that can be declared in. */
const round = "浙江省经济和信息化厅";

const paper = (name: string) => ({ name: `${name}.pdf`, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`) });

describe("the applicant", () => {
  test("[U1 B7] a factory registers, sees the pre-check, is told what is missing and where, and submits", async () => {
    const { stage } = company;
    firm = await company.visitor("/desk/register");
    await register(firm, "a firm's own password", { login: "firm-by-keyboard", ...stage.firm, region: [zhejiang, "舟山", "定海"] });
    await openForm(firm, round, "绿色低碳工厂");
    await chord(firm);
    const faults = firm.locator(".fault-list li");
    await faults.filter({ hasText: "自评价得分" }).waitFor();
    await expect.poll(() => faults.count()).toBe(2);
    await go(firm, faults.filter({ hasText: "自评价得分" }).getByRole("button"));
    await firm.locator("input#at-selfScore:focus").waitFor();
    await firm.keyboard.type("91.5");
    await sign(firm);
    await faults.first().waitFor({ state: "detached" });
    await submitWhole(firm);
  }, 90_000);

  test("[U1 B7 一（一）.2] a park proves its facts with papers, and at exactly 50 percent is refused by the clause", async () => {
    const { stage } = company;
    const page = await company.visitor("/desk/sign-in");
    await enrol(page, stage.address, { login: "park-by-keyboard", password: "a park's own password", name: "演示定海工业园区管理有限公司", creditCode: stage.code("330902", 902), region: "330902" });
    await page.goto(`${stage.address}/desk`);
    await openForm(page, round, "绿色低碳工业园区");
    for (const [n, word] of [zhejiang, "舟山", "定海"].entries()) await pick(page, `园区所在地：${["省（自治区、直辖市）", "市（州、盟）", "县（市、区）"][n] ?? ""}`, word);
    for (const fact of ["manufacturing_main", "legal_boundary", "single_management_body", "provincial_park"]) await choose(page, page.locator(`[data-fact=${fact}]`).getByRole("radio", { name: "是" }));
    await choose(page, page.locator("[data-fact=separately_counted_block]").getByRole("radio", { name: "否" }));
    await write(page, page.locator("[data-fact=industrial_value_added_share] input"), "50");
    for (const of of ["设立批复或四至范围文件", "统计资料", "批复或规划文件", "机构设置文件"]) await giveFile(page, page.locator(".proof-row", { hasText: of }).getByRole("button", { name: /^上传文件/u }).first(), paper(of));
    await giveFile(page, page.locator(".proof-row", { hasText: "属省级工业园区（含" }).getByRole("button", { name: /^上传文件/u }), paper("设立批复"));
    await page.getByRole("link", { name: "设立批复.pdf" }).waitFor();
    await write(page, ["textbox", /自评价得分/u], "84.0");
    await sign(page);
    await chord(page);
    const fault = page.locator(".fault-list li");
    await fault.filter({ hasText: "工业增加值占比超过50%" }).waitFor();
    await expect.poll(() => fault.count()).toBe(1);
    expect(clauseOf(await fault.getByRole("link").getAttribute("href"))).toBe(`${notice}#一（一）.2`);
    await go(page, fault.getByRole("button"));
    await page.locator("[data-fact=industrial_value_added_share] input:focus").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("50.01");
    await submitWhole(page);
  }, 90_000);

  test("[U1 D2 二（二）.2] the county returns one field with its reason; the factory mends it and submits again; the county passes", async () => {
    const { name } = company.stage.firm;
    const county = await company.at("county");
    await openFirst(county, name);
    await chooseAct(county, "2");
    await county.keyboard.press("ArrowDown");
    await county.locator("[data-return='selfScore']:focus").waitFor();
    await county.keyboard.type("请附能耗一项的计算依据");
    await chord(county);
    await county.getByText("已退回 1 项").first().waitFor();
    await go(firm, ["link", "待办"]);
    await firm.getByText("请附能耗一项的计算依据").waitFor();
    await go(firm, ["link", "去修改"]);
    await firm.getByText("退回原因：请附能耗一项的计算依据").waitFor();
    await write(firm, ["textbox", /自评价得分/u], "90.5");
    await submitWhole(firm);
    await openFirst(await company.at("county"), name);
    await county.locator("#scores .mark-changed").waitFor();
    await passCase(county, "已补正，同意上报");
  }, 90_000);
});

describe("the city", () => {
  test("[U1 D3 附件1] passes, recommends one, is refused a second by the clause of the quota, and sends its list with the letter", async () => {
    const { firm: ours, rival } = company.stage;
    const city = await company.at("city");
    await go(city, ["link", ours.name]);
    await city.locator(".case-head h1", { hasText: ours.name }).waitFor();
    await passCase(city, "同意推荐");
    await company.at("city");
    await go(city, ["link", /^推荐工作台 · 绿色低碳工厂/u]);
    await city.getByText("名额 1 家，不得超出").waitFor();
    const recommend = async (name: string): Promise<void> => {
      await go(city, ["button", `推荐：${name}`]);
      const yes = city.getByRole("dialog", { name: `推荐 ${name}` }).getByRole("radio", { name: "是" });
      await yes.first().waitFor();
      for (const one of await yes.all()) await choose(city, one);
      await chord(city);
    };
    await recommend(ours.name);
    await city.locator(".decided-recommended").waitFor();
    await recommend(rival);
    const refused = city.getByRole("alert").filter({ hasText: "推荐名额 1 个已用完" });
    await refused.waitFor();
    expect(clauseOf(await refused.getByRole("link").getAttribute("href"))).toBe(`${notice}#附件1`);
    await leave(city, city.getByRole("dialog"));
    await go(city, ["button", `候补：${rival}`]);
    await city.locator(".decided-reserved").waitFor();
    await write(city, ["textbox", "推荐函文号"], "演示函〔2025〕9号");
    await write(city, ["textbox", "签发人"], "演示签发人");
    await writeDay(city, city.getByLabel("签发日期"), "2025-06-05");
    await go(city, ["button", "上报 1 家…"]);
    await confirm(city, "上报");
    await city.getByText("推荐名单已上报，共 1 家").waitFor();
  }, 90_000);
});

describe("the province", () => {
  test("[U1 D5 二（四）.1] three departments agree, each at its own desk", async () => {
    for (const login of ["province", "reform", "environment"]) {
      const page = await company.at(login);
      await toStep(page, desk, "会同审核");
      await tick(page, ["checkbox", "全选"]);
      await go(page, ["button", "本部门同意所选 1 件"]);
      await page.getByText("已提出意见 1 件").waitFor();
    }
  }, 90_000);

  test("[U1 D6 二（四）.2] three experts are assigned and score", async () => {
    const { firm: ours } = company.stage;
    const page = await company.at("province");
    await toStep(page, desk, "专家评审");
    await assignExperts(page, ["expert-a", "expert-b", "expert-c"]);
    await scoreBy(company, ours.name, { "expert-a": "88.5", "expert-b": "86.0", "expert-c": "90" });
  }, 90_000);
});

describe("the public", () => {
  test("[U1 E1 E2 二（四）.3] two people publish, a citizen objects on the public page and keeps the receipt", async () => {
    const { stage } = company;
    stage.day("2025-06-23");
    await publish(company, { desk, word: "公示", document: "演示公示〔2025〕1号", by: ["province", "province-2"] });
    const citizen = await company.visitor("/publicity");
    await go(citizen, ["link", /演示公示〔2025〕1号|演示批次/u]);
    await go(citizen, ["button", `提出异议：${stage.firm.name}`]);
    await write(citizen, ["textbox", "真实姓名或单位名称"], "演示异议人");
    await write(citizen, ["textbox", "联系方式"], "000-00000000");
    await write(citizen, ["textbox", "事实和理由"], "该单位申报的能耗数据与公开的检测报告不符");
    await chord(citizen);
    await citizen.getByRole("heading", { name: "异议已受理" }).waitFor();
    receipt = (await citizen.locator(".receipt code").textContent()) ?? "";
    expect(receipt).not.toBe("");
    await citizen.context().close();
  }, 90_000);

  test("[U1 E2 E3 二（四）.4] the province dismisses the objection, the window ends by the clock, two people announce, the public list shows the factory", async () => {
    const { stage } = company;
    const province = await company.at("province");
    await toStep(province, desk, "公示");
    await go(province, ["button", "处理…"]);
    await choose(province, province.getByRole("dialog").getByRole("radio", { name: "不成立", exact: true }));
    await write(province, ["textbox", "处理结论的理由"], "经核查，数据与检测报告一致");
    await chord(province);
    await province.getByRole("dialog").waitFor({ state: "hidden" });
    await province.getByText("不成立", { exact: true }).first().waitFor();
    stage.day("2025-06-30");
    await stage.settle(stage.round);
    await publish(company, { desk, word: "公布", document: "演示公布〔2025〕1号", by: ["province", "province-2"] });
    await enterRegister(company, "province", desk);
    const citizen = await company.visitor("/publicity");
    await go(citizen, ["link", /演示公示〔2025〕1号|演示批次/u]);
    await write(citizen, ["textbox", "回执号"], receipt);
    await citizen.keyboard.press("Enter");
    await citizen.getByText("已处理：异议不成立").waitFor();
    await citizen.goto(`${stage.address}/register`);
    await write(citizen, citizen.getByRole("searchbox").first(), stage.firm.name.slice(2, 8));
    await citizen.getByRole("link", { name: stage.firm.name }).first().waitFor();
  }, 90_000);

  test("nothing went wrong in the pages themselves", () => {
    expect(company.complaints).toEqual([]);
  });
});
