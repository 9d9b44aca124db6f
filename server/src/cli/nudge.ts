// `qingce check --nudge [folder]`: moves each threshold by one unit and names those that no case guards. Exit 1 on any.
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { proveThresholds } from "@qingce/core/programme/nudge";
import type { Nudge } from "@qingce/core/programme/threshold";
import { editionFolders, readCaseFolder, readEditionFolder } from "../store/programme-folder.ts";
import { loadCalendar, loadRegions } from "../store/reference-tables.ts";
import { readYaml } from "../store/yaml-source.ts";

type Say = (line: string) => void;

async function placeOf(folder: string, nudge: Nudge): Promise<string> {
  const path = join(folder, nudge.file);
  const { file } = readYaml(nudge.file, await readFile(path, "utf8"));
  return `${relative(process.cwd(), path)}:${file.lineOf(nudge.at.split("."))}`;
}

/** Nudges every edition below `folder`; answers how many thresholds are unproven, an edition that cannot be read counting as one. */
export async function nudge(folder: string, programmes: string, say: Say): Promise<number> {
  const calendar = await loadCalendar(programmes);
  const regions = await loadRegions(programmes);
  let count = 0;
  for (const name of await editionFolders(folder)) {
    const at = join(folder, name);
    const { edition } = await readEditionFolder(at);
    const { cases } = await readCaseFolder(at);
    if (edition === undefined) {
      say(`${name}: 未能读出，请先运行 qingce check`);
      count += 1;
      continue;
    }
    const { nudges, unproven } = proveThresholds({ edition, cases, calendar, regions });
    for (const one of unproven) say(`${await placeOf(at, one)} ${one.at} ${one.clause ?? "-"} ${one.from} → ${one.to}: 无案例能发现`);
    say(`${edition.id}: nudges ${nudges} · unproven ${unproven.length}`);
    count += unproven.length;
  }
  return count;
}
