// Hands on a keyboard and nothing else: Tab until the focus is where it is wanted, then type. What Tab does not reach, cannot be done.
import type { Locator, Page } from "playwright-core";

type Role = "button" | "link" | "textbox" | "radio" | "checkbox" | "combobox" | "searchbox";

export type Wanted = Locator | readonly [role: Role, name: string | RegExp];

const isLocator = (wanted: Wanted): wanted is Locator => !Array.isArray(wanted);

const targetOf = (page: Page, wanted: Wanted): Locator => (isLocator(wanted) ? wanted : page.getByRole(wanted[0], { name: wanted[1], ...(typeof wanted[1] === "string" ? { exact: true } : {}) }));

const inFocus = (target: Locator): Promise<boolean> => target.evaluateAll((all) => all.includes(document.activeElement as never));

/** Presses Tab until what is wanted has the focus; fails after so many. */
export async function reach(page: Page, wanted: Wanted, most = 150): Promise<void> {
  const target = targetOf(page, wanted);
  await target.first().waitFor({ state: "attached" });
  for (let n = 0; n <= most; n += 1) {
    if (await inFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} times Tab do not lead to ${target.toString()}`);
}

/** Follows a link, presses a button. */
export async function go(page: Page, wanted: Wanted): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press("Enter");
}

/** Ticks a box. */
export async function tick(page: Page, wanted: Wanted): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press("Space");
}

const besideFocus = (target: Locator): Promise<boolean> => target.first().evaluate((one) => one.getAttribute("name") !== null && document.activeElement?.getAttribute("name") === one.getAttribute("name"));

/** Chooses a radio: Tab leads to its group, the arrows from one to the next. */
export async function choose(page: Page, wanted: Wanted, most = 150): Promise<void> {
  const target = targetOf(page, wanted);
  await target.first().waitFor({ state: "attached" });
  for (let n = 0; n <= most && !(await inFocus(target)); n += 1) await page.keyboard.press((await besideFocus(target)) ? "ArrowDown" : "Tab");
  if (!(await target.isChecked())) await page.keyboard.press("Space");
  if (!(await target.isChecked())) throw new Error(`the keyboard does not choose ${target.toString()}`);
}

/** Writes a field anew. */
export async function write(page: Page, wanted: Wanted, text: string): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

/** Searches a list that folds out and takes the first that fits. */
export async function pick(page: Page, label: string, word: string): Promise<void> {
  await reach(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(word);
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active", { hasText: word }).waitFor();
  await page.keyboard.press("Enter");
}

/** Writes a day into a field of days, whose parts stand in the order of the browser's language. */
export async function writeDay(page: Page, wanted: Wanted, day: string): Promise<void> {
  const target = targetOf(page, wanted);
  const [year = "", month = "", date = ""] = day.split("-");
  for (const parts of [[year, month, date], [month, date, year]]) {
    await reach(page, wanted);
    for (let n = 0; n < 3; n += 1) await page.keyboard.press("ArrowLeft");
    for (const part of parts) {
      await page.keyboard.type(part);
      if (part === year) await page.keyboard.press("ArrowRight");
    }
    if ((await target.inputValue()) === day) return;
  }
  throw new Error(`the field of days holds ${await target.inputValue()}, not ${day}`);
}

/** Presses the button, and gives the file where the browser asks for one; a press that came before the browser listened is made again. */
export async function giveFile(page: Page, wanted: Wanted, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  const asked = page.waitForEvent("filechooser", { timeout: 40_000 });
  const answered = asked.then(() => true);
  const passed = (): Promise<boolean> => page.waitForTimeout(8_000).then(() => false);
  for (let n = 0; n < 4; n += 1) {
    await go(page, wanted);
    if (await Promise.race([answered, passed()])) break;
  }
  await (await asked).setFiles(file);
}

/** Ctrl and Enter: does what the form in hand is for. */
export const chord = (page: Page): Promise<void> => page.keyboard.press("Control+Enter");
