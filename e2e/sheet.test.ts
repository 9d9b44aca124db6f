// The self-evaluation form generated from a scheme, in a real browser: filled by keyboard, the line lost in the middle, a way up applied, submitted.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paper, tabTo } from "./declare-people.ts";
import { faultsOf, openDesksOver, type Desks, type Served } from "./desk-people.ts";
import { submitWhole } from "./journey/applicant.ts";
import { press } from "./journey/keyboard.ts";

/** What server/test/desk/sheet-stage.ts gives; the journeys' own project of types does not reach into the server's. */
interface SheetStage extends Served {
  readonly declaration: string;
  readonly shared: string;
}

let desks: Desks<SheetStage>;

beforeAll(async () => {
  desks = await openDesksOver(async (pages) => ((await import(/* @vite-ignore */ join(import.meta.dirname, "..", "server/test/desk/sheet-stage.ts"))) as { openSheetStage(pages: string): Promise<SheetStage> }).openSheetStage(pages));
}, 120_000);
afterAll(() => desks.close());

const at = (place: string): string => `#at-sheet-${place}`;

async function type(page: Page, place: string, text: string): Promise<void> {
  await tabTo(page, at(place), 200);
  await page.keyboard.type(text);
}

/** Chooses the n-th option of a question by arrow keys alone. */
async function choose(page: Page, place: string, n: number): Promise<void> {
  await tabTo(page, at(place), 200);
  await page.keyboard.press("Space");
  for (let step = 0; step < n; step += 1) await page.keyboard.press("ArrowDown");
}

const total = (page: Page) => page.locator(".score-total");
const saved = (page: Page) => page.locator(".save-saved").waitFor();

describe("a factory fills in its sheet by keyboard alone", () => {
  let page: Page;
  const faults: string[] = [];
  const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(page, name)));

  test("[B4 U1] the form is the scheme's: requirements first, each item with lead, baseline and points", async () => {
    page = await desks.at("factory-1", `/desk/declarations/${desks.stage.declaration}`);
    await page.getByRole("heading", { name: "能源低碳化" }).waitFor();
    await expect.poll(() => page.locator(".score-sheet .item-line").count()).toBe(20);
    await look("sheet-empty");
  }, 60_000);

  test("[A3 D3 五（三）.4] the head names scheme, standard and seal; beside the scheme's verdict stands the notice's own line with its clause", async () => {
    await page.locator(".form-scheme").getByText(/绿色工厂评价指标表（通则），2026年申报用（GB\/T 36132-2025）.*封存摘要 [0-9a-f]{12}/u).waitFor();
    const line = page.locator(".score-panel .notice-lines li").filter({ hasText: "得分高于80分（按专家评审得分）" });
    await expect.poll(() => line.getByRole("link").innerText()).toBe("（五（三）.4）");
  }, 60_000);

  test("[U3] the contents mark the section being read: the first on arrival, the one that the address names after a reload", async () => {
    const current = page.locator('.form-contents a[aria-current="location"]');
    await expect.poll(() => current.allInnerTexts()).toEqual([expect.stringContaining("基本条件")]);
    await page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: /生产洁净化/u }).press("Enter");
    await expect.poll(() => current.allInnerTexts()).toEqual([expect.stringContaining("生产洁净化")]);
    await page.reload();
    await page.getByRole("heading", { name: "生产洁净化" }).waitFor();
    await expect.poll(() => current.allInnerTexts()).toEqual([expect.stringContaining("生产洁净化")]);
    await expect.poll(() => page.evaluate<number>("document.getElementById('section-sheet-clean-production').getBoundingClientRect().top")).toBeLessThan(200);
    await page.goto(page.url().replace(/#.*$/u, ""));
  }, 60_000);

  test("[B4 B6] the first item is scored while it is typed; a figure with its unit behind is asked about and taken by one press", async () => {
    await page.locator("#at-facts-meets-requirements").focus();
    await choose(page, "law-abiding", 0);
    await choose(page, "no-obsolete", 0);
    await choose(page, "has-energy-limit", 1);
    await type(page, "energy", "5300000 kgce");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "改为 5300", exact: true }).press("Enter");
    for (const [year, value] of ["18000", "19500", "20000"].entries()) await type(page, `gross-output-${year + 1}`, value);
    await expect.poll(() => total(page).innerText()).toBe("3.3");
    await page.getByRole("button", { name: /能源消耗强度得分 3\.3，看计算过程/u }).press("Enter");
    await page.getByText(/截至.*同行业（\d+）\d+ 家.*，不足 10 家，不给出/u).first().waitFor();
    await page.getByText("5300 × 1000 ÷ 20000 = 265 kgce/万元").waitFor();
    await look("sheet-trace");
    await saved(page);
  }, 60_000);

  test("[R7 B6] the line is lost in the middle: typing and scoring go on, and once it is back everything is with the server", async () => {
    await page.context().setOffline(true);
    await type(page, "carbon", "12000");
    await page.locator(".save-waiting").filter({ hasText: "离线：内容存在本机" }).waitFor();
    await expect.poll(() => total(page).innerText()).toBe("8.8");
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await page.locator(at("carbon")).waitFor();
    await expect.poll(() => page.locator(at("carbon")).inputValue()).toBe("12000");
  }, 60_000);

  test("[H3] a way up is applied by one press, gains what it promised, and is taken back by another", async () => {
    const way = page.locator(".ways li").filter({ hasText: "年综合能源消费量 由 5300 tce 降至 4250 tce" });
    await way.getByText("+7.7 分").waitFor();
    await way.getByRole("button", { name: /应用/u }).press("Enter");
    await expect.poll(() => total(page).innerText()).toBe("16.5");
    await expect.poll(() => page.locator(at("energy")).inputValue()).toBe("4250");
    await look("sheet-way-up");
    await page.getByRole("button", { name: "撤销", exact: true }).press("Enter");
    await expect.poll(() => page.locator(at("energy")).inputValue()).toBe("5300");
  }, 60_000);

  test("[B6 U3] a piece of a spreadsheet fills the table of pollutants; the proof is attached on the row", async () => {
    await page.locator(at("gas-pollutants-1-pollutant")).focus();
    await page.evaluate(`(() => { const data = new DataTransfer(); data.setData("text/plain", "氨\\t10\\t20\\n苯\\t2\\t4"); document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); })()`);
    await page.getByText("粘贴：填入 6 格").waitFor();
    await expect.poll(() => page.locator(at("gas-pollutants-2-permitted")).inputValue()).toBe("4");
    page.on("filechooser", (chooser) => void chooser.setFiles(paper));
    await page.locator("#at-proofs-sheet-item-gas-margin").press("Enter");
    await page.locator('[data-place="sheet.item.gas-margin"]').locator("xpath=..").getByText(paper.name).first().waitFor();
  }, 60_000);

  test("[B7 U3] a submit too early names every item with the standard's clause, and each leads to its row", async () => {
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: /未能提交：\d+ 处需要处理/u }).waitFor();
    await page.getByRole("button", { name: /工业用水重复利用率：未填/u }).press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("at-sheet-item-water-reuse-rate");
    await look("sheet-faults");
  }, 60_000);

  test("[B4 B7] the rest is filled in, what does not apply is put aside with a reason, and the submit gives a receipt", async () => {
    await page.locator("#at-facts-meets-requirements").focus();
    await type(page, "renewable", "4000");
    await choose(page, "platform-functions", 0);
    await choose(page, "material-saving", 1);
    await choose(page, "material-replacing", 0);
    await type(page, "material-replacing-case", "3");
    await choose(page, "has-water-quota", 1);
    const figures: readonly (readonly [string, string])[] = [
      ["water", "60000"], ["reused-water", "50000"], ["waste-used", "700"], ["waste-produced", "800"], ["waste-stored-used", "0"],
      ...["energy", "water", "resources", "environment", "green", "low-carbon", "pollution", "structure"].map((one) => [`catalogue-${one}`, "5"] as const),
      ...[1, 2, 3].map((year) => [`retrofit-projects-${year}`, "5"] as const), ...[1, 2, 3].map((year) => [`green-investment-${year}`, "900"] as const),
    ];
    for (const [place, value] of figures) await type(page, place, value);
    await page.getByRole("checkbox", { name: /不适用.*废水/u }).press("Space");
    await type(page, "not-applicable-water-margin", "无工业废水排放");
    await choose(page, "green-design", 1);
    for (const [place, value] of [["footprint-kinds", "2"], ["product-kinds", "4"], ["efficient-share", "60"], ["land", "30000"], ["buildings", "10000"], ["structures", "2000"], ["yards", "3000"], ["floor-area", "30000"]] as const) await type(page, place, value);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "请上传“能源消耗强度”的证明材料：填了指标值须有佐证" }).press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("at-proofs-sheet-item-energy-intensity");
    await look("sheet-unproven");
    // One file given already proves them all.
    const given = page.locator(".item-detail .given-elsewhere");
    for (let left = await given.count(); left > 0; left -= 1) await given.first().selectOption({ index: 1 });
    await page.getByText("可以提交。").waitFor();
    await look("sheet-whole");
    await submitWhole(page);
    expect(faults).toEqual([]);
  }, 120_000);
});

test("[R7 B6] two people in different sections of one sheet: both are kept, nobody is asked", async () => {
  const page = await desks.at("factory-3", `/desk/declarations/${desks.stage.shared}`);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator(at("reused-water")).fill("900");
  await saved(other);
  await page.locator(at("land")).fill("30000");
  await page.getByText("已并入另一窗口保存的 1 项改动").waitFor();
  await saved(page);
  await page.reload();
  await page.locator(at("land")).waitFor();
  await expect.poll(async () => [await page.locator(at("reused-water")).inputValue(), await page.locator(at("land")).inputValue()]).toEqual(["900", "30000"]);
}, 60_000);

test("[B6 U3] the form goes out as a spreadsheet and comes back: what it would change is shown first, taken by one press and given back by another", async () => {
  const page = await desks.at("factory-3", `/desk/declarations/${desks.stage.shared}`);
  await page.locator(at("waste-used")).fill("700");
  await saved(page);
  const [file] = await Promise.all([page.waitForEvent("download"), press(page, page.getByRole("link", { name: /下载填报表/u }))]);
  const bytes = readFileSync(await file.path());
  await page.locator(at("waste-used")).fill("7");
  await page.locator('[data-place="form-file"]').setInputFiles({ name: "填报表.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: bytes });
  await page.getByRole("heading", { name: "所导入的表：将改动 1 项" }).waitFor();
  await page.getByText("一般工业固体废物综合利用量：7 t → 700 t").waitFor();
  expect(await faultsOf(page, "sheet-import")).toEqual([]);
  await page.getByRole("button", { name: "填入", exact: true }).press("Enter");
  await expect.poll(() => page.locator(at("waste-used")).inputValue()).toBe("700");
  await page.getByRole("button", { name: "撤销导入" }).press("Enter");
  await expect.poll(() => page.locator(at("waste-used")).inputValue()).toBe("7");
  await page.locator('[data-place="form-file"]').setInputFiles(paper);
  await page.locator(".form-file .field-fault").waitFor();
}, 90_000);

test("[U1] at 320 px the form has no sideways scroll and no grave fault", async () => {
  const page = await desks.at("factory-3", `/desk/declarations/${desks.stage.shared}`);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator(".score-sheet").first().waitFor();
  await expect.poll(() => page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  expect(await faultsOf(page, "sheet-320")).toEqual([]);
}, 60_000);

test("[U1] no page complained in the browser", () => expect(desks.complaints).toEqual([]));
