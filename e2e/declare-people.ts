// Applicants for their journeys: the real server over a database of its own, pages built afresh, a browser for each person.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { buildPages } from "./desk-people.ts";
import { enrol } from "./journey/enrol.ts";
import { reach, write } from "./journey/keyboard.ts";
import { settle } from "./journey/settle.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What server/test/desk/declare-stage.ts gives; the journeys' own project of types does not reach into the server's. */
export interface DeclareStage {
  readonly address: string;
  readonly round: string;
  readonly national: string;
  code(n: number): string;
  day(day: string): void;
  down(): Promise<void>;
  up(): Promise<void>;
  signOutAll(): Promise<void>;
  sendBack(declaration: string, field: string, reason: string): Promise<void>;
  close(): Promise<void>;
}

export interface Applicants {
  readonly stage: DeclareStage;
  /** A fresh person's browser. */
  person(): Promise<BrowserContext>;
  /** What the pages complained of in the browser. */
  readonly complaints: readonly string[];
  watch(page: Page): Page;
  close(): Promise<void>;
}

/** `QINGCE_PAGES` names a folder of pages that are built already. */
export async function openApplicants(): Promise<Applicants> {
  const temporary = mkdtempSync(join(tmpdir(), "qingce-declare-"));
  const built = process.env["QINGCE_PAGES"];
  const pages = built ?? join(temporary, "pages");
  if (built === undefined) buildPages(pages);
  const module = (await import(/* @vite-ignore */ join(import.meta.dirname, "..", "server/test/desk/declare-stage.ts"))) as { openDeclareStage(pages: string): Promise<DeclareStage> };
  const [open, stage] = await Promise.all([openBrowser(), module.openDeclareStage(pages)]);
  const complaints: string[] = [];
  const watch = (page: Page): Page => page.on("pageerror", (error) => complaints.push(error.message));
  const close = async (): Promise<void> => {
    await Promise.all([open.close(), stage.close()]);
    rmSync(temporary, { recursive: true, force: true });
  };
  return { stage, person: () => open.person(), complaints, watch, close };
}

const password = "a firm's own password";

/** Registers a firm in 杭州市西湖区 by keyboard alone and ends in its inbox. */
export async function register(page: Page, stage: DeclareStage, n: number): Promise<void> {
  const tab = async (text: string): Promise<void> => {
    await page.keyboard.press("Tab");
    await page.keyboard.type(text);
  };
  const pick = async (word: string): Promise<void> => {
    await page.keyboard.press("Tab");
    await page.keyboard.type(word);
    const active = page.locator(".ant-select-item-option-active", { hasText: word });
    await active.waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".ant-select-content-has-value", { hasText: word }).waitFor();
  };
  await page.goto(`${stage.address}/desk/register`);
  await page.getByLabel("单位名称").focus();
  await page.keyboard.type(`演示${n}号园区管理有限公司`);
  await tab(stage.code(n));
  await page.getByLabel("注册地：省（自治区、直辖市）").waitFor();
  await pick("浙江");
  await page.getByLabel("注册地：市（州、盟）").waitFor();
  await pick("杭州");
  await page.getByLabel("注册地：县（市、区）").waitFor();
  await pick("西湖区");
  await pick("3011");
  for (const text of ["演示法人", "演示联系人", "000-00000000", "", `firm-${n}-${stage.round}`, password]) await tab(text);
  await page.getByLabel("再输一次密码").focus();
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/desk");
  await page.getByRole("heading", { name: "可申报的批次" }).waitFor();
}

/** The same firm without its walk through the page. */
export const enrolled = (page: Page, stage: DeclareStage, n: number): Promise<void> =>
  enrol(page, stage.address, { login: `firm-${n}-${stage.round}`, password, name: `演示${n}号园区管理有限公司`, creditCode: stage.code(n), region: "330106" });

export async function signInAgain(page: Page, stage: DeclareStage, n: number): Promise<void> {
  await write(page, page.getByLabel("登录名"), `firm-${n}-${stage.round}`);
  await write(page, page.getByLabel("密码"), password);
  await page.keyboard.press("Enter");
}

/** Presses Tab until the focus is on what the selector names. */
export const tabTo = (page: Page, selector: string, most = 120): Promise<void> => reach(page, page.locator(selector), most);

export const paper = { name: "演示佐证.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n") };

interface Finding {
  readonly id: string;
  readonly impact: string | null;
}

/** Serious and critical faults of one part of the page, and contrast that axe could not judge; what lies dimmed behind a dialog is not asked. */
export async function graveIn(page: Page, selector: string): Promise<readonly string[]> {
  await settle(page);
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  const run = await page.evaluate<{ readonly violations: readonly Finding[]; readonly incomplete: readonly Finding[] }>(`axe.run(${JSON.stringify(selector)}, { resultTypes: ["violations", "incomplete"] })`);
  return [...run.violations.filter(({ impact }) => impact === "serious" || impact === "critical"), ...run.incomplete.filter(({ id }) => id === "color-contrast")].map(({ id }) => id);
}
