// The case of a computed score in a real browser: the evaluator's own sheet by hand and from a file, with its own proofs; the officer reads it; the authority adopts a scheme.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { read, write } from "xlsx";
import { paper } from "./declare-people.ts";
import { faultsOf, openDesksOver, type Desks, type Served } from "./desk-people.ts";
import { press } from "./journey/keyboard.ts";

/** What server/test/desk/sheet-stage.ts gives; the journeys' own project of types does not reach into the server's. */
interface SheetStage extends Served {
  readonly bare: string;
  readonly filed: string;
}

let desks: Desks<SheetStage>;

beforeAll(async () => {
  desks = await openDesksOver(async (pages) => ((await import(/* @vite-ignore */ join(import.meta.dirname, "..", "server/test/desk/sheet-stage.ts"))) as { openSheetStage(pages: string): Promise<SheetStage> }).openSheetStage(pages));
}, 120_000);
afterAll(() => desks.close());

const at = (place: string): string => `#at-sheet-${place}`;

describe("the case of a computed score", () => {
  test("[C5] the evaluator writes its own sheet beside the self values; too early a filing names what is missing", async () => {
    const page = await desks.at("agency", `/desk/cases/${desks.stage.filed}`);
    await page.locator(at("has-energy-limit")).press("ArrowDown");
    await page.locator(at("energy")).fill("5600");
    await page.locator(at("gross-output-3")).fill("20000");
    await page.locator("#at-sheet-item-energy-intensity").getByText("自评 250").waitFor();
    await page.reload();
    await page.locator(at("energy")).waitFor();
    await expect.poll(() => page.locator(at("energy")).inputValue()).toBe("5600");
    await page.locator('[data-place="evaluation.sheet.item.energy-intensity"]').setInputFiles(paper);
    await page.locator(".own-proof").getByRole("link", { name: paper.name }).waitFor();
    await page.reload();
    await page.locator(".own-proof").getByRole("link", { name: paper.name }).waitFor();
    await page.getByRole("button", { name: /提交评价/u }).press("Enter");
    await page.locator(".act-form input[type=file]").setInputFiles(paper);
    await page.getByText("已上传").waitFor();
    await page.locator(".act-form input[type=checkbox]").press("Space");
    await page.keyboard.press("Control+Enter");
    await page.getByText("碳排放强度：未填：二氧化碳排放量").waitFor();
    expect(await faultsOf(page, "evaluation-sheet")).toEqual([]);
  }, 60_000);

  test("[C5 B6] the evaluator fills its sheet, points that it gives among them, from the spreadsheet", async () => {
    const page = await desks.at("agency", `/desk/cases/${desks.stage.filed}`);
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, page.getByRole("link", { name: "下载填报表（xlsx，空表）" }))]);
    const book = read(readFileSync(await file.path()), { cellNF: true });
    const sheet = book.Sheets["填报数据"] ?? {};
    const rowOf = (key: string): string => Object.keys(sheet).find((ref) => ref.startsWith("A") && (sheet[ref] as { readonly v?: unknown }).v === key)?.slice(1) ?? "";
    for (const [key, value] of [["carbon", 11_000], ["material-saving-case", 3]] as const) sheet[`D${rowOf(key)}`] = { t: "n", v: value };
    sheet[`D${rowOf("material-saving")}`] = { t: "s", v: "提供" };
    const buffer = write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
    await page.locator('[data-place="form-file"]').setInputFiles({ name: "评价.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer });
    await page.getByRole("heading", { name: "所导入的表：将改动 3 项" }).waitFor();
    await page.getByRole("button", { name: "填入", exact: true }).press("Enter");
    await expect.poll(() => page.locator(at("carbon")).inputValue()).toBe("11000");
    await expect.poll(() => page.locator(at("material-saving-case")).inputValue()).toBe("3");
  }, 60_000);

  test("[H3] the officer opens the trace behind a point", async () => {
    const page = await desks.at("county", `/desk/cases/${desks.stage.filed}`);
    await page.getByRole("button", { name: "能源消耗强度", exact: true }).press("Enter");
    await page.getByText("= 4900 × 1000 ÷ 19600 = 250 kgce/万元").waitFor();
    expect(await faultsOf(page, "case-scores")).toEqual([]);
  }, 60_000);

  test("[A3] the authority sees which benchmarks a scheme leaves open, by name and unit, and adopts none without them", async () => {
    const page = await desks.at("city", `/desk/rounds/${desks.stage.bare}`);
    await page.getByRole("button", { name: "计分方案" }).press("Enter");
    await page.getByLabel("计分方案", { exact: true }).selectOption("gbt36132-2025/form-2026");
    await page.getByLabel("单位产值综合能耗引领值（kgce/万元）").fill("200");
    await page.getByText("尚缺 39 个").waitFor();
    await page.getByRole("button", { name: /采用/u }).press("Enter");
    await page.getByText("请填标杆：单位产值综合能耗基准值").waitFor();
    expect(await faultsOf(page, "scheme-desk")).toEqual([]);
  }, 60_000);
});

test("[U1] no page complained in the browser", () => expect(desks.complaints).toEqual([]));
