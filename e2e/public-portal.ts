// The public portal for its journeys: the built pages handed out by the real server over a database of its own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The rule files of one edition, as the house keeps them. */
interface Sealed {
  readonly edition: { readonly id: string; readonly notice: { readonly meta: object }; readonly edition: object; readonly eligibility: object; readonly procedure: object; readonly upkeep: object };
}

interface House {
  readonly editions: { readonly current: ReadonlyMap<string, Sealed> };
}

type OnSend = (request: { readonly url: string }, reply: { readonly statusCode: number; removeHeader(name: string): unknown }, payload: unknown) => Promise<unknown>;

interface App {
  listen(options: { readonly port: number; readonly host: string }): Promise<string>;
  addHook(name: "onSend", hook: OnSend): unknown;
  close(): Promise<unknown>;
}

interface Parts {
  readonly database: { createDatabase(): Promise<{ readonly app: unknown; close(): Promise<void> }> };
  readonly house: { houseOver(app: unknown, programmes: readonly string[], start: string, evidence: string): Promise<{ readonly house: House }> };
  readonly app: { buildApp(house: House, options: { readonly pages: string }): Promise<App> };
}

// By a path in a variable: the journeys' own project of types does not reach into the server's.
const load = async <T>(path: string): Promise<T> => (await import(/* @vite-ignore */ join(root, path))) as T;

const loadParts = async (): Promise<Parts> => ({
  database: await load("server/test/database.ts"),
  house: await load("server/src/cli/simulation/open-house.ts"),
  app: await load("server/src/http/app.ts"),
});

/** Adds an edition's own rule files to its answer, as `source`, wherever the server does not hand them out itself. */
function addSource(app: App, house: House): void {
  app.addHook("onSend", async ({ url }, reply, payload) => {
    const id = /^\/api\/editions\/([a-z0-9-]+\/[a-z0-9-]+)$/u.exec(url)?.[1];
    const sealed = id === undefined ? undefined : house.editions.current.get(id);
    if (sealed === undefined || reply.statusCode !== 200 || typeof payload !== "string") return payload;
    const { notice, edition, eligibility, procedure, upkeep } = sealed.edition;
    reply.removeHeader("content-length");
    return JSON.stringify({ source: { meta: notice.meta, edition, eligibility, procedure, upkeep }, ...(JSON.parse(payload) as object) });
  });
}

// In a process of its own: a test's NODE_ENV would put React's development build into the pages.
function buildPages(folder: string): void {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { status, stderr } = spawnSync(process.execPath, [vite, "build", join(root, "web"), "--logLevel", "error", "--outDir", folder], { env: { ...process.env, NODE_ENV: "production" }, encoding: "utf8" });
  if (status !== 0) throw new Error(`the pages cannot be built: ${stderr}`);
}

export interface Portal {
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the pages and starts the server; `whole` adds the rule files to each edition. */
export async function openPortal({ whole }: { readonly whole: boolean }): Promise<Portal> {
  const temporary = mkdtempSync(join(tmpdir(), "qingce-portal-"));
  const pages = join(temporary, "pages");
  buildPages(pages);
  const { database, house: houses, app: apps } = await loadParts();
  const own = await database.createDatabase();
  const { house } = await houses.houseOver(own.app, [join(root, "programmes")], "2025-06-01", join(temporary, "evidence"));
  const app = await apps.buildApp(house, { pages });
  if (whole) addSource(app, house);
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    close: async () => {
      await app.close();
      await own.close();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}
