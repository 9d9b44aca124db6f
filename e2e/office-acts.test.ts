// Acts of the offices that stand beside the main road: an evaluator files its report, an objector is unmasked and the look is logged, quotas come by paste, a round is amended, an upheld objection shortens the list.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseAct } from "./journey/office.ts";
import { faultsOf, openOffices, type Desks, type OfficeStage } from "./desk-people.ts";
import { choose, chord, go, reach, tick, write } from "./journey/keyboard.ts";

let desks: Desks<OfficeStage>;

beforeAll(async () => {
  desks = await openOffices();
}, 120_000);
afterAll(() => desks.close());

const roundDesk = (step = ""): string => `/desk/rounds/${desks.stage.round}${step === "" ? "" : `?step=${step}`}`;
const panel = (page: Page, name: string) => page.locator(".round-more .ant-collapse-item", { hasText: name });

describe("an evaluator", () => {
  test("[C3 U1] finds its engagement, is told what is missing, files score, conclusion, undertaking and report; it counts once", async () => {
    const { engaged } = desks.stage;
    const page = await desks.at("agency", "/desk");
    await page.getByRole("link", { name: engaged.name }).waitFor();
    expect.soft(await faultsOf(page, "inbox-evaluator")).toEqual([]);
    await go(page, ["link", engaged.name]);
    await page.locator(".case-head h1", { hasText: engaged.name }).waitFor();
    await chooseAct(page, "1");
    await page.keyboard.type("86.5");
    await chord(page);
    await page.getByRole("alert").filter({ hasText: "请上传评价报告" }).waitFor();
    await page.getByLabel(/^评价报告/u).setInputFiles({ name: "程序.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") });
    await page.getByRole("alert").filter({ hasText: "内容须与扩展名一致" }).waitFor();
    await page.getByLabel(/^评价报告/u).setInputFiles({ name: "演示评价报告.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF\n") });
    await page.getByText("已上传 演示评价报告.pdf").waitFor();
    await chord(page);
    await page.getByRole("alert").filter({ hasText: /承诺/u }).waitFor();
    expect.soft(await faultsOf(page, "case-evaluate")).toEqual([]);
    await tick(page, ["checkbox", /本机构已签署承诺书/u]);
    await chord(page);
    await page.getByText("已提交评价").first().waitFor();
    await page.locator("#scores").getByText(/86\.5 分，符合，已签承诺书/u).waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^提交评价/u }).count()).toBe(0);
  }, 60_000);
});

describe("the province", () => {
  test("[D3] pastes the quotas that the notice leaves out: a line that cannot be read is named, then the table is taken once", async () => {
    const page = await desks.at("province", roundDesk());
    await go(page, panel(page, "名额").getByRole("button").first());
    const form = page.getByRole("region", { name: "绿色低碳工业园区名额" });
    await form.locator("textarea").focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "杭州市\t5\r\n没有市\t4\r\n衢州\t3");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
      document.execCommand("insertText", false, "杭州市\t5\n没有市\t4\n衢州\t3");
    });
    await form.getByText("第 2 行：没有“没有市”这一地区").waitFor();
    await write(page, form.locator("textarea"), "杭州市 5\n宁波市 4\n衢州 3");
    await form.getByText("3 个地区，共 12 个").waitFor();
    await chord(page);
    await form.getByRole("alert").filter({ hasText: "来源" }).waitFor();
    await write(page, form.getByLabel("来源（文件名称、文号）"), "演示函〔2025〕12号");
    expect.soft(await faultsOf(page, "round-quota")).toEqual([]);
    await chord(page);
    await form.getByText("已导入名额表").waitFor();
    await expect.poll(() => form.locator("tbody tr", { hasText: "杭州市" }).locator("td").first().textContent()).toBe("5");
    await expect.poll(() => form.locator("textarea").count()).toBe(0);
  }, 60_000);

  test("[A6 D3] amends the round with a signed notice: without a reason it is refused, then quotas move from one city to another", async () => {
    const page = await desks.at("province", roundDesk());
    await go(page, panel(page, "补充通知").getByRole("button").first());
    const form = panel(page, "补充通知");
    await form.getByLabel("变更").selectOption("quota-transfer");
    await form.getByLabel("类别").selectOption("park");
    await form.getByLabel("调出").selectOption("3301");
    await form.getByLabel("调入").selectOption("3308");
    await write(page, form.getByLabel("个数"), "2");
    await chord(page);
    await form.getByRole("alert").waitFor();
    await write(page, form.getByLabel("签发人"), "演示签发人");
    await write(page, form.getByLabel("理由"), "演示：杭州市申请调减");
    expect.soft(await faultsOf(page, "round-amend")).toEqual([]);
    await chord(page);
    await page.getByText("补充通知已签发").waitFor();
    await page.getByText(/名额调剂/u).first().waitFor();
    await go(page, panel(page, "名额").getByRole("button").first());
    const park = page.getByRole("region", { name: "绿色低碳工业园区名额" });
    await park.locator("tbody tr", { hasText: "衢州市" }).locator("td", { hasText: /^5$/u }).waitFor();
    await expect.poll(() => park.locator("tbody tr", { hasText: "杭州市" }).locator("td").first().textContent()).toBe("3");
  }, 60_000);
});

async function objectTo(unit: number): Promise<string> {
  const page = await desks.visitor("/publicity");
  await go(page, page.locator(".windows").first().getByRole("link"));
  await go(page, page.getByRole("button", { name: `提出异议：${desks.stage.units[unit]?.name ?? ""}` }));
  for (const [label, text] of [["真实姓名或单位名称", "演示异议人甲"], ["联系方式", "0570-00000000"], ["事实和理由", "公示的综合能耗与其公开年报所列用电量明显不符"]] as const) await write(page, ["textbox", label], text);
  await go(page, page.getByRole("button", { name: "提交异议" }));
  await page.getByRole("heading", { name: "异议已受理" }).waitFor();
  return (await page.locator(".receipt code").textContent()) ?? "";
}

describe("an objection", () => {
  let receipt = "";

  test("[E2 S8 K1] its sender is hidden until an officer gives a reason; the look stands in the auditor's log", async () => {
    receipt = await objectTo(1);
    const page = await desks.at("province", roundDesk());
    const one = page.locator(".objections > li").first();
    await one.waitFor();
    expect(await page.content()).not.toContain("演示异议人甲");
    await go(page, one.getByRole("button", { name: "查看异议人…" }));
    const dialog = page.getByRole("dialog");
    await reach(page, dialog.getByLabel("查看的理由"));
    await chord(page);
    await dialog.getByRole("alert").filter({ hasText: "请写明查看理由" }).waitFor();
    expect(await page.content()).not.toContain("演示异议人甲");
    await write(page, dialog.getByLabel("查看的理由"), "演示：电话核实所附材料");
    await chord(page);
    await dialog.getByText("演示异议人甲").waitFor();
    expect.soft(await faultsOf(page, "unmask", ".ant-modal")).toEqual([]);
    const auditor = await desks.at("auditor", "/desk");
    const log = await auditor.evaluate(async () => (await (await fetch("/api/log?kind=unmasking")).json()) as { readonly entries: readonly { readonly type: string; readonly actor: string }[] });
    expect(log.entries.map(({ type }) => type)).toEqual(["unmasked"]);
    expect(JSON.stringify(log)).not.toContain("演示异议人甲");
  }, 60_000);

  test("[E2 E3 U1] upheld it takes the unit off the list: the announcement has one less, and the publicity says whom", async () => {
    const { units } = desks.stage;
    const inbox = await desks.at("province", "/desk");
    await inbox.getByText("1 件异议待处理").waitFor();
    const page = await desks.at("province", roundDesk("publicity"));
    await go(page, page.locator(".objections").getByRole("button", { name: "处理…" }));
    const dialog = page.getByRole("dialog");
    await choose(page, dialog.getByRole("radio", { name: "成立", exact: true }));
    await write(page, dialog.getByLabel("处理结论的理由"), "经核查，所报能耗与检测报告不符");
    expect.soft(await faultsOf(page, "uphold", ".ant-modal")).toEqual([]);
    await chord(page);
    await page.locator(".objections").getByText("成立", { exact: true }).waitFor();
    desks.stage.day("2025-09-28");
    const later = await desks.at("province", roundDesk("publicity"));
    await go(later, later.getByRole("button", { name: "结束公示" }));
    await later.getByText("公示结束，2 家").waitFor();
    await later.goto(`${desks.stage.address}${roundDesk("announcement")}`);
    await later.getByLabel("公布文件的名称、文号").fill("演示公布〔2025〕3号");
    await go(later, later.getByRole("button", { name: "提出公布 2 家" }));
    const second = await desks.at("province-2", roundDesk("announcement"));
    await go(second, second.getByRole("button", { name: "确认公布…" }));
    await go(second, second.getByRole("dialog").getByRole("button", { name: "确认公布", exact: true }));
    await second.getByText("已公布 2 家").waitFor();
    const citizen = await desks.visitor("/publicity");
    await go(citizen, citizen.locator(".windows").getByRole("link").first());
    await citizen.getByText(`公示的 3 家中 2 家列入，以下 1 家未列入：${units[1]?.name ?? ""}。`).waitFor();
    await write(citizen, ["textbox", "回执号"], receipt);
    await citizen.keyboard.press("Enter");
    await citizen.getByText("已处理：异议成立").waitFor();
    // once beside the list, once with the receipt
    await expect.poll(() => citizen.getByText("经核查，所报能耗与检测报告不符").count()).toBe(2);
  }, 60_000);
});

describe("administrators", () => {
  test.each(["system", "security", "auditor"])("[K3 U1] %s is told what it is for, on a page without grave faults", async (login) => {
    const page = await desks.at(login, "/desk");
    await page.getByRole("heading", { level: 1, name: "待办" }).waitFor();
    await page.getByText("本账号没有申报待办。").waitFor();
    expect.soft(await faultsOf(page, `inbox-${login}`)).toEqual([]);
  }, 60_000);

  test("nothing went wrong in the pages themselves", () => expect(desks.complaints).toEqual([]));
});
