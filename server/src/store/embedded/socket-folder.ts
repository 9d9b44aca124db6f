// The folder of the unix socket. PostgreSQL refuses a path over 107 bytes, Node 20 cuts it silently, and a comma splits the option.
import { chmodSync, chownSync, lstatSync, mkdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canEnter, type Account } from "./account.ts";
import { hex8 } from "./place.ts";

const longest = 107 - "/.s.PGSQL.5432".length;

const fits = (folder: string): boolean => Buffer.byteLength(folder) <= longest && !/[,"\\]/.test(folder);

function ownFolder(folder: string, account: Account): void {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || (stat.uid !== uid && stat.uid !== process.getuid?.())) {
    throw new Error(`${folder} belongs to somebody else: remove it, or set TMPDIR`);
  }
  chmodSync(folder, 0o700);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
}

/** The cluster's own folder (mode 0700) when its path fits, else a short one below the temporary folder. */
export function socketFolder(data: string, account: Account): string {
  if (fits(data)) return data;
  const bases = [tmpdir(), "/tmp"];
  for (const base of bases) {
    const folder = join(base, `qingce-${hex8(data)}`);
    if (!fits(folder) || !canEnter(account, base)) continue;
    ownFolder(folder, account);
    return folder;
  }
  throw new Error(`no folder short enough for a socket: tried ${bases.join(" and ")}`);
}

/** Takes away the short folder after a stop; the cluster's own stays. */
export function leaveSocketFolder(folder: string, data: string): void {
  if (folder === data) return;
  try {
    rmdirSync(folder);
  } catch {
    // Not empty or already gone: the next start looks at it again.
  }
}
