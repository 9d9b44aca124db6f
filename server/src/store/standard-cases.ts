// Reads the worked examples below `cases/` of a standard's folder. Read only.
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Fault } from "@qingce/core/notice/fault";
import { readScoreCases, type PlacedScoreCase } from "@qingce/core/programme/read-score-case";
import type { StandardFile } from "@qingce/core/score/standard-file";
import { readYaml } from "./yaml-source.ts";

/** Every case file, in file order; a standard without cases has none. */
export async function readStandardCases(folder: string, standard: StandardFile): Promise<{ readonly cases: readonly PlacedScoreCase[]; readonly faults: readonly Fault[] }> {
  const entries = await readdir(join(folder, "cases"), { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".yaml")).map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted();
  const cases: PlacedScoreCase[] = [];
  const faults: Fault[] = [];
  for (const name of names) {
    const { file, faults: syntax } = readYaml(name, await readFile(join(folder, name), "utf8"));
    const read = syntax.length > 0 ? { cases: [], faults: syntax } : readScoreCases(file, standard);
    cases.push(...read.cases);
    faults.push(...read.faults);
  }
  return { cases, faults };
}
