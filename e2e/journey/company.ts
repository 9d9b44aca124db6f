// Everybody of a journey: one browser, one server, a page of one's own for each person, who comes in by keyboard.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { buildPages } from "../desk-people.ts";
import { pick, write } from "./keyboard.ts";

/** What server/test/desk/journey-stage.ts gives; the journeys' own project of types does not reach into the server's. */
export interface JourneyStage {
  readonly address: string;
  readonly round: string;
  readonly cityRound: string;
  readonly accounts: { readonly [login: string]: string };
  readonly password: string;
  readonly firm: { readonly name: string; readonly creditCode: string };
  readonly rival: string;
  code(region: string, n: number): string;
  day(day: string): void;
  settle(round: string): Promise<void>;
  close(): Promise<void>;
}

export interface Company {
  readonly stage: JourneyStage;
  /** A fresh person's page at an address. */
  visitor(path: string): Promise<Page>;
  /** The page of a person with an account, signed in where that is needed, in its inbox each time. */
  at(login: string): Promise<Page>;
  /** What the pages complained of in the browser. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const inboxOf = (page: Page): Locator => page.getByRole("heading", { level: 1, name: /^待办/u });

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await write(page, page.getByLabel("登录名"), login);
  await write(page, page.getByLabel("密码", { exact: true }), password);
  await page.keyboard.press("Enter");
  await inboxOf(page).waitFor();
}

/** `QINGCE_PAGES` names a folder of pages that are built already. */
export async function openCompany(): Promise<Company> {
  const temporary = mkdtempSync(join(tmpdir(), "qingce-journey-"));
  const built = process.env["QINGCE_PAGES"];
  const pages = built ?? join(temporary, "pages");
  if (built === undefined) buildPages(pages);
  const module = (await import(/* @vite-ignore */ join(import.meta.dirname, "../..", "server/test/desk/journey-stage.ts"))) as { openJourneyStage(pages: string): Promise<JourneyStage> };
  const [open, stage] = await Promise.all([openBrowser(), module.openJourneyStage(pages)]);
  const complaints: string[] = [];
  const known = new Map<string, Page>();
  const visitor = async (path: string): Promise<Page> => {
    const page = await (await open.person()).newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${stage.address}${path}`);
    known.set(`visitor ${path} ${known.size}`.replaceAll("/", "-"), page);
    return page;
  };
  const at = async (login: string): Promise<Page> => {
    const page = known.get(login) ?? (await visitor("/desk"));
    if (known.has(login)) await page.goto(`${stage.address}/desk`);
    known.set(login, page);
    // When the clock has moved on by days, sessions have ended: one signs in again.
    await page.getByLabel("登录名").or(inboxOf(page)).first().waitFor();
    if (await page.getByLabel("登录名").isVisible()) await signIn(page, login, stage.password);
    await inboxOf(page).waitFor();
    return page;
  };
  const close = async (): Promise<void> => {
    const shots = process.env["QINGCE_SHOTS"];
    if (shots !== undefined) for (const [login, page] of known) if (!page.isClosed()) await page.screenshot({ path: join(shots, `${login}.png`), fullPage: true });
    await Promise.all([open.close(), stage.close()]);
    rmSync(temporary, { recursive: true, force: true });
  };
  return { stage, visitor, at, complaints, close };
}

export interface Registering {
  readonly login: string;
  readonly name: string;
  readonly creditCode: string;
  /** A word for each tier: province, city, county. */
  readonly region: readonly string[];
}

const tiers = ["省（自治区、直辖市）", "市（州、盟）", "县（市、区）"];

/** Registers an organisation in the page and ends in its inbox. */
export async function register(page: Page, password: string, { login, name, creditCode, region }: Registering): Promise<void> {
  await write(page, ["textbox", "单位名称"], name);
  await write(page, ["textbox", "统一社会信用代码"], creditCode);
  for (const [n, word] of region.entries()) await pick(page, `注册地：${tiers[n] ?? ""}`, word);
  await pick(page, "所属行业", "3011");
  const texts = { 法定代表人: "演示法人", 联系人: "演示联系人", 联系电话: "000-00000000", 登录名: login };
  for (const [label, text] of Object.entries(texts)) await write(page, ["textbox", label], text);
  await write(page, page.getByLabel("密码", { exact: true }), password);
  await write(page, page.getByLabel("再输一次密码"), password);
  await page.keyboard.press("Enter");
  await inboxOf(page).waitFor();
}
