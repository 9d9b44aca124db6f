// Experts in a real browser, by keyboard alone: the pool brought in, panels drawn from a seed, interests declared, scores sealed and opened, the chair's word.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseAct } from "./journey/office.ts";
import { faultsOf, openDesks, type Desks } from "./desk-people.ts";
import { chord, giveFile, go, reach, write } from "./journey/keyboard.ts";

let desks: Desks;
let drawn: readonly string[] = [];

beforeAll(async () => {
  desks = await openDesks();
  await desks.stage.advance("joint-review", "county-review", [4, 6, 7]);
}, 240_000);
afterAll(() => desks.close());

const head = "登录名,姓名,专业领域,工作单位,统一社会信用代码,职称,地区代码,是否接受评审,有效期起,有效期止,服务过的单位代码";
const line = (login: string, name: string, field: string): string => `${login},${name},${field},演示研究院,,高级工程师,330106,是,2025-01-01,2027-12-31,`;
const pool = [head, line("expert-a", "评审专家甲（演示）", "能源"), line("expert-b", "评审专家乙（演示）", "环境"), line("expert-c", "评审专家丙（演示）", "低碳"), line("expert-x", "演示丁", "炼金术")].join("\n");
const caseOf = (n: number): string => `/desk/cases/${drawn[n] ?? ""}`;

describe("experts", () => {
  test("[D6 U1] the pool is brought in from a table: what is wrong is told by row and column, the rest is taken", async () => {
    const page = await desks.at("province", "/desk/experts");
    await page.getByText("专家库还是空的").waitFor();
    await giveFile(page, ["button", "选择名册文件…"], { name: "名册.csv", mimeType: "text/csv", buffer: Buffer.from(pool) });
    await page.getByText("读到 4 行，可入库 3 行，有误 1 行").waitFor();
    await page.getByRole("cell", { name: /没有这个专业领域：炼金术/u }).waitFor();
    expect.soft(await faultsOf(page, "experts-import")).toEqual([]);
    await go(page, ["button", "入库 3 人"]);
    await page.getByRole("rowheader", { name: "评审专家甲（演示）" }).waitFor();
    await go(page, ["button", "更新 评审专家乙（演示）"]);
    await write(page, ["textbox", "职称"], "教授级高工");
    expect.soft(await faultsOf(page, "experts-form")).toEqual([]);
    await chord(page);
    await page.getByRole("cell", { name: "教授级高工" }).waitFor();
  }, 90_000);

  test("[D6 U1] panels are drawn from a seed, looked at, confirmed", async () => {
    const page = await desks.at("province", `/desk/rounds/${desks.stage.round}?step=expert-review`);
    await write(page, ["textbox", /随机抽取的种子/u], "2025-0620");
    await go(page, ["button", "从专家库抽取"]);
    await page.getByText(/拟分派 \d+ 件、\d+ 人次/u).waitFor();
    await page.locator("tbody th a").first().waitFor();
    drawn = (await page.locator("tbody th a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))).map((href) => href.split("/").at(-1) ?? "");
    expect.soft(await faultsOf(page, "experts-draw")).toEqual([]);
    await go(page, ["button", /确认分派/u]);
    await page.getByText(`已分派 ${drawn.length * 3} 人次`).waitFor();
  }, 90_000);

  test("[D6 S8 U1] one withdraws with a reason and sees the case no more; another declares, scores under seal, and reads no other's score", async () => {
    const gone = await desks.at("expert-c", caseOf(0));
    await go(gone, ["button", "有利益关系，申请回避…"]);
    await write(gone, ["textbox", "须回避的事由"], "演示：曾任其顾问");
    await go(gone, ["button", "申请回避"]);
    await gone.getByText(/已就“.*”回避/u).waitFor();
    await gone.goto(`${desks.stage.address}${caseOf(0)}`);
    await gone.getByText("案卷打不开").waitFor();
    const page = await desks.at("expert-a", caseOf(1));
    await page.getByRole("button", { name: "无利益关系，打开案卷" }).waitFor();
    expect.soft(await faultsOf(page, "case-interest")).toEqual([]);
    await go(page, ["button", "无利益关系，打开案卷"]);
    await chooseAct(page, "1");
    await page.keyboard.type("86.5");
    await chord(page);
    await page.getByText("请写明评审意见").waitFor();
    await write(page, ["textbox", "评审意见"], "演示：指标可信");
    await chord(page);
    await page.getByText("已评分").first().waitFor();
    expect(await page.locator("#panel").count()).toBe(0);
  }, 120_000);

  test("[D6 U1] the authority sees who owes a score but no number, and names the chair; once all are in the chair adopts what they come to", async () => {
    const office = await desks.at("province", caseOf(1));
    await office.locator("#panel").getByText("尚未收齐，评分密封").waitFor();
    expect(await office.locator("#panel").getByText("86.5").count()).toBe(0);
    await go(office, ["button", "请 评审专家甲（演示） 任组长"]);
    await office.getByText("评审专家甲（演示）（组长）").waitFor();
    const nth = desks.stage.filed().findIndex((one) => one.declaration === drawn[1]);
    for (const login of ["expert-b", "expert-c"]) await desks.stage.score(login, nth, login === "expert-b" ? "88" : "60");
    const chair = await desks.at("expert-a", caseOf(1));
    await chair.locator("#panel").getByText("合成得分 78.17").waitFor();
    expect.soft(await faultsOf(chair, "case-panel")).toEqual([]);
    await write(chair, ["textbox", /评审组意见/u], "演示：评审组一致同意");
    await go(chair, ["button", "同意合成得分"]);
    await chair.getByText(/组长意见（.*合成得分 78\.17/u).waitFor();
  }, 120_000);

  test("[D11 U1] an officer declares a conflict and may decide no more; a deputy is set by a second person", async () => {
    const page = await desks.at("county", `/desk/cases/${desks.stage.filed()[4]?.declaration ?? ""}`);
    await go(page, ["button", "本人应回避…"]);
    await write(page, ["textbox", "须回避的事由"], "演示：亲属任职");
    await go(page, ["button", "申报回避"]);
    await page.getByText("已申报回避").first().waitFor();
    await chooseAct(page, "1");
    await chord(page);
    await page.getByText("本件涉及您本人或所在单位，应回避").first().waitFor();
    const duties = await desks.at("province-2", "/desk/duties");
    await write(duties, ["textbox", "被代理人的登录名"], "province");
    await write(duties, ["textbox", "代理人的登录名"], "reform");
    await reach(duties, duties.getByLabel("自", { exact: true }));
    for (const [label, day] of [["自", "2025-06-20"], ["至（含当日）", "2025-06-30"]] as const) await duties.getByLabel(label, { exact: true }).fill(day);
    expect.soft(await faultsOf(duties, "duties")).toEqual([]);
    await go(duties, ["button", /设定代理/u]);
    await duties.getByText(/省发展改革委经办人（演示） 代理 省经信厅经办人（演示）/u).waitFor();
  }, 90_000);
});
