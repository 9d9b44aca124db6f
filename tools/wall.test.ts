// Plants what core must not do and shows that lint and the compiler refuse it: a wall nobody has run into may be painted air.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./house/files.ts";

type Planted = Readonly<Record<string, string>>;

const forLint: Planted = {
  "a-package": 'import type { Pool } from "pg";\nexport type Leak = Pool;\n',
  "a-node-module": 'import { readFileSync } from "node:fs";\nexport const read = (path: string): string => readFileSync(path, "utf8");\n',
  "another-workspace": 'import { log } from "@qingce/server/src/store/log.ts";\nexport const leak: unknown = log;\n',
  "the-clock": "export const now = (): number => Date.now();\n",
  "the-global-clock": "export const now = (): number => globalThis.Date.now();\n",
  "chance": "export const draw = (): number => Math.random();\n",
  "any": "export const loose = (x: unknown): string => (x as any).name;\n",
};

// Never compiled together with a package: one import of it brings Node's types along and opens this wall.
const forCompiler: Planted = {
  "the-server": 'import { log } from "@qingce/server/src/store/log.ts";\nexport const leak: unknown = log;\n',
  "the-network": 'export const get = (): unknown => fetch("http://localhost");\n',
  "the-process": "export const name = (): unknown => process.env;\n",
  "a-timer": "export const later = (): unknown => setTimeout(() => undefined, 1);\n",
  "a-file": 'import { readFileSync } from "node:fs";\nexport const read: unknown = readFileSync;\n',
};

const innocent: Planted = { "nothing-wrong": 'import { ok } from "./refusal.ts";\nexport const fine = ok(1);\n' };

let copy = "";
const fileOf = (name: string): string => `core/src/base/${name}.ts`;

function plant(files: Planted): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(copy, fileOf(name)), text);
}

function run(program: readonly string[], args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, "node_modules", ...program), ...args], { cwd: copy, encoding: "utf8" });
  return stdout + stderr;
}

let lint = "";
let compiler = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "qingce-wall-"));
  for (const file of [".oxlintrc.json", "tsconfig.base.json", "core/package.json", "core/tsconfig.json", "core/src/base/refusal.ts", "core/src/base/json.ts"]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  plant({ ...forCompiler, ...innocent });
  compiler = run(["typescript", "bin", "tsc"], ["-p", "core", "--noEmit", "--composite", "false", "--emitDeclarationOnly", "false", "--declaration", "false"]);
  plant(forLint);
  lint = run(["oxlint", "bin", "oxlint"], ["--format=unix", "core/src"]);
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("core's wall", () => {
  test.each(Object.keys(forLint))("lint refuses %s", (name) => {
    expect(lint).toContain(fileOf(name));
  });

  test.each(Object.keys(forCompiler))("the compiler refuses %s", (name) => {
    expect(compiler).toContain(fileOf(name));
  });

  test("an import from its own stairs passes both", () => {
    expect(lint).not.toContain(fileOf("nothing-wrong"));
    expect(compiler).not.toContain(fileOf("nothing-wrong"));
  });
});
