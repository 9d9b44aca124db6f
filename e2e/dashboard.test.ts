// The dashboard of a round in the browser: the province and a city open it, read different numbers, and go on to the cases.
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf, openDesks, type Desks } from "./desk-people.ts";
import { go } from "./journey/keyboard.ts";

let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
}, 120_000);
afterAll(() => desks.close());

test("[H1 U1] who reviews opens the dashboard from the inbox, reads its own tier and follows a figure to the cases", async () => {
  const page = await desks.at("county", "/desk");
  await go(page, ["link", /^批次看板/u]);
  await page.getByRole("heading", { level: 1, name: /^批次看板/u }).waitFor();
  const steps = page.getByRole("region", { name: "环节与期限" });
  await steps.waitFor();
  expect.soft(await faultsOf(page, "dashboard-county")).toEqual([]);
  await go(page, steps.locator("tbody th a").first());
  await page.waitForURL((url) => url.pathname === "/desk" && url.searchParams.get("round") === desks.stage.round && url.searchParams.has("step"));
  expect(desks.complaints).toEqual([]);
}, 60_000);

test("[H1] the authority looks into a city and comes back", async () => {
  const page = await desks.at("province", `/desk/rounds/${desks.stage.round}/dashboard`);
  const places = page.getByRole("region", { name: "地区" });
  await places.waitFor();
  await page.getByRole("region", { name: "名额使用" }).first().waitFor();
  expect.soft(await faultsOf(page, "dashboard-province")).toEqual([]);
  await go(page, places.locator("tbody th a").first());
  await page.getByRole("link", { name: "回到本级" }).waitFor();
}, 60_000);
