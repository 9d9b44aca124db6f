// A unit's page and its proof: a phone reads the code off the page and is told; after a rename, after removal, on another day.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { press } from "./journey/keyboard.ts";
import { settle } from "./journey/settle.ts";
import { faultsOf, load, openUnitPortal, type UnitPortal } from "./public-portal.ts";

let open: OpenBrowser;
let portal: UnitPortal;

beforeAll(async () => {
  [open, portal] = await Promise.all([openBrowser(), openUnitPortal()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([open.close(), portal.close()]);
});

async function visit(path: string): Promise<Page> {
  const page = await (await open.person()).newPage();
  await page.goto(`${portal.address}${path}`);
  await settle(page);
  return page;
}

/** The code's picture, eight pixels a module, sampled at the middle of each, without its quiet zone. */
const picture = `(() => {
  const img = document.querySelector('.proof img');
  const find = async () => (await (await fetch(img.src)).text()).match(/viewBox="0 0 (\\d+)/)[1];
  return find().then((text) => {
    const size = Number(text);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size * 8;
    const paint = canvas.getContext('2d');
    paint.drawImage(img, 0, 0, size * 8, size * 8);
    return Array.from({ length: size - 8 }, (_, y) => Array.from({ length: size - 8 }, (_, x) => paint.getImageData((x + 4) * 8 + 4, (y + 4) * 8 + 4, 1, 1).data[0] < 128));
  });
})()`;

describe("a unit's page", () => {
  test("[E5] the code on the page leads a phone to the proof, which says that the unit is listed, level beside level", async () => {
    const page = await visit(`/register/${portal.listed}`);
    const { decodeQr } = await load<{ readonly decodeQr: (rows: readonly (readonly boolean[])[]) => string }>("server/test/documents/qr-decoder.ts");
    const address = decodeQr(await page.evaluate(picture));
    expect(address).toBe(`${portal.address}/verify/entry/${portal.listed}`);
    await page.goto(address);
    await expect.poll(() => page.locator(".answer.valid strong").innerText()).toBe("在册");
    expect((await page.locator("li").allInnerTexts()).map((text) => text.replace(/，.*/su, ""))).toEqual(["国家级绿色工厂", "省级绿色工厂", "市级绿色工厂", "县级绿色工厂"]);
    await expect.poll(() => page.locator("script").count()).toBe(0);
  });

  test("[E5] another day is asked by keyboard alone", async () => {
    const page = await visit(`/verify/entry/${portal.listed}`);
    await page.getByLabel("另查某日").fill("2024-01-01");
    await page.keyboard.press("Enter");
    await page.waitForURL(/on=2024-01-01/u);
    await expect.poll(() => page.locator(".answer.invalid strong").innerText()).toBe("尚未列入");
  });

  test("[E5] the plaque comes as PDF", async () => {
    const page = await visit(`/register/${portal.listed}`);
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, page.getByRole("link", { name: "标牌 PDF" }))]);
    const answer = await page.request.get(file.url());
    expect(decodeURIComponent(answer.headers()["content-disposition"] ?? "")).toMatch(/市级绿色工厂标牌_.*\.pdf$/u);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
  });

  test("[E4 F5] a renamed unit tells its history on its page and its former name in its proof", async () => {
    const page = await visit(`/register/${portal.renamed}`);
    await expect.poll(() => page.locator(".entry dl").innerText()).toMatch(/2025年5月6日.*更名为“演示更名后企业有限公司”/su);
    await press(page, page.getByRole("link", { name: "查验现状" }));
    await page.getByText("曾用名称").waitFor();
  });

  test("[F14] a unit that has left shows neither code nor plaque, and its proof is invalid with day and reason", async () => {
    const page = await visit(`/register/${portal.left}`);
    await page.getByText("已移出").waitFor();
    await expect.poll(async () => [await page.locator(".proof img").count(), await page.getByRole("link", { name: "标牌" }).count()]).toEqual([0, 0]);
    await press(page, page.getByRole("link", { name: "查验现状" }));
    await expect.poll(() => page.locator(".answer.invalid").innerText()).toMatch(/已移出.*证明无效.*自2025年6月1日起.*关键指标不再符合/su);
  });
});

test.each(["/register/listed", "/register/renamed", "/register/left", "/verify/entry/listed", "/verify/entry/left", "/verify/entry/nobody"])("[U1] %s: axe finds nothing grave at full size and at 320 wide, and nothing scrolls sideways", async (path) => {
  const which = { listed: portal.listed, renamed: portal.renamed, left: portal.left };
  const page = await visit(path.replace(/listed|renamed|left/u, (name) => which[name as keyof typeof which]));
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await faultsOf(page)).toEqual([]);
  await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
});
