// R7 in a real browser: the browser, the server, the database's connections are killed while somebody types. What is older than two seconds is there.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "./journey/company.ts";
import { go, write } from "./journey/keyboard.ts";
import { openMortals, type Mortals } from "./journey/mortals.ts";

let mortals: Mortals;

beforeAll(async () => {
  mortals = await openMortals();
}, 120_000);
afterAll(() => mortals.close());

const share = (page: Page) => page.locator("[data-fact=industrial_value_added_share] input");
const signatory = (page: Page) => page.getByRole("textbox", { name: /法定代表人签署/u });
const saved = (page: Page, timeout = 20_000): Promise<void> => page.locator(".save-saved").waitFor({ timeout });

/** The last keystroke is older than two seconds. */
const twoSecondsLater = (page: Page): Promise<void> => page.waitForTimeout(2_000);

describe("while somebody types", () => {
  test("[R7 B7] the browser is killed: what was typed two seconds before is there in another browser", async () => {
    const { page, login, declaration } = await mortals.writer(1);
    await write(page, share(page), "62.75");
    await write(page, signatory(page), "演示法人甲");
    await twoSecondsLater(page);
    await page.context().close();
    expect(await mortals.stage.draftOf(declaration)).toContain("演示法人甲");
    const again = await mortals.stranger();
    await again.goto(`${mortals.stage.address}/desk`);
    await signIn(again, login, mortals.password);
    await go(again, ["link", "继续填写"]);
    await share(again).waitFor();
    await expect.poll(() => share(again).inputValue()).toBe("62.75");
    await expect.poll(() => signatory(again).inputValue()).toBe("演示法人甲");
  }, 90_000);

  test("[R7 B7] the tab is killed in the middle of a word: the same browser brings back every keystroke", async () => {
    const { page, declaration } = await mortals.writer(2);
    await write(page, share(page), "58");
    await saved(page);
    await write(page, signatory(page), "演示法人乙");
    const again = await page.context().newPage();
    await page.close();
    await again.goto(`${mortals.stage.address}/desk/declarations/${declaration}`);
    await signatory(again).waitFor();
    await expect.poll(() => signatory(again).inputValue()).toBe("演示法人乙");
    await saved(again);
    expect(await mortals.stage.draftOf(declaration)).toContain("演示法人乙");
  }, 90_000);

  test("[R7 R1 B7] the server is killed with -9: what is typed meanwhile stays in the page and is saved when it is back", async () => {
    const { stage } = mortals;
    const { page, declaration } = await mortals.writer(3);
    await write(page, share(page), "71.5");
    await twoSecondsLater(page);
    await stage.killServer();
    expect(await stage.draftOf(declaration)).toContain("0.715");
    await write(page, signatory(page), "演示法人丙");
    await page.getByText(/离线：内容存在本机/u).first().waitFor();
    await stage.startServer();
    await saved(page, 30_000);
    expect(await stage.draftOf(declaration)).toContain("演示法人丙");
    await page.reload();
    await signatory(page).waitFor();
    await expect.poll(async () => [await share(page).inputValue(), await signatory(page).inputValue()]).toEqual(["71.5", "演示法人丙"]);
  }, 90_000);

  test("[R7 R4 B7] every connection to the database is ended, again and again: saving goes on and nothing is lost", async () => {
    const { stage } = mortals;
    const { page, declaration } = await mortals.writer(4);
    let ended = 0;
    for (const text of ["51", "52.25", "53.5", "54.75"]) {
      await write(page, share(page), text);
      ended += await stage.killConnections();
      await page.waitForTimeout(350);
      ended += await stage.killConnections();
    }
    await write(page, signatory(page), "演示法人丁");
    await twoSecondsLater(page);
    await saved(page);
    expect(ended).toBeGreaterThan(0);
    const draft = await stage.draftOf(declaration);
    expect(draft).toContain("0.5475");
    expect(draft).toContain("演示法人丁");
  }, 90_000);
});
