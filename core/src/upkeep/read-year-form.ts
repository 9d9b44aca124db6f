// Reads a yearly form's file into a form ready to work with, or into faults with file, line and key.
import type { Fault } from "../notice/fault.ts";
import { shapeFaults } from "../programme/shape.ts";
import type { SourceFile } from "../programme/source.ts";
import { numberYearForm, type YearForm } from "./year-form.ts";
import { YearFormFile } from "./year-form-file.ts";

export interface YearFormReading { readonly form?: YearForm; readonly faults: readonly Fault[] }

export function readYearForm(file: SourceFile): YearFormReading {
  const faults = shapeFaults(YearFormFile, file);
  if (faults.length > 0) return { faults };
  const { form, faults: found } = numberYearForm(file.value as unknown as YearFormFile);
  const placed = found.map(({ at, code, says }): Fault => ({ code, file: file.name, line: file.lineOf(at), key: at.join("."), says }));
  return form === undefined ? { faults: placed } : { form, faults: placed };
}

/** The form for a kind and year; of several the one that began last. */
export function formFor(forms: readonly YearForm[], kind: YearFormFile["kind"], year: number): YearForm | undefined {
  const fitting = forms.filter(({ file }) => file.kind === kind && file.years.from <= year && (file.years.to === undefined || year <= file.years.to));
  return fitting.toSorted((one, other) => other.file.years.from - one.file.years.from)[0];
}
