// The yearly working report of an evaluator 评价机构年度工作情况报告: who owes one, until when. The official form is not held (自拟).
import type { PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { dayOf } from "../rule/deadline.ts";

/** What the report says; short texts in place of the form that is not held. */
export interface YearReport {
  /** The span that it speaks of, in the body's own words (R-N11). */
  readonly period: string;
  readonly work: string;
  readonly problems: string;
  readonly signatory: string;
}

/** The report alone, of a row that keeps counts beside it. */
export const reportOf = ({ period, work, problems, signatory }: YearReport): YearReport => ({ period, work, problems, signatory });

/** The last day, as the round set or moved it; undefined where the edition asks for no report, null where it names no day. */
export function yearReportDue(edition: Edition, dates: { readonly [id: string]: PlainDay }): PlainDay | null | undefined {
  const duty = edition.upkeep.duties.find((one) => one.act === "file-evaluator-report");
  if (duty === undefined) return undefined;
  const date = edition.procedure.dates.find((one) => one.id === "evaluator-report-by");
  return (date === undefined ? undefined : dayOf(date, dates)) ?? null;
}

export const yearReportFaults = (report: YearReport): readonly Refusal[] =>
  ([["period", "报告所述期间"], ["work", "开展评价工作情况"], ["signatory", "报告署名人"]] as const)
    .filter(([field]) => report[field].trim() === "")
    .map(([field, name]) => ({ code: "report-incomplete", place: field, hint: `请填写${name}` }));

/** Overdue the day after the last, until it is filed. */
export const isOverdue = (due: PlainDay | null | undefined, filedOn: string | null, today: PlainDay): boolean => filedOn === null && due !== null && due !== undefined && today > due;
