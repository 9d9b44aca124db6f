// An evaluator keeps its registration by keyboard: a person, a tie, a condition; the province reviews and publishes it; the public reads it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, openOffices, type Desks, type OfficeStage } from "./desk-people.ts";
import { go, write } from "./journey/keyboard.ts";

let desks: Desks<OfficeStage>;
beforeAll(async () => {
  desks = await openOffices();
}, 120_000);
afterAll(() => desks.close());

const body = "演示绿评技术服务有限公司";

describe("the evaluator's registration", () => {
  test("[C1 C2 U1] the evaluator adds a person and is told of a wrong number, declares a tie, proves a condition, all by keyboard", async () => {
    const page = await desks.at("agency", "/desk");
    await go(page, ["link", "本机构登记"]);
    await page.getByRole("heading", { name: body }).waitFor();
    await page.getByText("已登记，待审核").waitFor();
    const staff = page.locator("section", { has: page.locator("#head-staff") });
    await write(page, staff.getByLabel("姓名"), "演示人员甲");
    await write(page, staff.getByLabel(/^公民身份号码/u), "123");
    await write(page, staff.getByLabel("专业"), "能源");
    await staff.getByLabel("任职起日").fill("2020-01-01");
    await go(page, ["button", "登记人员"]);
    await staff.getByRole("alert").filter({ hasText: "校验位" }).waitFor();
    await write(page, staff.getByLabel(/^公民身份号码/u), "11010519491231002X");
    await go(page, ["button", "登记人员"]);
    await page.getByRole("row", { name: /演示人员甲/u }).waitFor();
    const ties = page.locator("section", { has: page.locator("#head-ties") });
    await write(page, ties.getByLabel("对方统一社会信用代码"), "1");
    await go(page, ["button", "申报关联"]);
    await ties.getByRole("alert").waitFor();
    const facts = page.locator("section", { has: page.locator("#head-facts") });
    await write(page, facts.getByLabel(/^证明（机构声明/u), "演示机构声明第1号");
    await go(page, ["button", "保存条件与证明"]);
    await page.getByText("已保存，待审核").waitFor();
    expect(await faultsOf(page, "evaluator-registration")).toEqual([]);
  }, 60_000);

  test("[C1 C6 U1] the province reviews and publishes it; it stands on the public list, which it did not before", async () => {
    const open = await desks.visitor("/evaluators");
    await open.getByText("还没有公布的机构").waitFor();
    const page = await desks.at("province", "/desk/evaluators");
    await go(page, ["button", `查看：${body}`]);
    await page.locator("#head-one", { hasText: body }).waitFor();
    await page.getByRole("row", { name: /演示人员甲/u }).waitFor();
    expect(await faultsOf(page, "office-evaluators")).toEqual([]);
    await go(page, ["button", "退回修改"]);
    await page.getByRole("alert").filter({ hasText: "请写明退回原因" }).waitFor();
    await go(page, ["button", "审核通过"]);
    await go(page, ["button", "公布"]);
    await page.getByText(/公布的内容在重新公布前不变/u).waitFor();
    await go(page, ["button", "重算并公开通过率"]);
    await page.getByText(/已由事件日志重算 \d+ 家/u).waitFor();
    await open.reload();
    await open.getByText(body).waitFor();
    await open.getByText("演示人员甲").waitFor({ state: "detached" });
    expect(await faultsOf(open, "public-evaluators")).toEqual([]);
  }, 60_000);
});
