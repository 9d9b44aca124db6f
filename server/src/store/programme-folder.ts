// Finds and reads editions on disk. Read only: programmes are law, the server never writes there.
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Fault } from "@qingce/core/notice/fault";
import type { Case } from "@qingce/core/programme/case";
import { readCases } from "@qingce/core/programme/read-case";
import { readEdition, type EditionReading } from "@qingce/core/programme/read-edition";
import { ruleFileNames, type RuleFileName, type SourceFile } from "@qingce/core/programme/source";
import { readYaml } from "./yaml-source.ts";

const textOf = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

/** Folders below `root` that hold an edition (a notice.md), relative to it, sorted. */
export async function editionFolders(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && (entry.name === "notice.md" || entry.name === "edition.yaml"))
    .map((entry) => relative(root, entry.parentPath) || ".")
    .filter((folder, at, all) => all.indexOf(folder) === at)
    .toSorted();
}

/** Reads the five files of one edition folder. */
export async function readEditionFolder(folder: string): Promise<EditionReading> {
  const notice = await textOf(join(folder, "notice.md"));
  const faults: Fault[] = notice === undefined ? [{ code: "file-missing", file: "notice.md", line: 0, key: "", says: "缺少文件" }] : [];
  const files: { [name in RuleFileName]?: SourceFile } = {};
  for (const name of ruleFileNames) {
    const text = await textOf(join(folder, name));
    if (text === undefined) continue;
    const read = readYaml(name, text);
    faults.push(...read.faults);
    files[name] = read.file;
  }
  if (faults.length > 0) return { faults };
  return readEdition({ notice: notice ?? "", files });
}

/** Reads every case file below `cases/` of an edition folder, good and bad, in file order. */
export async function readCaseFolder(folder: string): Promise<{ readonly cases: readonly Case[]; readonly faults: readonly Fault[] }> {
  const root = join(folder, "cases");
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
  const cases: Case[] = [];
  const faults: Fault[] = [];
  for (const name of names) {
    const { file, faults: syntax } = readYaml(name, (await textOf(join(folder, name))) ?? "");
    const read = syntax.length > 0 ? { cases: [], faults: syntax } : readCases(file);
    cases.push(...read.cases);
    faults.push(...read.faults);
  }
  return { cases, faults };
}
