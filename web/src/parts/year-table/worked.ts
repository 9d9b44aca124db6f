// A yearly table worked out in the page by core's own functions: values derived, checks run, last year's beside.
import { useMemo } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { checkReport, type Finding } from "@qingce/core/upkeep/report-check";
import { numberYearForm, slotsFrom, type YearForm } from "@qingce/core/upkeep/year-form";
import type { Check } from "@qingce/core/upkeep/year-form-file";
import { besideOf } from "../../text/year-said.ts";

export type YearTable = OutputOf<RouteOf<"read-year-table">>;

/** A finding as told by the server or found here. */
export interface Told extends Pick<Finding, "check"> {
  readonly value: number | null;
  readonly severity: string;
  readonly other?: number | null | undefined;
  readonly factor?: number | null | undefined;
}

export interface Found {
  readonly check: Check;
  readonly told: Told;
  /** Figure it stands beside. */
  readonly beside: string | undefined;
}

export interface Worked {
  readonly form: YearForm;
  /** Values by slot; NaN where there is none. */
  readonly slots: Float64Array;
  readonly last: Float64Array | undefined;
  readonly found: readonly Found[];
}

const grave = ["fault", "doubt", "hint"];

/** The form's file numbered; the server serves none with faults. */
export const useYearForm = (table: YearTable): YearForm | undefined => useMemo(() => numberYearForm(table.form).form, [table.form]);

export function foundOf(form: YearForm, told: readonly Told[]): readonly Found[] {
  const found = told.flatMap((one): readonly Found[] => {
    const check = form.file.checks.find(({ id }) => id === one.check);
    return check === undefined ? [] : [{ check, told: one, beside: besideOf(form.file, check) }];
  });
  return found.toSorted((a, b) => grave.indexOf(a.told.severity) - grave.indexOf(b.told.severity));
}

export function workedOf(form: YearForm, figures: { readonly [id: string]: number | null }, last: YearTable["last"], told?: readonly Told[]): Worked {
  const slots = slotsFrom(form, figures);
  const before = last === null ? undefined : slotsFrom(form, last);
  return { form, slots, last: before, found: foundOf(form, told ?? checkReport(form, { slots, ...(before === undefined ? {} : { last: before }) })) };
}
