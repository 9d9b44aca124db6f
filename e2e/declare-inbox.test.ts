// The inbox of those who review: what waits for me, the funnel, filters in the address, everything by keyboard.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, openDesks, type Desks } from "./desk-people.ts";
import { choose, go, pickByArrows } from "./journey/keyboard.ts";

let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
}, 120_000);
afterAll(() => desks.close());

describe("an officer's inbox", () => {
  test("[U1 U2] shows only what waits for one's node, walks by j and k, opens by Enter", async () => {
    const page = await desks.at("county", "/desk");
    await page.locator(".case-list tbody tr").first().waitFor();
    const names = await page.locator(".case-list tbody a").allInnerTexts();
    expect(names).toHaveLength(2);
    expect(await faultsOf(page, "inbox-county")).toEqual([]);
    await page.keyboard.press("j");
    await page.locator(".case-list tr[data-current=true]", { hasText: names[1] ?? "" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk\/cases\//u);
    await page.getByRole("heading", { name: names[1] ?? "" }).waitFor();
  }, 60_000);

  test("[S1 U3] to another county the address of a case reads as the address of none", async () => {
    const foreign = desks.stage.filed()[1];
    const page = await desks.at("county", `/desk/cases/${foreign?.declaration ?? ""}`);
    const main = page.locator("#main");
    await main.getByText("案卷打不开").waitFor();
    const told = await main.innerText();
    expect(told).not.toContain(foreign?.firm.name ?? "none");
    await page.goto(`${desks.stage.address}/desk/cases/declaration-999999`);
    await main.getByText("案卷打不开").waitFor();
    await expect.poll(() => main.innerText()).toBe(told);
  }, 60_000);

  test("[U2] filters live in the address: a link shows what its sender saw", async () => {
    const page = await desks.at("city", "/desk");
    await page.locator(".case-list tbody tr").first().waitFor();
    await choose(page, ["radio", "全部 9"]);
    await go(page, ["button", /县（市、区）经信局审核/u]);
    await page.waitForURL(/step=/u);
    await page.keyboard.press("/");
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("0003");
    // one case waits for the city itself as well: the count alone does not tell that the last filter has come
    await page.waitForURL(/q=0003.*step=.*mine=all/u);
    await page.getByText("共 1 件").waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText("共 1 件").waitFor();
    await expect.poll(() => other.locator(".case-list tbody a").allInnerTexts()).toEqual([desks.stage.filed()[2]?.firm.name]);
    await expect.poll(() => other.getByRole("button", { name: /县（市、区）经信局审核/u }).getAttribute("aria-pressed")).toBe("true");
  }, 60_000);

  test("[U2] found by pinyin, sorted, handed out as a file; the case opened walks through what was listed", async () => {
    const page = await desks.at("city", "/desk?mine=all");
    await page.getByText("共 9 件").waitFor();
    await pickByArrows(page, ["combobox", "排序"], "得分高的在前");
    await page.waitForURL(/sort=score/u);
    await page.getByRole("searchbox").or(page.getByPlaceholder(/单位名称、拼音/u)).first().fill("youxiangongsi");
    await page.waitForURL(/q=youxiangongsi/u);
    await page.getByText("共 8 件").waitFor();
    const names = await page.locator(".case-list tbody a").allInnerTexts();
    expect(names[0]).toBe(desks.stage.filed()[0]?.firm.name);
    expect(await faultsOf(page, "inbox-sorted")).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent("download"), go(page, page.getByRole("link", { name: "CSV" }))]);
    const lines = readFileSync(await file.path(), "utf8").trimEnd().split("\r\n").slice(1);
    expect(lines.map((line) => line.split(",")[0])).toEqual(names);
    await go(page, page.locator(".case-list tbody a").nth(1));
    await page.getByRole("heading", { name: names[1] ?? "" }).waitFor();
    await page.getByText("2 / 8").waitFor();
    await page.keyboard.press("j");
    await page.getByRole("heading", { name: names[2] ?? "" }).waitFor();
  }, 60_000);

  test("[U1 U3] who has nothing to do is told what will come and when", async () => {
    const page = await desks.at("expert-a", "/desk");
    await page.getByText("组织单位指派后，待评的案卷会列在这里。").waitFor();
    expect(await faultsOf(page, "inbox-expert")).toEqual([]);
  }, 60_000);
});
