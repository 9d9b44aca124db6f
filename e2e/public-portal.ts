// The public portal for its journeys: the built pages handed out by the real server over a database of its own.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { settle } from "./journey/settle.ts";

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

/** The pages that the set-up of the journeys built. */
function builtPages(): string {
  const built = process.env["QINGCE_PAGES"];
  if (built === undefined) throw new Error("the journeys' set-up has built no pages");
  return built;
}

/** Serves the pages over a house with a unit that stands, one renamed and one that has left. */
export async function openUnitPortal(): Promise<UnitPortal> {
  const pages = builtPages();
  const { openUnitStage } = await load<{ readonly openUnitStage: (pages: string) => Promise<UnitPortal> }>("server/test/public/unit-stage.ts");
  const stage = await openUnitStage(pages);
  return { ...stage, close: () => stage.close() };
}

/** Starts the server over the built pages; `played` brings one round into the register and another to publicity. */
export async function openPortal({ played }: { readonly played: boolean }): Promise<Portal> {
  const pages = builtPages();
  const { openPublicStage } = await load<Scene>("server/test/public/public-stage.ts");
  const stage = await openPublicStage(pages, { played });
  return {
    address: stage.address,
    names: stage.names,
    close: () => stage.close(),
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
  await settle(page);
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axeSource);
  const run = await page.evaluate<{ readonly violations: readonly Finding[]; readonly incomplete: readonly Finding[] }>("axe.run(document, { resultTypes: ['violations', 'incomplete'] })");
  const grave = run.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return told([...grave, ...run.incomplete.filter(({ id }) => id === "color-contrast")]);
}
