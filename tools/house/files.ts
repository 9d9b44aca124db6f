// The written files of the house: what a person edits. No law text, no data, nothing made by a tool.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

const rooms = ["core", "server", "web", "tools", "e2e", "bench", ".ci"];
const skipped = new Set(["node_modules", "dist", ".cache", "data", ".git"]);

export interface WrittenFile {
  /** Path inside the checkout, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

function read(path: string): WrittenFile {
  const text = readFileSync(path, "utf8");
  return { path: relative(root, path).replaceAll("\\", "/"), text, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0) };
}

const onFloors = rooms.flatMap((room) => {
  try {
    return [...walk(join(root, room))];
  } catch {
    return [];
  }
});

const atRoot = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|mjs|json|md)$|^\.(npmrc|gitignore|gitattributes|oxlintrc)/.test(entry.name))
  .map((entry) => join(root, entry.name));

const binary = /\.(png|jpe?g|gif|webp|ico|ttf|otf|woff2?|xlsx|docx|pdf|gz|br|zip|wasm)$/;

export const written: readonly WrittenFile[] = [...onFloors, ...atRoot].filter((path) => !binary.test(path)).map(read);

export const program = written.filter(({ path }) => /\.(ts|tsx|mjs|css)$/.test(path));

export const scripts = program.filter(({ path }) => !path.endsWith(".css"));
