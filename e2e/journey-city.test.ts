// A factory on its way through city-model/draft in the demonstration city: another notice, other steps, the same pages, by keyboard alone.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf } from "./desk-people.ts";
import { openForm, sign, submitWhole } from "./journey/applicant.ts";
import { openCompany, register, type Company } from "./journey/company.ts";
import { choose, chord, go, write, writeDay } from "./journey/keyboard.ts";
import { assignExperts, chooseAct, confirm, enterRegister, openFirst, passCase, publish, scoreBy, toStep } from "./journey/office.ts";

const notice = "/notices/city-model/draft";
const desk = /^批次工作台 · 演示批次/u;
const name = "演示一区新材料有限公司";
const by = ["first-city", "first-city-2"] as const;

let company: Company;
let firm: Page;
let receipt = "";

beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company.close());

/** Where the rule of the notice stands that the fault speaks of. */
async function clauseOfFault(page: Page, says: string): Promise<string> {
  const fault = page.locator(".fault-list li", { hasText: says });
  await fault.waitFor();
  return decodeURIComponent((await fault.getByRole("link").getAttribute("href")) ?? "");
}

describe("a factory of the demonstration city", () => {
  test("[U1 B7 五（二）.3] registers, is refused by the clause where it does not meet the requirements, and declares", async () => {
    const { stage } = company;
    firm = await company.visitor("/desk/register");
    await register(firm, "a firm's own password", { login: "city-firm", name, creditCode: stage.code("990101", 903), region: ["演示省", "演示市", "演示一区"] });
    const elsewhere = firm.locator(".own li", { hasText: "浙江省经济和信息化厅" });
    await elsewhere.getByText("不能申报：注册地不在本批次组织单位辖区内").waitFor();
    await expect.poll(() => elsewhere.getByRole("link", { name: /^申报：/u }).count()).toBe(0);
    expect.soft(await faultsOf(firm, "open-rounds")).toEqual([]);
    await openForm(firm, "XX市工业和信息化局", "XX市绿色工厂");
    const requirement = firm.locator("[data-fact=meets_requirements]");
    await choose(firm, requirement.getByRole("radio", { name: "否" }));
    await write(firm, ["textbox", /自评价得分/u], "92.0");
    await sign(firm);
    await chord(firm);
    expect(await clauseOfFault(firm, "满足申报条件要求")).toBe(`${notice}#五（二）.3`);
    await choose(firm, requirement.getByRole("radio", { name: "是" }));
    await submitWhole(firm);
  }, 90_000);

  test("[U1 B7 D2 五（二）.6] the county returns one field with its reason; the factory mends it and submits again", async () => {
    const county = await company.at("first-county");
    await openFirst(county, name);
    await chooseAct(county, "2");
    await county.keyboard.press("ArrowDown");
    await county.locator("[data-return]:focus").waitFor();
    await county.keyboard.type("请附评分依据");
    await chord(county);
    await county.getByText("已退回 1 项").first().waitFor();
    await go(firm, ["link", "待办"]);
    await firm.getByText("请附评分依据").waitFor();
    await go(firm, ["link", "去修改"]);
    await firm.getByText("退回原因：请附评分依据").waitFor();
    await write(firm, ["textbox", /自评价得分/u], "91.0");
    await submitWhole(firm);
  }, 90_000);

  test("[U1 D2 D3 五（二）.6 五（二）.7] the county passes, recommends and sends its list up; the city passes", async () => {
    const county = await company.at("first-county");
    await openFirst(county, name);
    await passCase(county, "初审符合条件");
    await company.at("first-county");
    await go(county, ["link", /^推荐工作台 · XX市绿色工厂/u]);
    await county.getByRole("button", { name: `推荐：${name}` }).waitFor();
    expect.soft(await faultsOf(county, "county-desk")).toEqual([]);
    await go(county, ["button", `推荐：${name}`]);
    await county.getByRole("dialog").getByRole("button", { name: /^推荐/u }).waitFor();
    await chord(county);
    await county.locator(".decided-recommended").waitFor();
    await write(county, ["textbox", "推荐函文号"], "演示函〔2025〕1号");
    await write(county, ["textbox", "签发人"], "演示签发人");
    await writeDay(county, county.getByLabel("签发日期"), "2025-06-05");
    await go(county, ["button", "上报 1 家…"]);
    await confirm(county, "上报");
    await county.getByText("推荐名单已上报，共 1 家").waitFor();
    const city = await company.at("first-city");
    await openFirst(city, name);
    await passCase(city, "同意提交专家评审");
  }, 90_000);

  test("[U1 D6 D7 五（三）.1 五（三）.3 五（三）.6] three experts score, the city selects by the cuts and holds its meeting", async () => {
    const city = await company.at("first-city");
    await toStep(city, desk, "专家评审");
    await assignExperts(city, ["expert-a", "expert-b", "expert-c"]);
    await scoreBy(company, name, { "expert-a": "88.5", "expert-b": "86.0", "expert-c": "90" });
    await company.at("first-city");
    await toStep(city, desk, "遴选");
    await city.getByRole("button", { name: "遴选XX市绿色工厂（1 件）…" }).waitFor();
    expect.soft(await faultsOf(city, "round-selection")).toEqual([]);
    await go(city, ["button", "遴选XX市绿色工厂（1 件）…"]);
    await confirm(city, "遴选");
    await city.locator(".funnel-step", { hasText: "会议审定" }).locator(".funnel-count", { hasText: "1" }).waitFor();
    await go(city, city.locator(".funnel-step", { hasText: "会议审定" }));
    await city.getByRole("textbox", { name: "会议记录" }).waitFor();
    expect.soft(await faultsOf(city, "round-meeting")).toEqual([]);
    await write(city, ["textbox", "会议记录"], "会议审定一家，一致同意");
    await write(city, ["textbox", /^出席人/u], "演示局长、演示处长");
    await chord(city);
    await city.getByText("会议审定 1 件").waitFor();
  }, 90_000);

  test("[U1 E1 E2 五（三）.7] two people publish, a citizen objects and keeps the receipt, the city finds it groundless and says why", async () => {
    company.stage.day("2025-07-01");
    await publish(company, { desk, word: "公示", document: "演示市公示〔2025〕1号", by });
    const citizen = await company.visitor("/publicity");
    await go(citizen, ["link", /演示市公示〔2025〕1号|演示批次/u]);
    await go(citizen, ["button", `提出异议：${name}`]);
    await write(citizen, ["textbox", "真实姓名或单位名称"], "演示异议人");
    await write(citizen, ["textbox", "联系方式"], "000-00000000");
    await write(citizen, ["textbox", "事实和理由"], "该单位的绿色工厂自评得分与实际不符");
    await chord(citizen);
    await citizen.getByRole("heading", { name: "异议已受理" }).waitFor();
    receipt = (await citizen.locator(".receipt code").textContent()) ?? "";
    const city = await company.at("first-city");
    await city.getByText("1 件异议待处理").waitFor();
    await toStep(city, desk, "公示");
    await go(city, ["button", "处理…"]);
    await choose(city, city.getByRole("dialog").getByRole("radio", { name: "不成立", exact: true }));
    await write(city, ["textbox", "处理结论的理由"], "经核查，得分与材料一致");
    await chord(city);
    await city.getByRole("dialog").waitFor({ state: "hidden" });
    await write(citizen, ["textbox", "回执号"], receipt);
    await citizen.keyboard.press("Enter");
    await citizen.getByText("已处理：异议不成立").waitFor();
  }, 90_000);

  test("[U1 E1 E3 五（三）.8] the window ends by the clock, two people announce, the list is entered, the public register shows it", async () => {
    const { stage } = company;
    stage.day("2025-07-08");
    await stage.settle(stage.cityRound);
    await publish(company, { desk, word: "公布", document: "演示市公布〔2025〕1号", by });
    await enterRegister(company, "first-city", desk);
    const citizen = await company.visitor("/register");
    await write(citizen, citizen.getByRole("searchbox").first(), name.slice(2, 8));
    await citizen.getByRole("link", { name }).first().waitFor();
  }, 90_000);

  test("nothing went wrong in the pages themselves", () => {
    expect(company.complaints).toEqual([]);
  });
});
