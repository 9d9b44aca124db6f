// One living postmaster: read from its pid file, spawned, asked to leave.
import { spawn } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { bareEnv } from "./cluster.ts";
import { lives } from "./lock.ts";
import type { Place } from "./place.ts";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
}

const logFile = (place: Place): string => join(place.home, "pg.log");

/** What postmaster.pid says, when that process lives; the socket's folder stands in line 5 and is never computed. */
export function readPostmaster(data: string): Postmaster | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Error(`${data} belongs to another account: start as the one that made it`, { cause: error });
  }
  const pid = Math.abs(Number(lines[0]));
  if (!(pid > 0) || !lives(pid)) return undefined;
  return { pid, port: Number(lines[3] ?? 0), socketFolder: lines[4]?.trim() ?? "" };
}

const settings = (fsync: boolean): readonly string[] => [
  "listen_addresses=",
  "unix_socket_permissions=0700",
  "max_connections=200",
  "timezone=Asia/Shanghai",
  "log_timezone=Asia/Shanghai",
  ...(fsync ? [] : ["fsync=off", "full_page_writes=off", "synchronous_commit=off"]),
];

function openLog(place: Place): number {
  const file = logFile(place);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000) rmSync(file);
  const log = openSync(file, "a", 0o600);
  if (place.account !== undefined) fchownSync(log, place.account.uid, place.account.gid);
  return log;
}

export interface Spawned {
  /** True as soon as the child has ended. */
  readonly ended: () => boolean;
  readonly lastWords: () => string;
}

/** Starts a postmaster that outlives a Ctrl-C of our terminal (own process group) and our own death. */
export function spawnPostmaster(place: Place, socket: string, fsync: boolean): Spawned {
  const log = openLog(place);
  const from = statSync(logFile(place)).size;
  const args = ["-D", place.data, "-k", socket, "-p", "5432", ...settings(fsync).flatMap((setting) => ["-c", setting])];
  const child = spawn(join(place.native, "bin", "postgres"), args, {
    cwd: "/",
    env: bareEnv(),
    detached: true,
    stdio: ["ignore", log, log],
    ...place.account,
  });
  closeSync(log);
  let ended = false;
  child.once("error", () => (ended = true));
  child.once("exit", () => (ended = true));
  child.unref();
  return { ended: () => ended, lastWords: () => readFileSync(logFile(place)).subarray(from).toString().trim() };
}

/** Fast shutdown: clients are cut off, everything acknowledged is on disk; resolves when the process is gone. */
export async function endPostmaster(data: string): Promise<boolean> {
  const found = readPostmaster(data);
  if (found === undefined) return true;
  process.kill(found.pid, "SIGINT");
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (readPostmaster(data)?.pid !== found.pid) return true;
    await pause(20);
  }
  return false;
}
