// An official table of indicators on its way in, in a real browser: chosen, its columns corrected, faults told by cell, tried, kept.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { utils, write } from "xlsx";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { buildPages, faultsOf, signInWhereAsked } from "./desk-people.ts";
import { pick, pickByArrows, press } from "./journey/keyboard.ts";

/** What server/test/schemes/table-stage.ts gives. */
interface TableStage {
  readonly address: string;
  readonly password: string;
  close(): Promise<void>;
}

const temporary = mkdtempSync(join(tmpdir(), "qingce-tables-"));
const complaints: string[] = [];
let open: OpenBrowser;
let stage: TableStage;

beforeAll(async () => {
  const built = process.env["QINGCE_PAGES"];
  const pages = built ?? join(temporary, "pages");
  if (built === undefined) buildPages(pages);
  const module = (await import(/* @vite-ignore */ join(import.meta.dirname, "..", "server/test/schemes/table-stage.ts"))) as { openTableStage(pages: string): Promise<TableStage> };
  [open, stage] = await Promise.all([openBrowser(), module.openTableStage(pages)]);
}, 120_000);
afterAll(async () => {
  await Promise.all([open.close(), stage.close()]);
  rmSync(temporary, { recursive: true, force: true });
});

async function at(login: string, path: string): Promise<Page> {
  const page = await (await open.person()).newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${stage.address}${path}`);
  await signInWhereAsked(page, { login, password: stage.password });
  return page;
}

/** A table whose points stand under a head that nobody knows, so that the officer must say which column they are in. */
function table(lead: number): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const sheet = utils.aoa_to_sheet([
    ["演示评价指标表（虚构）"],
    ["一级指标", "序号", "二级指标", "指标类型", "单位", "引领值", "基准值", "本项", "评分规则"],
    ["能源低碳化", 1, "单位产值综合能耗", "逆向定量", "tce/万元", lead, 0.5, 60, null],
    ["生产洁净化", 2, "清洁生产审核", "必选", null, null, null, 40, null],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "指标表");
  return { name: "演示指标表.xlsx", mimeType: "application/octet-stream", buffer: write(book, { type: "buffer", bookType: "xlsx" }) as Buffer };
}

const mapped = async (page: Page): Promise<void> => {
  await pickByArrows(page, page.getByLabel(/分值（必需）/u), "H 列");
  await pickByArrows(page, page.getByLabel("依据的标准"), "GB/T 36132-2025");
  await pick(page, "表中未写条款的指标归入", "4.4.1");
  await press(page, page.getByRole("button", { name: "核对指标表" }));
};

describe("an official table", () => {
  test("[A4 G2] its faults are told by sheet, row and column", async () => {
    const page = await at("province", "/desk");
    await press(page, page.getByRole("link", { name: "指标表导入" }));
    await page.getByLabel(/电子表格/u).setInputFiles(table(0.6));
    await page.getByRole("heading", { name: "列对应与方案" }).waitFor();
    expect(await faultsOf(page, "tables-mapping")).toEqual([]);
    await mapped(page);
    const fault = page.locator('[data-code="lead-base-order"]');
    await fault.waitFor();
    await expect.poll(() => fault.innerText()).toMatch(/指标表\s+3\s+F\s+逆向指标的引领值 0\.6 应小于基准值 0\.5/u);
    expect(await faultsOf(page, "tables-faults")).toEqual([]);
    await page.getByLabel(/电子表格/u).setInputFiles({ name: "a.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK") });
    await page.getByRole("alert").filter({ hasText: "不是 .xlsx 文件" }).waitFor();
  }, 90_000);

  test("[A4] without a fault it is tried on answers, kept once, and listed with its file", async () => {
    const page = await at("province", "/desk/schemes");
    await page.getByLabel(/电子表格/u).setInputFiles(table(0.1));
    await mapped(page);
    await page.getByText("读到 2 项指标，合计 100 分，没有错误。").waitFor();
    await page.getByLabel(/单位产值综合能耗/u).last().fill("0.3");
    await page.getByRole("radio", { name: "是" }).first().check();
    await page.locator(".score-total").filter({ hasText: "70" }).waitFor();
    expect(await faultsOf(page, "tables-tried")).toEqual([]);
    await press(page, page.getByRole("button", { name: "保存为计分方案" }));
    await page.getByText("已保存为 gbt36132-2025/imported-1").waitFor();
    await page.getByRole("cell", { name: "gbt36132-2025/imported-1", exact: true }).waitFor();
    await expect.poll(() => page.getByText("演示指标表.xlsx").count()).toBeGreaterThan(0);
    expect(await faultsOf(page, "tables-kept")).toEqual([]);
  }, 90_000);

  test("[A4] a county reads of it and cannot bring one in", async () => {
    const page = await at("county", "/desk/schemes");
    await page.getByText("指标表由组织批次的省级或市级主管部门导入").waitFor();
    await expect.poll(() => page.getByLabel(/电子表格/u).count()).toBe(0);
    await expect.poll(() => page.getByRole("link", { name: "指标表导入" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 60_000);
});
