// `qingce check` for standards: faults of standards, schemes and tables, red worked examples, and what each standard holds.
import { basename, join, relative, resolve } from "node:path";
import type { Fault } from "@qingce/core/notice/fault";
import { runScoreCase } from "@qingce/core/score/run-score-case";
import { readStandardCases } from "../store/standard-cases.ts";
import { readStandardFolder, standardFolders } from "../store/standard-folder.ts";
import { readStandardTables } from "../store/standard-tables.ts";

type Say = (line: string) => void;

const sayFaults = (folder: string, faults: readonly Fault[], say: Say): number => {
  for (const fault of faults) say(`${relative(process.cwd(), join(folder, fault.file))}:${fault.line} ${fault.key || "-"} ${fault.clause ?? "-"} [${fault.code}] ${fault.says}`);
  return faults.length;
};

/** A folder of programmes, its `standards`, or one standard: whatever of it lies below `folder`. */
async function below(folder: string): Promise<readonly string[]> {
  const at = resolve(folder);
  for (const root of [at, join(at, ".."), join(at, "..", "..")]) {
    const found = (await standardFolders(root)).filter((one) => one === at || one.startsWith(`${at}/`));
    if (found.length > 0) return found;
  }
  return [];
}

async function checkOne(folder: string, say: Say): Promise<number> {
  const { standard, schemes, faults } = await readStandardFolder(folder);
  let count = sayFaults(folder, faults, say);
  const name = basename(folder);
  if (standard === undefined) {
    say(`standards/${name}: 未能读出`);
    return count;
  }
  const read = await readStandardCases(folder, standard);
  count += sayFaults(folder, read.faults, say);
  for (const { one, file, line } of read.cases) {
    const came = runScoreCase(one, { standard, schemes });
    if (came.length > 0) say(`${relative(process.cwd(), join(folder, file))}:${line} expect ${one.proves} [case-red] ${one.name}：${came.join("；")}`);
    count += came.length > 0 ? 1 : 0;
  }
  say(`standards/${name}: clauses ${standard.clauses.length} · equations ${standard.equations.length} · schemes ${schemes.length} · cases ${read.cases.length} · missing ${standard.missing.length}`);
  return count;
}

/** Checks every standard below `folder` and the tables beside them; answers how many there are and how many faults they have. */
export async function checkStandards(folder: string, say: Say): Promise<{ readonly standards: number; readonly faults: number }> {
  const folders = await below(folder);
  let faults = 0;
  for (const one of folders) faults += await checkOne(one, say);
  for (const root of new Set(folders.map((one) => join(one, "..")))) faults += sayFaults(root, (await readStandardTables(root)).faults, say);
  return { standards: folders.length, faults };
}
