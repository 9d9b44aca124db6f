// Makes the cluster once. It is built beside its place and renamed, so that a killed initdb leaves nothing that looks finished.
import { spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./place.ts";

export const owner = "qingce_owner";

// The builtin C.UTF-8 sorts alike on every machine; without the UTF-8 character type pg_trgm finds no Chinese.
const flags = [
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C.UTF-8",
  "--auth=trust",
  "--no-instructions",
  `--username=${owner}`,
];

/** What a child of ours is given: nothing of this process's settings of PostgreSQL or of the loader. */
export const bareEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C" });

function run(place: Place, program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(place.native, "bin", program), args, {
      cwd: "/",
      env: bareEnv(),
      stdio: ["ignore", "pipe", "pipe"],
      ...place.account,
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} failed (${String(code)}): ${said.trim()}`));
    });
  });
}

/** Runs initdb unless the cluster is there. */
export async function ensureCluster(place: Place, fsync: boolean): Promise<void> {
  if (existsSync(place.data)) return;
  const half = `${place.data}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half);
  chmodSync(half, 0o700);
  if (place.account !== undefined) chownSync(half, place.account.uid, place.account.gid);
  await run(place, "initdb", [...flags, ...(fsync ? [] : ["--no-sync"]), `--pgdata=${half}`]);
  renameSync(half, place.data);
}
