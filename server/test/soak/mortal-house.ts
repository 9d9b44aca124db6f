// A house whose server and whose database, fsync on, are processes that are killed with -9 and put up again on the same files.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkout } from "../../src/store/embedded/checkout.ts";
import { readPostmaster } from "../../src/store/embedded/postmaster.ts";
import { startPostgres, type Running } from "../../src/store/embedded/start-postgres.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPool } from "../../src/store/pools.ts";
import { openStage, type Stage } from "../acts/stage.ts";
import type { TestDatabase } from "../database.ts";
import type { Serving } from "./served.ts";

export type Victim = "server" | "database" | "both";

export interface MortalHouse {
  readonly stage: Stage;
  readonly address: string;
  kill(victim: Victim): Promise<void>;
  /** Puts up again what was killed; a database alone is put up beside the server that goes on living. */
  raise(victim: Victim): Promise<void>;
  /** False when it ended by itself. */
  serverLives(): boolean;
  close(): Promise<void>;
}

/** The soak is bundled: the server's bundle lies beside it. */
const served = (): string => join(dirname(process.argv[1] ?? ""), "served.mjs");

interface Server {
  readonly child: ChildProcess;
  readonly address: string;
}

async function spawned(serving: Serving, evidence: string): Promise<Server> {
  const child = spawn(process.execPath, [served(), JSON.stringify(serving)], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, QINGCE_EVIDENCE: evidence } });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => void (said = `${said}${String(chunk)}`.slice(-10_000)));
  while (child.exitCode === null && child.signalCode === null) {
    const address = /^http:\S+$/mu.exec(said)?.[0];
    if (address !== undefined) return { child, address };
    await pause(10);
  }
  throw new Error(`the server ended at once: ${said}`);
}

const lives = ({ child }: Server): boolean => child.exitCode === null && child.signalCode === null;

async function killServer(server: Server): Promise<void> {
  if (!lives(server)) return;
  const gone = once(server.child, "exit");
  server.child.kill("SIGKILL");
  await gone;
}

/** Kill -9 of the postmaster; its children see that it is gone and go too. */
async function killDatabase(data: string): Promise<void> {
  const found = readPostmaster(data);
  if (found === undefined) throw new Error("the database was not there to be killed");
  process.kill(found.pid, "SIGKILL");
  while (readPostmaster(data) !== undefined) await pause(5);
}

async function ownDatabase(running: Running): Promise<TestDatabase> {
  const options = { owner: running.owner, app: { ...running.owner, user: "qingce_app" } };
  const [owner, app] = [openPool(options.owner, () => undefined), openPool(options.app, () => undefined)];
  await migrate(owner);
  return { owner, app, options, close: async () => void (await Promise.all([owner.end(), app.end()])) };
}

export async function openMortalHouse(day: string): Promise<MortalHouse> {
  const data = join(checkout(), ".cache", `soak-${process.pid}`);
  mkdirSync(data, { recursive: true });
  const home = join(data, "postgres");
  const start = (): Promise<Running> => startPostgres({ home, fsync: true });
  let running = await start();
  const cluster = join(running.home, "pg");
  const stage = await openStage(day, 8, await ownDatabase(running));
  let server = await spawned({ data, port: 0, day }, stage.house.evidence);
  const { address } = server;
  const serving: Serving = { data, port: Number(new URL(address).port), day };
  const kills: { readonly [victim in Victim]: () => Promise<unknown> } = {
    server: () => killServer(server),
    database: () => killDatabase(cluster),
    both: () => Promise.all([killServer(server), killDatabase(cluster)]),
  };
  return {
    stage,
    address,
    kill: async (victim) => void (await kills[victim]()),
    raise: async (victim) => {
      if (victim === "database") running = await start();
      if (victim !== "database" || !lives(server)) server = await spawned(serving, stage.house.evidence);
    },
    serverLives: () => lives(server),
    close: async () => {
      await killServer(server);
      if (readPostmaster(cluster) === undefined || running.joined) running = await start();
      await stage.close();
      await running.stop();
      for (const folder of new Set([running.home, data])) rmSync(folder, { recursive: true, force: true });
    },
  };
}
