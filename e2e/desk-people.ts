// People at the desks for their journeys: the real server over a database of its own, pages built afresh, each person signed in by keyboard.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { write } from "./journey/keyboard.ts";
import { drawn, settle } from "./journey/settle.ts";

const root = join(import.meta.dirname, "..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What server/test/desk/desk-stage.ts gives; the journeys' own project of types does not reach into the server's. */
export interface DeskStage extends Served {
  readonly round: string;
  filed(): readonly { readonly declaration: string; readonly number: string; readonly firm: { readonly name: string } }[];
  readonly park: { readonly declaration: string };
  readonly accounts: { readonly [login: string]: string };
  day(day: string): void;
  resubmit(n: number, change: { readonly selfScore?: string }): Promise<void>;
  sendBack(n: number): Promise<void>;
  advance(to: string, from: string, without?: readonly number[]): Promise<void>;
  score(login: string, n: number, score: string): Promise<void>;
  object(number: string): Promise<void>;
}

// In a process of its own: a test's NODE_ENV would put React's development build into the pages.
export function buildPages(folder: string): void {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { status, stderr } = spawnSync(process.execPath, [vite, "build", join(root, "web"), "--logLevel", "error", "--outDir", folder], { env: { ...process.env, NODE_ENV: "production" }, encoding: "utf8" });
  if (status !== 0) throw new Error(`the pages cannot be built: ${stderr}`);
}

/** What every stage of people at desks gives. */
export interface Served {
  readonly address: string;
  signIn(login: string): { readonly login: string; readonly password: string };
  close(): Promise<void>;
}

export interface Desks<S extends Served = DeskStage> {
  readonly stage: S;
  /** A page of one person, signed in, at an address. */
  at(login: string, path: string): Promise<Page>;
  /** A fresh visitor's page at an address. */
  visitor(path: string): Promise<Page>;
  /** What the pages complained of in the browser. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

// By a path in a variable: the journeys' own project of types does not reach into the server's.
const load = async <T>(path: string): Promise<T> => (await import(/* @vite-ignore */ join(root, path))) as T;

/** Signs in by keyboard where the page asks for it, and waits until what lies behind is at rest. */
export async function signInWhereAsked(page: Page, { login, password }: { readonly login: string; readonly password: string }): Promise<void> {
  const asked = page.getByLabel("登录名");
  await asked.or(page.locator(".desk-nav")).first().waitFor();
  if (await asked.isVisible()) {
    await write(page, asked, login);
    await write(page, page.getByLabel("密码", { exact: true }), password);
    await page.keyboard.press("Enter");
    await page.locator(".desk-nav").waitFor();
  }
  await settle(page);
}

/** `QINGCE_PAGES` names a folder of pages that are built already. */
export async function openDesksOver<S extends Served>(openStage: (pages: string) => Promise<S>): Promise<Desks<S>> {
  const temporary = mkdtempSync(join(tmpdir(), "qingce-desks-"));
  const built = process.env["QINGCE_PAGES"];
  const pages = built ?? join(temporary, "pages");
  if (built === undefined) buildPages(pages);
  const [open, stage] = await Promise.all([openBrowser(), openStage(pages)]);
  const complaints: string[] = [];
  const known = new Map<string, BrowserContext>();
  const shown = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${stage.address}${path}`);
    return page;
  };
  const visitor = async (path: string): Promise<Page> => shown(await open.person(), path);
  // Who comes again has its browser and, until the clock ends it, its session.
  const at = async (login: string, path: string): Promise<Page> => {
    const context = known.get(login) ?? (await open.person()).on("close", () => known.delete(login));
    known.set(login, context);
    const page = await shown(context, path);
    await signInWhereAsked(page, stage.signIn(login));
    return page;
  };
  const close = async (): Promise<void> => {
    await Promise.all([open.close(), stage.close()]);
    rmSync(temporary, { recursive: true, force: true });
  };
  return { stage, at, visitor, complaints, close };
}

export const openDesks = (): Promise<Desks> => openDesksOver(async (pages) => (await load<{ openDeskStage(pages: string): Promise<DeskStage> }>("server/test/desk/desk-stage.ts")).openDeskStage(pages));

/** What server/test/desk/office-stage.ts gives. */
export interface OfficeStage extends Served {
  readonly round: string;
  readonly later: string;
  readonly units: readonly { readonly name: string; readonly number: string }[];
  readonly engaged: { readonly declaration: string; readonly name: string };
  readonly proved: { readonly declaration: string; readonly name: string };
  past(): Promise<void>;
  day(day: string): void;
  sweep(): Promise<number>;
}

export const openOffices = (): Promise<Desks<OfficeStage>> => openDesksOver(async (pages) => (await load<{ openOfficeStage(pages: string): Promise<OfficeStage> }>("server/test/desk/office-stage.ts")).openOfficeStage(pages));

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" ")).join(", ")}`);

async function graveOn(page: Page, within: string): Promise<readonly string[]> {
  const run = await page.evaluate<{ readonly violations: readonly Finding[]; readonly incomplete: readonly Finding[] }>(`axe.run(${JSON.stringify(within)}, { resultTypes: ['violations', 'incomplete'] })`);
  const grave = run.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return told([...grave, ...run.incomplete.filter(({ id }) => id === "color-contrast")]);
}

/** Faults that stand: what was seen while the page was still moving is looked at once more. */
async function standingFaults(page: Page, within: string): Promise<readonly string[]> {
  if ((await graveOn(page, within)).length === 0) return [];
  await settle(page);
  return graveOn(page, within);
}

const sideways = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** A passing notice over the page, gone by itself after three seconds, is taken out of sight at once. */
const passingNotices = (page: Page, display: "none" | ""): Promise<void> =>
  page.evaluate((value) => document.querySelectorAll<HTMLElement>(".ant-message, .ant-message-notice").forEach((one) => (one.style.display = value)), display);

/** Serious and critical faults, contrast that axe could not judge, and sideways scroll, at a desk's and at a phone's width. `QINGCE_SHOTS` names a folder for pictures. */
export async function faultsOf(page: Page, name: string, within = "html"): Promise<readonly string[]> {
  const found: string[] = [];
  await settle(page);
  await passingNotices(page, "none");
  await page.mouse.move(0, 0);
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  for (const width of [1280, 320]) {
    // Tall, so that the bar at the foot covers nothing that contrast is judged on.
    const tall = width === 320 ? 5200 : 2600;
    await page.setViewportSize({ width, height: tall });
    const whole = await page.evaluate<number>("document.documentElement.scrollHeight");
    if (whole > tall) await page.setViewportSize({ width, height: whole + 400 });
    await drawn(page);
    await drawn(page);
    const shots = process.env["QINGCE_SHOTS"];
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
    found.push(...(await standingFaults(page, within)).map((one) => `${name} ${width}: ${one}`));
    const over = await sideways(page);
    if (over > 0) found.push(`${name} ${width}: scrolls sideways by ${over}`);
  }
  await passingNotices(page, "");
  await page.setViewportSize({ width: 1280, height: 860 });
  return found;
}
