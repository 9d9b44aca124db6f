// A writer over a server that dies: one browser, a server in a process of its own, a park's form in the page.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { buildPages } from "../desk-people.ts";
import { enrol, openFormOf } from "./enrol.ts";

/** What server/test/desk/mortal-stage.ts gives; the journeys' own project of types does not reach into the server's. */
export interface MortalStage {
  readonly address: string;
  code(region: string, n: number): string;
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  killConnections(): Promise<number>;
  /** Process id of the server; undefined while it is dead. */
  server(): number | undefined;
  draftOf(declaration: string): Promise<string>;
  close(): Promise<void>;
}

/** What server/test/desk/mortal-database.ts gives: the whole database dies too. */
export interface MortalDatabaseStage extends MortalStage {
  killDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
}

export interface Writer {
  readonly login: string;
  readonly page: Page;
  readonly declaration: string;
}

export interface Mortals<S extends MortalStage = MortalStage> {
  readonly stage: S;
  readonly password: string;
  /** A fresh person's page, not signed in. */
  stranger(): Promise<Page>;
  /** A firm that has registered and has the form of a park before its eyes. */
  writer(n: number): Promise<Writer>;
  close(): Promise<void>;
}

const password = "a writer's own password";

// By a path in a variable: the journeys' own project of types does not reach into the server's.
const load = async <T>(path: string): Promise<T> => (await import(/* @vite-ignore */ join(import.meta.dirname, "../..", path))) as T;

export const openMortals = (): Promise<Mortals> => openMortalsOver(async (pages) => (await load<{ openMortalStage(pages: string): Promise<MortalStage> }>("server/test/desk/mortal-stage.ts")).openMortalStage(pages));

/** On a database server of their own. */
export const openMortalDatabase = (): Promise<Mortals<MortalDatabaseStage>> =>
  openMortalsOver(async (pages) => (await load<{ openMortalDatabase(pages: string): Promise<MortalDatabaseStage> }>("server/test/desk/mortal-database.ts")).openMortalDatabase(pages));

const onlyRound = async (address: string): Promise<string> => ((await (await fetch(`${address}/api/rounds`)).json()) as { readonly rounds: readonly [{ readonly round: string }] }).rounds[0].round;

async function openMortalsOver<S extends MortalStage>(openStage: (pages: string) => Promise<S>): Promise<Mortals<S>> {
  const temporary = mkdtempSync(join(tmpdir(), "qingce-mortals-"));
  const built = process.env["QINGCE_PAGES"];
  const pages = built ?? join(temporary, "pages");
  if (built === undefined) buildPages(pages);
  const [open, stage] = await Promise.all([openBrowser(), openStage(pages)]);
  const stranger = async (): Promise<Page> => {
    const page = await (await open.person()).newPage();
    page.setDefaultTimeout(20_000);
    return page;
  };
  const writer = async (n: number): Promise<Writer> => {
    const page = await stranger();
    const login = `writer-${n}`;
    await enrol(page, stage.address, { login, password, name: `演示${n}号园区管理有限公司`, creditCode: stage.code("330106", 910 + n), region: "330106" });
    return { login, page, declaration: await openFormOf(page, stage.address, await onlyRound(stage.address), "park") };
  };
  const close = async (): Promise<void> => {
    await Promise.all([open.close(), stage.close()]);
    rmSync(temporary, { recursive: true, force: true });
  };
  return { stage, password, stranger, writer, close };
}
