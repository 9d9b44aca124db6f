// Loads the yearly forms on disk; one with faults stops the start.
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { readYearForms } from "../store/year-forms.ts";

export async function loadYearForms(programmes: readonly string[]): Promise<readonly YearForm[]> {
  const found: YearForm[] = [];
  for (const root of programmes) {
    const { forms, faults } = await readYearForms(root);
    const [first] = faults;
    if (first !== undefined) throw new Error(`${root}/upkeep/${first.file}:${first.line} ${first.key} ${first.says}`);
    found.push(...forms);
  }
  return found;
}
