// The backtest of a round by its authority in the browser: a value is moved, who drops is told with clause, the file carries its baseline.
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf, openOffices, type Desks, type OfficeStage } from "./desk-people.ts";
import { go, reach, write } from "./journey/keyboard.ts";

let desks: Desks<OfficeStage>;

beforeAll(async () => {
  desks = await openOffices();
}, 120_000);
afterAll(() => desks.close());

test("[A9 U1] the province lowers a quota from six to one: two of three drop by its clause, in page and file, and nothing has changed", async () => {
  const { round, units } = desks.stage;
  const page = await desks.at("province", `/desk/rounds/${round}`);
  await go(page, ["link", "回测"]);
  await page.getByRole("heading", { name: "回测", level: 1 }).waitFor();
  await reach(page, page.getByLabel("添加一处变更"));
  await page.getByLabel("添加一处变更").selectOption("procedure.quota.factory.table.3308");
  await go(page, ["button", "添加"]);
  await write(page, page.getByLabel("衢州市 6 改为"), "1");
  await page.keyboard.press("Enter");
  const result = page.getByRole("region", { name: "回测结果" });
  await result.getByText("入选 3 变为 1").waitFor();
  const dropped = page.getByRole("region", { name: "落选", exact: true });
  await dropped.getByText("推荐名额 1 个已用完").first().waitFor();
  await expect.poll(() => dropped.locator("tbody tr").count()).toBe(units.length - 1);
  await expect.poll(() => dropped.getByRole("link", { name: /附件1/u }).count()).toBe(2);
  expect.soft(await faultsOf(page, "backtest")).toEqual([]);
  const href = (await result.getByRole("link", { name: "下载 CSV" }).getAttribute("href")) ?? "";
  const file = await page.evaluate<string>(`fetch(${JSON.stringify(href)}).then((answer) => answer.text())`);
  expect(file.split("\r\n").filter((line) => line.startsWith("落选,"))).toHaveLength(2);
  expect(file).toMatch(/基准,版本摘要,[0-9a-f]{64}/u);
  expect(desks.complaints).toEqual([]);
}, 60_000);

test("[A9 A10] a value that the edition cannot hold is refused beside the form, with file and clause", async () => {
  const page = await desks.at("province", `/desk/rounds/${desks.stage.round}/backtest?changes=${encodeURIComponent("procedure.publicity.take.unit=fortnight")}`);
  const alert = page.getByRole("alert").filter({ hasText: "这一变更不成立" });
  await alert.waitFor();
  await expect.poll(() => alert.locator("li").count()).toBeGreaterThan(0);
}, 60_000);

test("[A9 S1] a city that is not the round's authority finds no backtest", async () => {
  const page = await desks.at("city", `/desk/rounds/${desks.stage.round}/backtest`);
  await page.getByRole("alert").filter({ hasText: "回测打不开" }).waitFor();
}, 60_000);

test("[A9] switching to another edition leaves out what it does not have, says why nothing can be compared yet, and names no raw path", async () => {
  const page = await desks.at("province", `/desk/rounds/${desks.stage.round}/backtest?changes=${encodeURIComponent("procedure.quota.factory.table.3308=1")}`);
  await page.getByLabel("规则版本").selectOption("zhejiang/2023");
  await page.getByText("所选版本没有这一处，运行时不计").first().waitFor();
  await go(page, ["button", "运行回测"]);
  const result = page.getByRole("region", { name: "回测结果" });
  await result.waitFor();
  await expect.poll(() => page.getByRole("alert").filter({ hasText: "不成立" }).count()).toBe(0);
  expect(await result.innerText()).not.toMatch(/procedure\.|\.yaml|working-day/u);
  expect.soft(await faultsOf(page, "backtest-other")).toEqual([]);
}, 60_000);
