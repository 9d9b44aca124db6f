// R7 in a real browser: the whole database is killed with -9 while somebody types. What is older than two seconds is there, and the server goes on by itself.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "./journey/keyboard.ts";
import { openMortalDatabase, type MortalDatabaseStage, type Mortals } from "./journey/mortals.ts";

let mortals: Mortals<MortalDatabaseStage>;

beforeAll(async () => {
  mortals = await openMortalDatabase();
}, 120_000);
afterAll(() => mortals.close(), 60_000);

const share = (page: Page) => page.locator("[data-fact=industrial_value_added_share] input");
const signatory = (page: Page) => page.getByRole("textbox", { name: /法定代表人签署/u });
const saved = (page: Page): Promise<void> => page.locator(".save-saved").waitFor({ timeout: 30_000 });

describe("while somebody types the database is killed with -9", () => {
  test("[R7 R1 B7] what was typed two seconds before is in it when it is back; what is typed meanwhile stays in the page and is saved by itself", async () => {
    const { stage } = mortals;
    const { page, declaration } = await mortals.writer(1);
    const server = stage.server();
    await write(page, share(page), "62.75");
    await page.waitForTimeout(2_000);
    await write(page, signatory(page), "演示");
    await stage.killDatabase();
    await page.keyboard.type("法人戊");
    await page.locator(".save-offline, .save-failed, .save-waiting").or(page.getByText(/存在本机|未能保存/u)).first().waitFor({ timeout: 20_000 });
    await expect.poll(() => signatory(page).inputValue()).toBe("演示法人戊");
    await stage.startDatabase();
    expect(await stage.draftOf(declaration)).toContain("0.6275");
    await saved(page);
    expect(await stage.draftOf(declaration)).toContain("演示法人戊");
    expect([stage.server() === server, server === undefined]).toEqual([true, false]);
    await page.reload();
    await signatory(page).waitFor();
    await expect.poll(async () => [await share(page).inputValue(), await signatory(page).inputValue()]).toEqual(["62.75", "演示法人戊"]);
  }, 90_000);

  test("[R7 R4] twice over, at any moment of a word: nothing older than two seconds is lost, and the server answers again each time", async () => {
    const { stage } = mortals;
    const { page, declaration } = await mortals.writer(2);
    for (const [n, text] of ["51.25", "52.5"].entries()) {
      await write(page, share(page), text);
      await page.waitForTimeout(2_000);
      await page.keyboard.press("End");
      await page.keyboard.type(String(n + 1));
      await stage.killDatabase();
      expect((await fetch(`${stage.address}/api/rounds`)).status).toBe(503);
      await stage.startDatabase();
      expect(await stage.draftOf(declaration)).toContain(`"0.${text.replace(".", "")}`);
      expect((await fetch(`${stage.address}/api/rounds`)).status).toBe(200);
      await saved(page);
    }
    expect(await stage.draftOf(declaration)).toContain("0.5252");
  }, 90_000);
});
