// `qingce check` for the yearly forms: their faults, and what each form holds.
import { join, relative } from "node:path";
import { readYearForms } from "../store/year-forms.ts";

/** Checks every yearly form below `folder`; answers how many faults they have. */
export async function checkYearForms(folder: string, say: (line: string) => void): Promise<number> {
  const { forms, faults } = await readYearForms(folder);
  for (const fault of faults) say(`${relative(process.cwd(), join(folder, "upkeep", fault.file))}:${fault.line} ${fault.key || "-"} - [${fault.code}] ${fault.says}`);
  for (const { file, figures, derived, checks } of forms) say(`upkeep/${file.id}: figures ${figures.length} · derived ${derived.length} · checks ${checks.length} · ${file.status}`);
  return faults.length;
}
