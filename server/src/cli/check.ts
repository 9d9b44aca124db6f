// `qingce check [folder]`: every fault as file:line key clause, every red case and worked example, and the clause coverage of each edition. Exit 1 on any fault.
import { join, relative } from "node:path";
import { coverageOf } from "@qingce/core/programme/citations";
import { runCase } from "@qingce/core/programme/run-case";
import { editionFolders, readCaseFolder, readEditionFolder } from "../store/programme-folder.ts";
import { loadCalendar, loadRegions } from "../store/reference-tables.ts";
import { checkStandards } from "./check-standards.ts";
import { checkYearForms } from "./check-year-forms.ts";

type Say = (line: string) => void;

/** Checks every edition and standard below `folder`; the calendar and regions come from `programmes`. Returns the number of faults. */
export async function check(folder: string, programmes: string, say: Say): Promise<number> {
  const calendar = await loadCalendar(programmes);
  const regions = await loadRegions(programmes);
  const names = await editionFolders(folder);
  const { standards, faults: standardFaults } = await checkStandards(folder, say);
  const nothing = names.length === 0 && standards === 0;
  if (nothing) say(`${folder}: 没有版本（notice.md 或 edition.yaml）`);
  let count = standardFaults + (await checkYearForms(folder, say)) + (nothing ? 1 : 0);
  for (const name of names) {
    const at = join(folder, name);
    const { edition, faults } = await readEditionFolder(at);
    const { cases, faults: caseFaults } = await readCaseFolder(at);
    for (const fault of [...faults, ...caseFaults]) {
      say(`${relative(process.cwd(), join(at, fault.file))}:${fault.line} ${fault.key || "-"} ${fault.clause ?? "-"} [${fault.code}] ${fault.says}`);
    }
    count += faults.length + caseFaults.length;
    if (edition === undefined) {
      say(`${name}: 未能读出`);
      continue;
    }
    const red = cases.map((one) => ({ one, run: runCase(one, { edition, cases, calendar, regions }) })).filter(({ run }) => !run.green);
    for (const { one, run } of red) {
      say(`${relative(process.cwd(), join(at, one.file))}:${one.line} ${one.ask} ${one.proves} [case-red] ${one.name}：应为 ${JSON.stringify(one.expect)}，实为 ${JSON.stringify(run.got)}`);
    }
    const unknown = cases.filter((one) => !edition.notice.clauses.some((clause) => clause.anchor === one.proves));
    for (const one of unknown) say(`${relative(process.cwd(), join(at, one.file))}:${one.line} proves ${one.proves} [clause-unknown] 通知中没有条款 ${one.proves}`);
    count += red.length + unknown.length;
    const { cited, silent, untouched } = coverageOf(edition);
    say(`${edition.id}: cited ${cited.length} · silent ${silent.length} · untouched ${untouched.length} · cases ${cases.length}`);
  }
  return count;
}
