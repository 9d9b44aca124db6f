// Many reviews at once in a real browser over the real server: chosen by keys, passed and returned together, what failed is named.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { settle } from "./journey/settle.ts";
import { faultsOf, openDesks, type Desks } from "./desk-people.ts";
import { go, tick } from "./journey/keyboard.ts";

let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
}, 120_000);
afterAll(() => desks.close());

const nameOf = (n: number): string => desks.stage.filed()[n]?.firm.name ?? "";
const ticked = (page: Page) => page.locator("tbody input:checked");
const open = async (login: string): Promise<Page> => {
  const page = await desks.at(login, "/desk");
  await go(page, page.getByRole("link", { name: "批量审核" }));
  await page.locator(".reviews tbody tr").first().waitFor();
  await settle(page);
  return page;
};

describe("a county's officer", () => {
  test("[D2 U2] chooses by x and Shift, sees what will happen, and is told which case was not passed and why", async () => {
    const { stage } = desks;
    const page = await open("county");
    await expect.poll(() => page.locator(".reviews tbody tr").count()).toBe(2);
    expect.soft(await faultsOf(page, "reviews-county")).toEqual([]);
    await page.keyboard.press("x");
    await expect.poll(() => ticked(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => ticked(page).count()).toBe(0);
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.locator(".reviews tbody tr[data-current=true]", { hasText: nameOf(4) }).waitFor();
    await page.keyboard.press("Shift+X");
    await expect.poll(() => ticked(page).count()).toBe(2);
    await page.getByRole("button", { name: "通过所选 2 件…" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "将通过 2 件" }).waitFor();
    for (const n of [0, 4]) await dialog.getByText(nameOf(n)).waitFor();
    await page.locator("textarea:focus").waitFor();
    expect.soft(await faultsOf(page, "reviews-pass")).toEqual([]);
    await stage.sendBack(4);
    await stage.resubmit(4, { selfScore: "86.6" });
    await page.getByLabel(/审核意见/u).focus();
    await page.keyboard.type("材料齐全，同意上报");
    await page.keyboard.press("Control+Enter");
    await page.getByText("已通过 1 件，1 件未能办理").waitFor();
    await page.locator("[data-code='digest-stale']", { hasText: "材料已更新" }).waitFor();
    await page.getByRole("status").getByRole("link", { name: nameOf(4) }).waitFor();
    await page.getByText("已选 1 / 1 件").waitFor();
    expect.soft(await faultsOf(page, "reviews-outcome")).toEqual([]);
    await page.getByRole("button", { name: "通过所选 1 件…" }).press("Enter");
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("已通过 1 件", { exact: true }).waitFor();
    await page.getByText("现在没有等您审核的申报。").waitFor();
  }, 120_000);
});

describe("a city's officer", () => {
  test("[D2 二（二）.2] returns several with one reason at the same fields; each case says so", async () => {
    const { stage } = desks;
    await stage.advance("city-review", "county-review", [0, 4]);
    const page = await open("city");
    await page.getByLabel("批次、类别与环节").selectOption({ label: await page.locator("option", { hasText: "绿色低碳工厂" }).innerText() });
    await page.locator(".reviews tbody tr").nth(7).waitFor();
    await tick(page, page.getByLabel(/^选择 /u).first());
    await page.getByLabel(/^选择 /u).nth(2).click({ modifiers: ["Shift"] });
    await page.getByText("已选 3 / 8 件").waitFor();
    await go(page, page.getByRole("button", { name: "退回所选 3 件…" }));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "将退回 3 件" }).waitFor();
    await dialog.getByLabel("添加退回项").selectOption({ label: "自评价得分" });
    await dialog.getByLabel("添加退回项").selectOption({ label: "真实性承诺" });
    await dialog.getByLabel(/退回理由/u).fill("请附计算依据并重新签署");
    expect.soft(await faultsOf(page, "reviews-return")).toEqual([]);
    await dialog.getByLabel(/退回理由/u).press("Control+Enter");
    await page.getByText("已退回 3 件", { exact: true }).waitFor();
    await page.getByText("已选 0 / 5 件").waitFor();
    await page.goto(`${stage.address}/desk/cases/${stage.filed()[0]?.declaration}`);
    await page.locator(".timeline").getByText("自评价得分：请附计算依据并重新签署").waitFor();
  }, 120_000);

  test("[D2 C4] what is past its day is named in the question and left out of the act", async () => {
    desks.stage.day("2025-07-02");
    const page = await open("city");
    const shown = await page.getByText(/逾期/u).count();
    await tick(page, ["checkbox", "全选"]);
    await go(page, page.getByRole("button", { name: /^通过所选/u }));
    await page.getByRole("dialog").getByRole("heading", { name: /将通过/u }).waitFor();
    await expect.poll(() => page.getByRole("dialog").getByText("已过本环节期限").count()).toBe(shown);
  }, 60_000);

  test("nothing went wrong in the pages themselves", () => {
    expect(desks.complaints).toEqual([]);
  });
});
