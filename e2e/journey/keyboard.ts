// Hands on a keyboard and nothing else: Tab until the focus is where it is wanted, then type. What Tab does not reach, cannot be done.
// Every press is looked after: one that fell beside its target, because the page moved the focus meanwhile, is made again.
import type { Locator, Page } from "playwright-core";

type Role = "button" | "link" | "textbox" | "radio" | "checkbox" | "combobox" | "searchbox";

export type Wanted = Locator | readonly [role: Role, name: string | RegExp];

/** What the page itself remembers of whom the hands are after, and whether the last press fell on it. */
interface Hunted extends Window {
  qingceWanted?: readonly unknown[];
  qingceStruck?: boolean;
}

const isLocator = (wanted: Wanted): wanted is Locator => !Array.isArray(wanted);

export const targetOf = (page: Page, wanted: Wanted): Locator => (isLocator(wanted) ? wanted : page.getByRole(wanted[0], { name: wanted[1], ...(typeof wanted[1] === "string" ? { exact: true } : {}) }));

/** Asks until it is so. */
export async function until(so: () => Promise<boolean>, what: string, most = 15_000): Promise<void> {
  for (const last = Date.now() + most; !(await so()); await new Promise((done) => setTimeout(done, 50))) if (Date.now() > last) throw new Error(`it does not come about: ${what}`);
}

interface Seen {
  readonly usable: boolean;
  readonly focused: boolean;
}

/** Tells the page whom to look for: to find it anew by role and name at every Tab costs more than the Tab. */
const look = (target: Locator): Promise<Seen> =>
  target.evaluateAll((all) => {
    const page = window as Hunted;
    if (page.qingceWanted === undefined) addEventListener("keydown", (event) => (page.qingceStruck = page.qingceWanted?.includes(event.target) ?? false), { capture: true });
    page.qingceWanted = all;
    return { usable: all.some((one) => !one.matches(":disabled") && one.closest("[inert]") === null), focused: all.includes(document.activeElement as never) };
  });

/** Looks until there is one that can be used. */
async function sought(target: Locator): Promise<Seen> {
  let seen = await look(target);
  if (seen.usable) return seen;
  await target.first().waitFor({ state: "attached" });
  await until(async () => (seen = await look(target)).usable, `${target.toString()} can be used`);
  return seen;
}

const markedHasFocus = (page: Page): Promise<boolean | undefined> =>
  page.evaluate(() => {
    const all = (window as Hunted).qingceWanted as readonly Element[] | undefined;
    return all?.some((one) => one.isConnected) === true ? all.includes(document.activeElement as Element) : undefined;
  });

/** Presses Tab until what is wanted has the focus; fails after so many. */
export async function reach(page: Page, wanted: Wanted, most = 150): Promise<void> {
  const target = targetOf(page, wanted);
  let { focused } = await sought(target);
  for (let n = 1; n <= most && !focused; n += 1) {
    await page.keyboard.press("Tab");
    focused = (n % 20 === 0 ? undefined : await markedHasFocus(page)) ?? (await look(target)).focused;
  }
  if (!focused) throw new Error(`${most} times Tab do not lead to ${target.toString()}`);
}

/** Whether the last press fell on what was reached; where the page has gone elsewhere since, it has. */
const fell = (page: Page): Promise<boolean> => page.evaluate(() => (window as Hunted).qingceStruck ?? true).catch(() => true);

/** Reaches what is wanted and presses a key on it. */
async function strike(page: Page, wanted: Wanted, key: string): Promise<void> {
  for (let n = 0; n < 4; n += 1) {
    await reach(page, wanted);
    await page.keyboard.press(key);
    if (await fell(page)) return;
  }
  throw new Error(`the page takes the focus from ${targetOf(page, wanted).toString()}`);
}

/** Sets the focus on what is wanted at once and presses a key on it: where it is not the way there that is to be proven. */
export async function press(page: Page, wanted: Wanted, key = "Enter"): Promise<void> {
  const target = targetOf(page, wanted);
  for (let n = 0; n < 4; n += 1) {
    await sought(target);
    await target.first().focus();
    await page.keyboard.press(key);
    if (await fell(page)) return;
  }
  throw new Error(`the page takes the focus from ${target.toString()}`);
}

/** Follows a link, presses a button. */
export const go = (page: Page, wanted: Wanted): Promise<void> => strike(page, wanted, "Enter");

/** Ticks a box. */
export async function tick(page: Page, wanted: Wanted): Promise<void> {
  const ticked = (): Promise<boolean> => targetOf(page, wanted).first().isChecked();
  await reach(page, wanted);
  if (!(await ticked())) await strike(page, wanted, "Space");
  await until(ticked, `${targetOf(page, wanted).toString()} is ticked`);
}

const besideFocus = (target: Locator): Promise<boolean> => target.first().evaluate((one) => one.getAttribute("name") !== null && document.activeElement?.getAttribute("name") === one.getAttribute("name"));

/** Chooses a radio: Tab leads to its group, the arrows from one to the next. */
export async function choose(page: Page, wanted: Wanted, most = 150): Promise<void> {
  const target = targetOf(page, wanted);
  await sought(target);
  for (let n = 0; n <= most && !(await look(target)).focused; n += 1) await page.keyboard.press((await besideFocus(target)) ? "ArrowDown" : "Tab");
  if (!(await target.isChecked())) await page.keyboard.press("Space");
  await until(() => target.isChecked(), `the keyboard chooses ${target.toString()}`);
}

/** Writes a field anew. */
export async function write(page: Page, wanted: Wanted, text: string): Promise<void> {
  for (let n = 0; n < 4; n += 1) {
    await strike(page, wanted, "Control+a");
    await page.keyboard.type(text);
    // A field may write it otherwise than it was typed; but what was typed elsewhere is typed again.
    if ((await markedHasFocus(page)) !== false || (await targetOf(page, wanted).first().inputValue()) === text) return;
  }
  throw new Error(`the page takes the focus from ${targetOf(page, wanted).toString()}`);
}

const active = (page: Page, hasText: string): Locator => page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active", { hasText });

/** Searches a list that folds out and takes the first that fits; `shown`, where that has another name than what is typed. A press that came while the list was drawn anew is made again. */
export async function pick(page: Page, label: string, word: string, shown = word): Promise<void> {
  const list = page.getByLabel(label, { exact: true });
  for (let n = 0; n < 3; n += 1) {
    await strike(page, list, "Control+a");
    await page.keyboard.type(word);
    await active(page, shown).waitFor();
    await page.keyboard.press("Enter");
    if (await holds(list, shown)) return;
  }
  throw new Error(`Enter does not take ${shown} in ${label}`);
}

const holds = (list: Locator, shown: string): Promise<boolean> =>
  list.locator("xpath=ancestor::div[contains(@class, 'ant-select-content-has-value')]").filter({ hasText: shown }).waitFor({ timeout: 4_000 }).then(() => true, () => false);

/** Opens a list that is not searched and walks it by arrows to what is wanted. */
export async function pickByArrows(page: Page, list: Wanted, word: string): Promise<void> {
  const some = active(page, "");
  const open = (): Promise<boolean> => some.first().waitFor({ timeout: 4_000 }).then(() => true, () => false);
  for (let n = 0; n < 3; n += 1) {
    await strike(page, list, "Enter");
    if (await open()) break;
  }
  for (let n = 0; n < 60 && (await active(page, word).count()) === 0; n += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  if (!(await holds(targetOf(page, list), word))) throw new Error(`Enter does not take ${word}`);
}

/** Writes a day into a field whose parts stand in the order of the browser's language. */
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

/** Closes what lies over the page; Escape pressed before it had the focus is pressed again. */
export async function leave(page: Page, dialog: Locator): Promise<void> {
  const gone = (): Promise<boolean> => dialog.waitFor({ state: "hidden", timeout: 4_000 }).then(() => true, () => false);
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.press("Escape");
    if (await gone()) return;
  }
  throw new Error(`Escape does not close ${dialog.toString()}`);
}

/** Ctrl and Enter: does what the form in hand is for. */
export const chord = (page: Page): Promise<void> => page.keyboard.press("Control+Enter");
