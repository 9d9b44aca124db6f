// The public portal for its journeys: the built pages handed out by the real server over a database of its own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

const root = join(import.meta.dirname, "..");

interface Stage {
  readonly address: string;
  readonly names: readonly string[];
  close(): Promise<void>;
}

interface Scene {
  readonly openPublicStage: (pages: string, how: { readonly played: boolean }) => Promise<Stage>;
}

// By a path in a variable: the journeys' own project of types does not reach into the server's.
export const load = async <T>(path: string): Promise<T> => (await import(/* @vite-ignore */ join(root, path))) as T;

// In a process of its own: a test's NODE_ENV would put React's development build into the pages.
function buildPages(folder: string): void {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { status, stderr } = spawnSync(process.execPath, [vite, "build", join(root, "web"), "--logLevel", "error", "--outDir", folder], { env: { ...process.env, NODE_ENV: "production" }, encoding: "utf8" });
  if (status !== 0) throw new Error(`the pages cannot be built: ${stderr}`);
}

export interface Portal {
  readonly address: string;
  /** Units on the list in publicity; none in an empty house. */
  readonly names: readonly string[];
  close(): Promise<void>;
}

export interface UnitPortal {
  readonly address: string;
  readonly listed: string;
  readonly renamed: string;
  readonly left: string;
  close(): Promise<void>;
}

/** Builds the pages over a house with a unit that stands, one renamed and one that has left. */
export async function openUnitPortal(): Promise<UnitPortal> {
  const temporary = mkdtempSync(join(tmpdir(), "qingce-unit-"));
  const pages = join(temporary, "pages");
  buildPages(pages);
  const { openUnitStage } = await load<{ readonly openUnitStage: (pages: string) => Promise<UnitPortal> }>("server/test/public/unit-stage.ts");
  const stage = await openUnitStage(pages);
  const close = async (): Promise<void> => {
    await stage.close();
    rmSync(temporary, { recursive: true, force: true });
  };
  return { ...stage, close };
}

/** Builds the pages and starts the server; `played` brings one round into the register and another to publicity. */
export async function openPortal({ played }: { readonly played: boolean }): Promise<Portal> {
  const temporary = mkdtempSync(join(tmpdir(), "qingce-portal-"));
  const pages = join(temporary, "pages");
  buildPages(pages);
  const { openPublicStage } = await load<Scene>("server/test/public/public-stage.ts");
  const stage = await openPublicStage(pages, { played });
  return {
    address: stage.address,
    names: stage.names,
    close: async () => {
      await stage.close();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" ")).join(", ")}`);

/** Serious and critical faults, and contrast that axe could not judge: it is green too easily. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const run = await page.evaluate<{ readonly violations: readonly Finding[]; readonly incomplete: readonly Finding[] }>("axe.run(document, { resultTypes: ['violations', 'incomplete'] })");
  const grave = run.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return told([...grave, ...run.incomplete.filter(({ id }) => id === "color-contrast")]);
}
