// An evaluator keeps its registration by keyboard: a person, a tie, a condition; the province reviews and publishes it; the public reads it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, openOffices, type Desks, type OfficeStage } from "./desk-people.ts";
import { go, reach, write } from "./journey/keyboard.ts";

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
    await page.getByText("已登记，待提交").waitFor();
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
    await page.getByText("已保存，请提交审核").waitFor();
    expect(await faultsOf(page, "evaluator-registration")).toEqual([]);
  }, 60_000);

  test("[C1 S8 U1] it tells a dated piece of work, is told which papers are missing, lays one file under several, and submits, by keyboard", async () => {
    const page = await desks.at("agency", "/desk/evaluator");
    const deeds = page.locator("section", { has: page.locator("#head-deeds") });
    await deeds.getByLabel("材料所注日期").fill("2024-05-06");
    await write(page, deeds.getByLabel("业绩名称"), "演示绿色工厂评价");
    await write(page, deeds.getByLabel("委托或主办单位"), "演示委托单位");
    await go(page, ["button", "登记业绩"]);
    await deeds.getByRole("alert").filter({ hasText: "请填写合同、报告或文件的名称和编号" }).waitFor();
    await write(page, deeds.getByLabel("合同、报告或文件的名称和编号"), "演示报告第1号");
    await go(page, ["button", "登记业绩"]);
    await deeds.getByText("2024年5月6日").waitFor();
    const proofs = page.locator("section", { has: page.locator("#head-proofs") });
    await go(page, ["button", "提交审核"]);
    await proofs.getByRole("alert").filter({ hasText: "请上传职称证书（演示人员甲）" }).waitFor();
    for (const line of [/^上传：机构声明/u, "上传：职称证书（演示人员甲）", "上传：社保证明（演示人员甲）"]) {
      const field = proofs.getByLabel(line);
      await reach(page, field);
      await field.setInputFiles({ name: "演示证明.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") });
      await field.locator("xpath=ancestor::li[1]").getByRole("link", { name: "演示证明.pdf" }).waitFor();
    }
    for (const missing = proofs.getByLabel(/^上传：/u).and(proofs.locator("li:has-text('未上传') input")); (await missing.count()) > 0; ) {
      const before = await missing.count();
      await missing.first().setInputFiles({ name: "演示业绩.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") });
      await expect.poll(() => missing.count()).toBeLessThan(before);
    }
    await go(page, ["button", "提交审核"]);
    await page.getByText("已提交，待审核").first().waitFor();
    expect(await faultsOf(page, "evaluator-proofs")).toEqual([]);
  }, 60_000);

  test("[C1 C6 U1] the province reviews and publishes it; it stands on the public list, which it did not before", async () => {
    const open = await desks.visitor("/evaluators");
    await open.getByText("还没有公布的机构").waitFor();
    const page = await desks.at("province", "/desk/evaluators");
    await go(page, ["button", `查看：${body}`]);
    await page.locator("#head-one", { hasText: body }).waitFor();
    await page.getByRole("row", { name: /演示人员甲/u }).waitFor();
    await page.getByText("演示报告第1号").waitFor();
    await expect.poll(() => page.getByRole("link", { name: "演示证明.pdf" }).count()).toBeGreaterThan(2);
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

  test("[C7 U1] the yearly report is overdue for the body and its office; filed by keyboard it stands as late; the public reads none of it", async () => {
    await desks.stage.past();
    const office = await desks.at("nation", "/desk/evaluators");
    await office.getByText("逾期未报 1 家").waitFor();
    await office.getByText("已逾期，尚未报送").waitFor();
    const page = await desks.at("agency", "/desk/evaluator");
    const reports = page.locator("section", { has: page.locator("#head-reports") });
    await reports.getByText("2022年10月31日前（含当日）").waitFor();
    await reports.getByText("已逾期，尚未报送").waitFor();
    await go(page, reports.getByRole("button", { name: "报送" }));
    await reports.getByRole("alert").filter({ hasText: "请填写报告所述期间" }).waitFor();
    await write(page, reports.getByLabel("报告所述期间"), "2022年1月至9月");
    await write(page, reports.getByLabel("报告署名人"), "演示负责人");
    await write(page, reports.getByLabel("开展评价工作情况"), "演示：评价工厂一家");
    await go(page, reports.getByRole("button", { name: "报送" }));
    await reports.getByText(/已报送（逾期）/u).waitFor();
    await office.reload();
    await office.getByText("逾期未报 0 家").waitFor();
    expect(await faultsOf(office, "office-year-reports")).toEqual([]);
    const open = await desks.visitor("/evaluators");
    await open.getByText(body).waitFor();
    expect(await open.getByText("评价工厂一家").count()).toBe(0);
  }, 60_000);

  test("[C2 U1] a published name with a former name in brackets is proposed as one body, confirmed by keyboard, and its listing joins the history", async () => {
    const page = await desks.at("province", "/desk/evaluators");
    const names = page.locator("section", { has: page.locator("#head-names") });
    const renamed = `${body}（原演示评价所）`;
    await names.getByText(renamed).waitFor();
    await go(page, ["button", `是同一机构：${renamed}`]);
    await names.getByText("已认定为同一机构").waitFor();
    await go(page, ["button", `不是同一机构：演示绿评技术服务 有限公司`]);
    await names.getByText("没有待认定的名称").waitFor();
    await go(page, ["button", `查看：${body}`]);
    const history = page.getByText(/平台和已公布名单记载的 1 条/u);
    await go(page, history);
    await page.getByText("演示上榜工厂1").waitFor();
    expect(await faultsOf(page, "office-names")).toEqual([]);
  }, 60_000);

  test("[C6 S3 U1] one officer of the ministry proposes it for the blacklist, reads what becomes of its cases, and cannot confirm; another confirms; the public sees until when", async () => {
    const first = await desks.at("nation", "/desk/evaluators");
    await go(first, ["button", `查看：${body}`]);
    const one = first.locator("section", { has: first.locator("#head-one") });
    await one.getByText("提议列入黑名单", { exact: true }).first().focus();
    await first.keyboard.press("Enter");
    await one.getByLabel("依据的通知").selectOption({ value: "zhejiang/2025" });
    await one.getByText("该通知没有黑名单的规定").waitFor();
    await one.getByLabel("依据的通知").selectOption({ value: "miit/2022" });
    const effect = one.getByRole("region", { name: "列入后的影响" });
    await effect.getByText("终止委托，草稿保留").waitFor();
    await effect.getByText(desks.stage.engaged.name).waitFor();
    await write(first, one.getByLabel("查实文书的名称和文号"), "演示处理决定第1号");
    await write(first, one.getByLabel("查实的情形"), "演示：检测数据系伪造");
    await go(first, one.getByRole("button", { name: "提议列入黑名单" }));
    await first.getByText("由您提出，须由另一人确认").waitFor();
    expect(await faultsOf(first, "office-blacklist")).toEqual([]);
    const second = await desks.at("nation-2", "/desk/evaluators");
    await second.getByRole("region", { name: "列入后的影响" }).getByText(desks.stage.engaged.name).waitFor();
    await go(second, ["button", `确认列入：${body}`]);
    await second.getByText(/1 件尚无结论的申报已终止委托/u).waitFor();
    const open = await desks.visitor("/evaluators");
    await open.getByText(/黑名单至 20\d\d年/u).waitFor();
    await open.setViewportSize({ width: 320, height: 800 });
    await expect.poll(() => open.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  }, 60_000);
});
