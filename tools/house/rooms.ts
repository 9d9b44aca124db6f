// Who may import whom. Floors stand on floors, and inside each floor stairs lead one way.
import { dirname, join } from "node:path/posix";
import type { Read } from "./syntax.ts";

const coreStairs = ["base", "notice", "rule", "score", "programme", "engagement", "declaration", "review", "publicity", "register", "upkeep", "access", "contract"];
const webStairs = ["text", "parts", "pages", "routes"];

// Wiring is where a floor is put together: the only file that sees past its own neighbours.
const serverRooms: Readonly<Record<string, readonly string[]>> = {
  http: ["acts"],
  jobs: ["acts"],
  cli: ["acts", "http", "jobs", "store", "documents"],
  acts: ["store", "documents"],
  store: [],
  documents: [],
};

/** Where an import of ours leads, as a path in the checkout; undefined for a package. */
export function target(from: string, to: string): string | undefined {
  if (to.startsWith("@qingce/core/")) return `core/src/${to.slice("@qingce/core/".length)}`;
  if (to.startsWith("@qingce/")) return `${to.slice("@qingce/".length)}/`;
  return to.startsWith(".") ? join(dirname(from), to) : undefined;
}

const room = (path: string): string => path.split("/")[2] ?? "";

/** A file directly in src has no room; it may be used by every room below its floor's top. */
const hasRoom = (path: string): boolean => path.split("/").length > 3;

function climbs(stairs: readonly string[], from: string, to: string): boolean {
  if (!hasRoom(from)) return true;
  return hasRoom(to) && stairs.indexOf(room(to)) >= 0 && stairs.indexOf(room(to)) <= stairs.indexOf(room(from));
}

const isWiring = (path: string): boolean => /\/wiring(-[a-z-]+)?\.ts$/.test(path);

function serverAllows(from: string, to: string): boolean {
  if (to.startsWith("core/src/")) return true;
  if (!to.startsWith("server/src/")) return false;
  if (!hasRoom(from) || room(from) === room(to)) return true;
  if (isWiring(from) && hasRoom(to)) return true;
  return hasRoom(to) && (serverRooms[room(from)] ?? []).includes(room(to));
}

const samePage = (from: string, to: string): boolean => dirname(from) === dirname(to) || dirname(to).startsWith(`${dirname(from)}/`);

function webAllows(from: string, to: string): boolean {
  if (to.startsWith("core/src/")) return true;
  if (!to.startsWith("web/src/") || !climbs(webStairs, from, to)) return false;
  const bothPages = hasRoom(from) && room(from) === "pages" && room(to) === "pages";
  return !bothPages || samePage(from, to);
}

function allows(from: string, to: string): boolean {
  if (from.startsWith("core/src/")) return to.startsWith("core/src/") && climbs(coreStairs, from, to);
  if (from.startsWith("server/src/")) return serverAllows(from, to);
  if (from.startsWith("web/src/")) return webAllows(from, to);
  return true;
}

/** One sentence for every import that leads where it must not. */
export function trespasses(file: Read): readonly string[] {
  return file.imports.flatMap((to) => {
    const at = target(file.path, to);
    return at === undefined || allows(file.path, at) ? [] : [`${file.path} imports ${at}`];
  });
}
