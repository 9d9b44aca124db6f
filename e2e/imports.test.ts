// The register's desks in a real browser over the real server: a list is read on trial and imported, a finding decided, a unit taken up.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { buildPages, faultsOf, signInWhereAsked } from "./desk-people.ts";
import { press, reach } from "./journey/keyboard.ts";

/** What server/test/imports/import-stage.ts gives. */
interface ImportStage {
  readonly address: string;
  readonly password: string;
  readonly parks: string;
  close(): Promise<void>;
}

const temporary = mkdtempSync(join(tmpdir(), "qingce-imports-"));
const complaints: string[] = [];
let open: OpenBrowser;
let stage: ImportStage;

beforeAll(async () => {
  const built = process.env["QINGCE_PAGES"];
  const pages = built ?? join(temporary, "pages");
  if (built === undefined) buildPages(pages);
  const module = (await import(/* @vite-ignore */ join(import.meta.dirname, "..", "server/test/imports/import-stage.ts"))) as { openImportStage(pages: string): Promise<ImportStage> };
  [open, stage] = await Promise.all([openBrowser(), module.openImportStage(pages)]);
}, 120_000);
afterAll(async () => {
  await Promise.all([open.close(), stage.close()]);
  rmSync(temporary, { recursive: true, force: true });
});

/** A person's page, signed in, at an address. */
async function at(login: string, path: string): Promise<Page> {
  const page = await (await open.person()).newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${stage.address}${path}`);
  await signInWhereAsked(page, { login, password: stage.password });
  return page;
}

describe("the national lists", () => {
  test("[E4 G2] the parks are read on trial, imported by the queue, and 118 stand as the ledger says", async () => {
    const page = await at("nation", "/desk");
    await press(page, page.getByRole("link", { name: "名单导入" }));
    await page.getByLabel(/逗号分隔的文本/u).setInputFiles(stage.parks);
    await page.getByRole("heading", { name: /试读：绿色工业园区/u }).waitFor();
    await expect.poll(() => page.locator(".import-counts").first().innerText()).toMatch(/读到\s+119\s+新登记\s+119\s+已在册\s+0/u);
    await expect.poll(() => page.getByText("绿色工业园区在册").count()).toBe(0);
    expect(await faultsOf(page, "imports-tried")).toEqual([]);
    await press(page, page.getByRole("button", { name: "正式导入" }));
    await page.getByText("已完成：119 / 119 条").waitFor();
    await page.getByText("绿色工业园区在册 118").waitFor();
    expect(await faultsOf(page, "imports-done")).toEqual([]);
  }, 90_000);

  test("[G2] the same list again would change nothing; what only calls itself a workbook, and an empty file, are refused in words", async () => {
    const page = await at("nation", "/desk/imports");
    const choose = page.getByLabel(/逗号分隔的文本/u);
    await choose.setInputFiles(stage.parks);
    await page.getByText("导入不会改变任何条目").waitFor();
    await choose.setInputFiles({ name: "名单.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK") });
    await page.getByRole("alert").filter({ hasText: "请另存为" }).waitFor();
    await choose.setInputFiles({ name: "空.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n") });
    await page.getByRole("alert").filter({ hasText: "文件中没有名单行" }).waitFor();
  }, 60_000);

  test("[G2] a doubtful region is filled by name before the run, a bad row comes back as a file", async () => {
    const page = await at("nation", "/desk/imports");
    const rows = ["category,batch,list_year,seq,region,name,industry,third_party", "绿色工厂,第一批,2017,8,无此省,演示无处有限公司,机械,演示评价院", "绿色工厂,第一批,2017,甲,浙江,演示暮光有限公司,机械,演示评价院"];
    await page.getByLabel(/逗号分隔的文本/u).setInputFiles({ name: "演示疑义.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
    await press(page, page.getByRole("button", { name: /另填：第2行/u }));
    await page.getByRole("combobox", { name: /省（自治区、直辖市）/u }).waitFor();
    expect.soft(await faultsOf(page, "imports-own")).toEqual([]);
    await reach(page, ["combobox", /省（自治区、直辖市）/u]);
    await page.keyboard.type("浙");
    await page.locator(".ant-select-item-option-active", { hasText: "浙江" }).waitFor();
    expect.soft(await faultsOf(page, "imports-own-typed")).toEqual([]);
    await page.keyboard.press("Backspace");
    await page.keyboard.type("浙江");
    await page.locator(".ant-select-item-option-active", { hasText: "浙江" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: /市（州、盟）/u }).waitFor();
    expect.soft(await faultsOf(page, "imports-own-chosen")).toEqual([]);
    await press(page, page.getByRole("dialog").getByRole("button", { name: "采用" }));
    await page.getByText("采用“浙江省”").waitFor();
    expect.soft(await faultsOf(page, "imports-own-taken")).toEqual([]);
    await press(page, page.getByRole("button", { name: "正式导入" }));
    await page.getByText("已完成：1 / 1 条").waitFor();
    const coming = page.waitForEvent("download");
    await press(page, page.getByRole("link", { name: "下载退回的行（CSV）" }));
    expect((await coming).suggestedFilename()).toMatch(/-rejected\.csv$/u);
  }, 60_000);
});

describe("findings", () => {
  test("[E4 F8 zj-2025 一（三）.6] a county decides two findings, the province takes up the identified unit", async () => {
    const county = await at("county", "/desk");
    await press(county, county.getByRole("link", { name: "疑似在册" }));
    await expect.poll(() => county.getByRole("link", { name: "名单导入" }).count()).toBe(0);
    await county.getByRole("button", { name: "不是同一单位：演示同名有限公司" }).waitFor();
    await county.getByText("2017年9月", { exact: true }).first().waitFor();
    expect(await faultsOf(county, "findings")).toEqual([]);
    await press(county, county.getByRole("button", { name: "不是同一单位：演示同名有限公司" }));
    await county.getByLabel("理由").fill("同名，另一法人");
    await press(county, county.getByRole("button", { name: "认定不是同一单位" }));
    await county.getByRole("button", { name: "不是同一单位：演示同名有限公司" }).waitFor({ state: "detached" });
    await press(county, county.getByRole("button", { name: "是同一单位：演示晨光有限责任公司", exact: true }));
    await press(county, county.getByRole("button", { name: "认定是同一单位" }));
    await county.getByText("没有待认定的线索。").waitFor();
    const province = await at("province", "/desk/findings");
    await province.getByLabel("选择：演示晨光有限公司").check();
    await province.getByLabel("依据文件（名称、文号）").fill("演示纳入文件〔2025〕1号");
    await province.getByLabel("自何日起").fill("2025-06-01");
    expect(await faultsOf(province, "national-only")).toEqual([]);
    await press(province, province.getByRole("button", { name: "纳入省级管理 1 家" }));
    await province.getByText("已纳入省级管理 1 家").waitFor();
    await province.getByLabel("选择：演示晨光有限公司").waitFor({ state: "detached" });
  }, 90_000);

  test("nothing went wrong in the pages themselves", () => {
    expect(complaints).toEqual([]);
  });
});
