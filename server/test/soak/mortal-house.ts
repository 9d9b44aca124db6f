// A house whose server and whose database, fsync on, are processes that are killed with -9 and put up again on the same files.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkout } from "../../src/store/embedded/checkout.ts";
import { readPostmaster } from "../../src/store/embedded/postmaster.ts";
import { startPostgres, type Running } from "../../src/store/embedded/start-postgres.ts";
import { openStage, type Stage } from "../acts/stage.ts";
import { databaseOn } from "./own-database.ts";
import type { Serving } from "./served.ts";

export type Victim = "server" | "database" | "both";

export interface MortalHouse {
  readonly stage: Stage;
  readonly address: string;
  kill(victim: Victim): Promise<void>;
  /** Puts up again what was killed; a database alone is put up beside the server that goes on living. */
  raise(victim: Victim): Promise<void>;
  /** Sets the server's clock, in the wall time of Shanghai. */
  setClock(wall: string): void;
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

/** The largest file that a server may write, in blocks of 512 bytes: the quota of a disk that is full, without a disk. */
export interface Straits {
  readonly patience?: number;
  readonly largestFile?: number;
}

async function spawned(serving: Serving, evidence: string, largestFile?: number): Promise<Server> {
  const words = [process.execPath, served(), JSON.stringify(serving)];
  const [program = "", ...args] = largestFile === undefined ? words : ["sh", "-c", `ulimit -f ${largestFile}; exec "$@"`, "sh", ...words];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, QINGCE_EVIDENCE: evidence } });
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

export async function openMortalHouse(day: string, { patience, largestFile }: Straits = {}): Promise<MortalHouse> {
  const data = join(checkout(), ".cache", `soak-${process.pid}`);
  mkdirSync(data, { recursive: true });
  const home = join(data, "postgres");
  const start = (): Promise<Running> => startPostgres({ home, fsync: true });
  let running = await start();
  const cluster = join(running.home, "pg");
  const stage = await openStage(day, 8, await databaseOn(running));
  const clock = join(data, "clock");
  const setClock = (wall: string): void => writeFileSync(clock, `${wall.replace(" ", "T")}+08:00`);
  setClock(`${day} 09:00:00`);
  const up = (port: number): Promise<Server> => spawned({ data, port, clock, patience }, stage.evidence, largestFile);
  let server = await up(0);
  const { address } = server;
  const port = Number(new URL(address).port);
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
      if (victim !== "database" || !lives(server)) server = await up(port);
    },
    setClock,
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
