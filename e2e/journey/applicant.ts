// What an applicant does in the form, by keyboard: opens it from the inbox, signs, submits, mends what came back.
import type { Page } from "playwright-core";
import { choose, chord, go, write } from "./keyboard.ts";

/** From the inbox through the pre-check into the form of a kind. */
export async function openForm(page: Page, title: string, kind: string): Promise<void> {
  await go(page, page.locator(".own li", { hasText: title }).getByRole("link", { name: /^申报：/u }));
  await choose(page, ["radio", kind]);
  await go(page, ["button", `建立申报：${kind}`]);
  await page.getByRole("button", { name: /^提交申报/u }).waitFor();
}

export const sign = (page: Page): Promise<void> => write(page, ["textbox", /法定代表人签署/u], "演示法人");

/** Submits, confirms what is signed, and waits for the receipt. */
export async function submitWhole(page: Page): Promise<void> {
  await chord(page);
  await page.getByRole("dialog", { name: "签署并提交？" }).locator(":focus").waitFor();
  await chord(page);
  await page.getByRole("heading", { name: /已提交 · 回执/u }).waitFor();
}
