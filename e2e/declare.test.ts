// Declaring in a real browser over the real server, by keyboard alone: from registration over the pre-check and every fault to the receipt.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApplicants, paper, register, tabTo, type Applicants } from "./declare-people.ts";
import { faultsOf } from "./desk-people.ts";
import { submitWhole } from "./journey/applicant.ts";
import { go, leave } from "./journey/keyboard.ts";

let applicants: Applicants;

beforeAll(async () => {
  applicants = await openApplicants();
}, 120_000);
afterAll(() => applicants.close());

const newPage = async (): Promise<Page> => applicants.watch(await (await applicants.person()).newPage());

async function prove(page: Page, fact: string): Promise<void> {
  await tabTo(page, `#at-proofs-${fact}`);
  await page.keyboard.press("Enter");
  await page.locator(`[data-place="${fact.replaceAll("-", "_")}"]`).locator("xpath=..").getByText(paper.name).first().waitFor();
}

describe("declaring by keyboard alone", () => {
  let page: Page;
  const faults: string[] = [];
  const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(page, name)));

  test("[B1 U1 U3] registers with code, region and industry picked by name, every fault beside its field", async () => {
    page = await newPage();
    await page.goto(`${applicants.stage.address}/desk/register`);
    await page.getByLabel("单位名称").focus();
    await page.keyboard.press("Enter");
    await page.getByText("请填写统一社会信用代码").waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("name");
    await look("register");
    await register(page, applicants.stage, 1);
    await page.getByText("还没有申报。").waitFor();
    await look("inbox-empty");
  }, 60_000);

  test("[B2 U1] the pre-check shows every condition with its clause before a form is opened", async () => {
    await tabTo(page, "a.go");
    await page.keyboard.press("Enter");
    await tabTo(page, "input[type=radio]");
    await page.keyboard.press("Space");
    await page.locator("li[data-outcome=not-met]").filter({ hasText: "从市级绿色低碳工厂中推荐" }).getByRole("link", { name: "一（二）.2" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.locator("li[data-outcome=met]").filter({ hasText: "园区应属推荐地" }).waitFor();
    await look("precheck");
    await tabTo(page, ".open-form button");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "基本条件" }).waitFor();
  }, 60_000);

  test("[B7 U1 U3] a submit too early names every fault, and each leads to its field", async () => {
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "未能提交：14 处需要处理" }).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("head-faults");
    await look("form-faults");
    await page.locator("#head-faults").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("at-proofs-region");
  }, 60_000);

  test("[B4 B7] half of the value added is not more than half: the verdict is live, at its clause", async () => {
    await page.locator("#head-facts").evaluate("(head) => { head.tabIndex = -1; head.focus(); }");
    await tabTo(page, "#at-facts-manufacturing-main");
    await page.keyboard.press("Space");
    await tabTo(page, "#at-facts-industrial-value-added-share");
    await page.keyboard.type("50");
    await page.locator("[data-rule=park-value-added-share][data-outcome=not-met]").waitFor();
    await page.keyboard.type(".1");
    await page.locator("[data-rule=park-value-added-share][data-outcome=met]").waitFor();
    for (const fact of ["legal-boundary", "single-management-body", "provincial-park", "separately-counted-block"]) {
      await tabTo(page, `#at-facts-${fact}`);
      await page.keyboard.press("Space");
    }
    await page.keyboard.press("ArrowRight");
    page.on("filechooser", (chooser) => void chooser.setFiles(paper));
    for (const fact of ["region", "industrial-value-added-share", "legal-boundary", "single-management-body", "provincial-park"]) await prove(page, fact);
    await tabTo(page, "#at-selfScore");
    await page.keyboard.type("８５．５");
    await tabTo(page, "#at-commitment");
    await page.keyboard.type("演示法人");
    await page.getByText("可以提交。").waitFor();
    await look("form-whole");
  }, 90_000);

  test("[B7 U1] what is signed is asked once more, with score and last day; Esc leads back to the form", async () => {
    await page.keyboard.press("Control+Enter");
    const asked = page.getByRole("dialog", { name: "签署并提交？" });
    await asked.getByText("85.5 分").waitFor();
    await asked.getByText("演示法人，2025年6月5日").waitFor();
    await asked.getByText(/（含当日）/u).waitFor();
    await asked.getByText(/承诺：所填内容和所附材料真实/u).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "签署并提交");
    await look("confirm-submit");
    await leave(page, asked);
    await expect.poll(() => page.getByText("可以提交。").isVisible()).toBe(true);
  }, 60_000);

  test("[B7 U1] withdrawn and taken up again before the last day, it is the same form under the same number", async () => {
    const number = await page.locator(".form-head h1 + p .number").innerText();
    await page.getByRole("button", { name: "放弃这份申报…" }).press("Enter");
    await page.getByLabel("撤回原因").fill("演示：先核对数据");
    await page.getByRole("button", { name: /^放\s?弃$/u }).press("Enter");
    await page.getByRole("heading", { name: "已撤回" }).waitFor();
    await look("withdrawn");
    await page.getByRole("button", { name: "恢复填写" }).press("Enter");
    await page.getByText("可以提交。").waitFor();
    await expect.poll(() => page.locator(".form-head h1 + p .number").innerText()).toBe(number);
  }, 60_000);

  test("[B7 U1] the submit gives a receipt with number, time and digest, and the form is read only", async () => {
    await page.keyboard.press("Control+Enter");
    await page.locator(":focus", { hasText: "签署并提交" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "已提交 · 回执" }).waitFor();
    await page.locator(".receipt dl").getByText("2025年6月5日").waitFor();
    const covered = await page.evaluate(() => {
      const head = document.querySelector("#head-receipt")?.getBoundingClientRect();
      return head === undefined ? "no receipt" : (document.elementFromPoint(head.left + 2, head.top + head.height / 2)?.id ?? "");
    });
    expect(covered).toBe("head-receipt");
    const receipt = await page.locator(".receipt dl").innerText();
    expect(receipt).toMatch(/ZHEJIANG2025-\d{4}[\s\S]*2025年6月5日[\s\S]*[0-9a-f]{64}/u);
    await page.getByText("50.1%").waitFor();
    await look("receipt");
    await expect.poll(() => page.locator("main input, .form-page input").count()).toBe(0);
  }, 60_000);

  test("[B7] what a reviewer returned stands beside its field, and the correction is submitted again", async () => {
    const declaration = page.url().split("/").at(-1) ?? "";
    await applicants.stage.sendBack(declaration, "selfScore", "演示：请核对得分与报告");
    await page.goto(`${applicants.stage.address}/desk`);
    await page.getByText("演示：请核对得分与报告").waitFor();
    await look("inbox-returned");
    await go(page, page.getByRole("link", { name: "去修改" }));
    await page.locator("#at-selfScore-note").getByText("退回原因：演示：请核对得分与报告").waitFor();
    await page.locator("#at-selfScore").fill("84.5");
    await submitWhole(page);
    await page.goto(`${applicants.stage.address}/desk/account`);
    await page.getByText("本机当前").waitFor();
    await look("account");
    expect(faults).toEqual([]);
  }, 90_000);
});

test("[L1 B1] the portal's home leads whoever wants to declare to the pre-check of an open round", async () => {
  const page = await newPage();
  await page.goto(applicants.stage.address);
  const link = page.getByRole("link", { name: "申报", exact: true }).first();
  await link.waitFor();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/(?:sign-in|rounds\/[\w-]+\/declare)/u);
}, 60_000);

test("[U1] no page complained in the browser", () => expect(applicants.complaints).toEqual([]));
