// Whether a build is stale, told by the content of its sources: dates of files mean nothing after a clone.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { at } from "./root.mjs";

const skipped = new Set(["node_modules", "dist", "test", ".cache"]);

function* filesOf(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).toSorted()) if (!skipped.has(name)) yield* filesOf(join(path, name));
}

export function digestOf(sources) {
  const hash = createHash("sha256");
  for (const source of sources) for (const file of filesOf(at(source))) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const stampOf = (name) => at(".cache", "stamps", name);

/** True when the output exists and was made from these very sources. */
export function isFresh(name, digest, output) {
  const stamp = stampOf(name);
  return existsSync(at(output)) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
}

export function remember(name, digest) {
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), digest);
}
