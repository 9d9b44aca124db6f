// Which account runs PostgreSQL. It refuses to run as root; root lends it the account of postgres or nobody.
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Numbers handed to `spawn`; undefined means "as I am". */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

const nobody = { uid: 65534, gid: 65534 };

function fromPasswd(name: string): Account {
  try {
    const line = readFileSync("/etc/passwd", "utf8").split("\n").find((row) => row.startsWith(`${name}:`));
    const [, , uid, gid] = (line ?? "").split(":");
    return uid && gid && uid !== "0" ? { uid: Number(uid), gid: Number(gid) } : undefined;
  } catch {
    return undefined;
  }
}

/** The account for the cluster in `data`: the owner of one that exists, else postgres, else nobody. Only root changes account. */
export function accountFor(data: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const there = statSync(data, { throwIfNoEntry: false });
  if (there !== undefined && there.uid !== 0) return { uid: there.uid, gid: there.gid };
  return fromPasswd("postgres") ?? nobody;
}

const quiet = { cwd: "/", stdio: "ignore", timeout: 20_000 } as const;

/** True when the account can run the binaries where they are; found by running them, for modes alone do not tell. */
export function canRun(account: Account, native: string): boolean {
  return spawnSync(join(native, "bin", "postgres"), ["--version"], { ...quiet, ...account }).status === 0;
}

/** True when the account can step into the folder. */
export function canEnter(account: Account, folder: string): boolean {
  if (account === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...quiet, ...account }).status === 0;
}
