// A city adds a training day to the province's round in the browser: what is blank is named, what is posted stands at once.
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf, openOffices, type Desks, type OfficeStage } from "./desk-people.ts";
import { choose, chord, go, write } from "./journey/keyboard.ts";

let desks: Desks<OfficeStage>;

beforeAll(async () => {
  desks = await openOffices();
}, 120_000);
afterAll(() => desks.close());

test("[A16 U1] by keyboard from the dashboard: blank fields are refused, then the training stands with office, signature and day", async () => {
  const page = await desks.at("city", `/desk/rounds/${desks.stage.round}/dashboard`);
  await go(page, ["link", "另行通知"]);
  await page.getByRole("heading", { level: 1, name: /^另行通知/u }).waitFor();
  await choose(page, ["radio", "培训"]);
  await write(page, page.getByLabel("日期（年-月-日）"), "2025-10-10");
  await chord(page);
  await page.getByRole("alert").filter({ hasText: "请填写地点" }).waitFor();
  await write(page, page.getByLabel("地点"), "演示会议室");
  await write(page, page.getByLabel("内容"), "演示培训");
  await write(page, page.getByLabel("签发人"), "演示局长");
  await chord(page);
  await page.getByRole("region", { name: "各级另行通知" }).getByText(/演示会议室：演示培训/u).waitFor();
  expect.soft(await faultsOf(page, "posts")).toEqual([]);
  expect(desks.complaints).toEqual([]);
}, 60_000);
