// The energy table and the limits picker of the self-evaluation form in a real browser: by keyboard, with their faults, sums and traces.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf, openDesksOver, type Desks, type Served } from "./desk-people.ts";
import { leave, press } from "./journey/keyboard.ts";

/** What server/test/desk/sheet-stage.ts gives; the journeys' own project of types does not reach into the server's. */
interface SheetStage extends Served {
  readonly declaration: string;
}

let desks: Desks<SheetStage>;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  desks = await openDesksOver(async (pages) => ((await import(/* @vite-ignore */ join(import.meta.dirname, "..", "server/test/desk/sheet-stage.ts"))) as { openSheetStage(pages: string): Promise<SheetStage> }).openSheetStage(pages));
}, 120_000);
afterAll(() => desks.close());

const at = (place: string): string => `#at-sheet-${place}`;
const drawer = () => page.getByRole("dialog", { name: "能源消耗表" });

async function add(carrier: string, n: number, amount: string): Promise<void> {
  await drawer().locator(at("carriers-add")).selectOption({ label: carrier });
  await drawer().getByRole("button", { name: "加一行" }).press("Enter");
  await drawer().locator(at(`carriers-${n}-amount`)).fill(amount);
}

test("[B4 U1] a field filled from carriers opens the energy table; it is empty, with its boundary notes", async () => {
  page = await desks.at("factory-1", `/desk/declarations/${desks.stage.declaration}`);
  await page.getByRole("heading", { name: "能源低碳化" }).waitFor();
  await page.getByRole("button", { name: /按能源品种计算.*二氧化碳排放量/u }).press("Enter");
  await press(page, drawer().locator("summary", { hasText: "边界与口径" }));
  await drawer().getByText("不计入综合能耗，另行列出；不计燃烧排放").waitFor();
}, 60_000);

test("[B4 U3] usual carriers stand ready; typed into, one becomes a row under the cursor, and the sums stay in sight at 1280 × 800", async () => {
  await drawer().locator(at("carriers-new-raw-coal-amount")).focus();
  await page.keyboard.type("12.5");
  await expect.poll(() => page.evaluate("[document.activeElement.id, document.activeElement.value]")).toEqual(["at-sheet-carriers-1-amount", "12.5"]);
  // 12.5 × 0.7143
  await drawer().getByRole("row", { name: /年综合能源消费量（tce） 8\.92875/u }).waitFor();
  await drawer().locator(at("carriers-new-electricity-amount")).focus();
  const sums = await drawer().getByRole("region", { name: "合计" }).boundingBox();
  expect((sums?.y ?? 800) + (sums?.height ?? 0)).toBeLessThanOrEqual(800);
  await drawer().getByRole("button", { name: /删去.*第 1 行/u }).press("Enter");
  await drawer().locator(at("carriers-new-raw-coal-amount")).waitFor();
}, 60_000);

test("[B4] electricity and diesel are summed as they are typed, each with its factor in the trace", async () => {
  await add("电力（万kWh）", 1, "５００");
  await add("柴油（t）", 2, "10");
  // 500 × 1.229 + 10 × 1.4571; 500 × 4.974 + 31.451225
  await drawer().getByRole("row", { name: /年综合能源消费量（tce） 629\.071/u }).waitFor();
  await drawer().getByRole("row", { name: /二氧化碳排放量（tCO2） 2518\.451225/u }).waitFor();
  await drawer().getByRole("button", { name: /计算过程.*第 1 行/u }).press("Enter");
  await drawer().getByText(/电网因子：浙江2023年省级 0\.4974 kgCO2\/kWh/u).waitFor();
  faults.push(...(await faultsOf(page, "carriers", ".carrier-drawer")));
}, 60_000);

test("[A4 B4] natural gas asks for its measured value beside the row, and the sums wait for it", async () => {
  await add("天然气（万Nm3）", 3, "100");
  await drawer().getByText(/天然气没有唯一的折标系数（所见为 1\.1000 至 1\.3300 kgce\/Nm3）/u).waitFor();
  await drawer().getByRole("row", { name: /年综合能源消费量（tce） 未齐/u }).waitFor();
  faults.push(...(await faultsOf(page, "carriers-measuring", ".carrier-drawer")));
  await drawer().locator(at("carriers-3-measured")).fill("35.544");
  await drawer().getByRole("row", { name: /年综合能源消费量（tce） 1841\.862221/u }).waitFor();
}, 60_000);

test("[gbt36132-2025 B.5] a certificate number used twice is told beside the second row, and the share waits", async () => {
  for (const n of [4, 5]) {
    await add("电力（万kWh）", n, "100");
    await drawer().getByRole("group", { name: new RegExp(`第 ${n} 行`, "u") }).getByLabel("来源").selectOption({ label: "单独购买的绿证" });
    await drawer().locator(at(`carriers-${n}-proof`)).fill("GEC-2025-7");
  }
  await drawer().getByText("第 4 行与第 5 行用了同一凭证，同一电量不得重复计算").waitFor();
  await drawer().locator(at("carriers-5-proof")).fill("GEC-2025-8");
  await drawer().getByRole("row", { name: /可再生能源消耗量（tce） 245\.8/u }).waitFor();
}, 60_000);

test("[B4] a press takes the sums into the form; they are saved with the draft and are there after a reload", async () => {
  // 2518.451225 + 100 × 355.44 GJ × 0.0153 × 99% × 44/12 = 1974.078216
  await drawer().getByRole("button", { name: "采用：填入表中" }).press("Enter");
  await drawer().getByText("表中已是本表合计。").waitFor();
  await leave(page, drawer());
  await expect.poll(() => page.locator(at("carbon")).inputValue()).toBe("4492.529441");
  await page.locator(".save-saved").waitFor();
  await page.reload();
  await page.getByRole("button", { name: /能源消耗表（5 行）.*二氧化碳排放量/u }).waitFor();
  await expect.poll(() => page.locator(at("carbon")).inputValue()).toBe("4492.529441");
}, 60_000);

test("[B4] a figure typed over the sum is told beside its field with the figure to take", async () => {
  await page.locator(at("carbon")).fill("4000");
  await page.keyboard.press("Tab");
  await page.getByText(/二氧化碳排放量填 4000，能源消耗表合计为 4492\.529441/u).first().waitFor();
  await page.getByRole("button", { name: "改为 4492.529441", exact: true }).press("Enter");
  await expect.poll(() => page.locator(at("carbon")).inputValue()).toBe("4492.529441");
}, 60_000);

test("[A3 gbt36132-2025 4.4.2] a product's limit is chosen from the list: grade 1 leads, grade 2 is the base, its correction is seen", async () => {
  await page.getByRole("radiogroup", { name: "有适用的国家强制性能耗限额标准" }).getByLabel("是").check();
  await page.getByRole("button", { name: "查找限额标准" }).press("Enter");
  await page.getByLabel("产品", { exact: true }).fill("水泥");
  await page.getByText(/熟料占比偏离75%的/u).first().waitFor();
  faults.push(...(await faultsOf(page, "limits")));
  await page.getByRole("button", { name: /填入第 1 行.*水泥单位产品综合能耗/u }).press("Enter");
  const cell = (column: string): Promise<string> => page.locator(at(`limit-products-1-${column}`)).inputValue();
  await expect.poll(async () => [await cell("product"), await cell("standard"), await cell("lead"), await cell("base")]).toEqual(["水泥", "GB 16780-2021 4.1/5.3/5.4 表1", "80", "87"]);
}, 60_000);

test("[U1 P6] the table and the picker have no serious accessibility fault at a desk's and a phone's width, and the browser complains of nothing", () => {
  expect(faults).toEqual([]);
  expect(desks.complaints).toEqual([]);
});
