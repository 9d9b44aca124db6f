// The yearly forms on disk, below `upkeep/` of a folder of programmes. Read only.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "@qingce/core/notice/fault";
import { readYearForm } from "@qingce/core/upkeep/read-year-form";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { readYaml } from "./yaml-source.ts";

/** Every form that is whole, in the order of file names, and the faults of the others. */
export async function readYearForms(programmes: string): Promise<{ readonly forms: readonly YearForm[]; readonly faults: readonly Fault[] }> {
  const folder = join(programmes, "upkeep");
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".yaml")).toSorted();
  const forms: YearForm[] = [];
  const faults: Fault[] = [];
  for (const name of names) {
    const source = readYaml(name, await readFile(join(folder, name), "utf8"));
    const read = source.faults.length > 0 ? { faults: source.faults } : readYearForm(source.file);
    faults.push(...read.faults);
    if ("form" in read && read.form !== undefined) forms.push(read.form);
  }
  return { forms, faults };
}
