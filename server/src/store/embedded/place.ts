// Where binaries and data stand. A checkout that the account cannot reach (below root's home, or made under umask 077)
// has both moved to a shelf below /var/lib/qingce.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { accountFor, canEnter, canRun, type Account } from "./account.ts";
import { copyBinaries, findBinaries, hydrate } from "./binaries.ts";
import { checkout } from "./checkout.ts";

export interface Place {
  readonly account: Account;
  readonly native: string;
  /** The folder that holds lock, log and cluster: the one asked for, or its stand-in. */
  readonly home: string;
  /** The cluster itself (PGDATA). */
  readonly data: string;
}

export const hex8 = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** Makes a folder and its missing parents, each 0755 whatever the umask. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

const cluster = (home: string): string => join(home, "pg");

function standIn(home: string, root: string, shelf: string): string {
  const inside = relative(root, home);
  return join(shelf, inside.startsWith("..") ? hex8(home) : inside);
}

/** Settles account, binaries and data for a wished home, and makes the home. */
export function settle(wished: string): Place {
  const home = resolve(wished);
  const native = findBinaries();
  hydrate(native);
  makeFolder(home);
  const account = accountFor(cluster(home));
  if (account === undefined) return { account, native, home, data: cluster(home) };
  const root = checkout();
  const shelf = join("/var/lib/qingce", hex8(root));
  const here = canRun(account, native);
  if (here && canEnter(account, home)) return { account, native, home, data: cluster(home) };
  makeFolder(shelf);
  const moved = standIn(home, root, shelf);
  makeFolder(moved);
  const keeper = accountFor(cluster(moved));
  return { account: keeper, native: here ? native : copyBinaries(native, shelf), home: moved, data: cluster(moved) };
}
