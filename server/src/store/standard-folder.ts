// Finds and reads standards with their schemes on disk, below `standards/` of a folder of programmes. Read only.
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Fault } from "@qingce/core/notice/fault";
import { readScheme, readStandard } from "@qingce/core/programme/read-scheme";
import type { Scheme } from "@qingce/core/score/scheme";
import type { StandardFile } from "@qingce/core/score/standard-file";
import { readYaml } from "./yaml-source.ts";

export interface StandardFolder {
  readonly standard?: StandardFile;
  readonly schemes: readonly Scheme[];
  readonly faults: readonly Fault[];
}

/** Folders with a standard.yaml, absolute, sorted; none where there is no `standards` folder. */
export async function standardFolders(programmes: string): Promise<readonly string[]> {
  const root = join(programmes, "standards");
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && entry.name === "standard.yaml").map((entry) => entry.parentPath).toSorted();
}

/** Reads one standard and every `scheme-*.yaml` beside it; a scheme is named by its file below `standards/`. */
export async function readStandardFolder(folder: string): Promise<StandardFolder> {
  const read = readYaml("standard.yaml", await readFile(join(folder, "standard.yaml"), "utf8"));
  const { standard, faults } = read.faults.length > 0 ? { standard: undefined, faults: read.faults } : readStandard(read.file);
  if (standard === undefined) return { schemes: [], faults };
  const names = (await readdir(folder)).filter((name) => /^scheme-.+\.yaml$/u.test(name)).toSorted();
  const schemes: Scheme[] = [];
  const found: Fault[] = [...faults];
  for (const name of names) {
    const source = readYaml(name, await readFile(join(folder, name), "utf8"));
    const made = source.faults.length > 0 ? { scheme: undefined, faults: source.faults } : readScheme(source.file, standard);
    found.push(...made.faults);
    if (made.scheme !== undefined) schemes.push(made.scheme);
    if (made.scheme !== undefined && made.scheme.file.standard !== standard.id) found.push({ code: "standard-differs", file: name, line: source.file.lineOf(["standard"]), key: "standard", says: `方案写的标准是 ${made.scheme.file.standard}，所在目录是 ${relative(join(folder, ".."), folder)}` });
  }
  return { standard, schemes, faults: found };
}
