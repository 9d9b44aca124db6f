// An open round over a database of its own, and a server in a process of its own that can be killed and put up again at the same address.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demonstrationCode } from "../../src/cli/simulation/cast.ts";
import { openRoundOf, openStage } from "../acts/stage.ts";
import type { TestDatabase } from "../database.ts";

export interface MortalStage {
  readonly address: string;
  code(region: string, n: number): string;
  /** kill -9 of the server's process. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Ends every connection that the server has to its database; says how many. */
  killConnections(): Promise<number>;
  /** Process id of the server. */
  server(): number | undefined;
  /** What the database holds of a declaration's draft. */
  draftOf(declaration: string): Promise<string>;
  close(): Promise<void>;
}

const day = "2025-06-05";

async function spawned(serving: object): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "served.ts"), JSON.stringify(serving)], { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = (await Promise.race([once(child.stdout, "data"), once(child, "exit").then(() => ["the server ended at once"])])) as [Buffer | string];
  return { child, address: String(chunk).trim() };
}

/** Serves the pages of a folder under zhejiang/2025, one round open; on the shared database server when no database is given. */
export async function openMortalStage(pages: string, own?: TestDatabase): Promise<MortalStage> {
  const stage = await openStage(day, 8, own);
  await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-20" } });
  const evidence = mkdtempSync(join(tmpdir(), "qingce-mortal-"));
  const { rows } = await stage.owner.query<{ name: string }>("select current_database() as name");
  const name = rows[0]?.name ?? "";
  const { host, port: at } = stage.owner.options;
  const database = { host, port: at, database: name, user: "qingce_app" };
  let { child, address } = await spawned({ database, evidence, pages, day, port: 0 });
  const port = Number(new URL(address).port);
  const killServer = async (): Promise<void> => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  return {
    address,
    code: (region, n) => demonstrationCode(region, n, "A"),
    killServer,
    startServer: async () => {
      ({ child, address } = await spawned({ database, evidence, pages, day, port }));
    },
    killConnections: async () => {
      const ended = await stage.owner.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'qingce_app'", [name]);
      return ended.rowCount ?? 0;
    },
    server: () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined),
    draftOf: async (declaration) => (await stage.owner.query<{ body: string }>("select body from draft where declaration_id = $1", [declaration])).rows[0]?.body ?? "",
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) await killServer();
      await stage.close();
      rmSync(evidence, { recursive: true, force: true });
    },
  };
}
