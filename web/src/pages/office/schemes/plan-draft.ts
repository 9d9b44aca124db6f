// What the officer says of a table while it is said: the proposal of the heads, corrected field by field.
import type { TablePlan } from "@qingce/core/contract/scheme-table-routes";
import type { IndicatorColumn } from "@qingce/core/score/indicator-heads";
import type { TableRead } from "./send-table.ts";

export interface PlanDraft {
  readonly standard: string;
  readonly name: string;
  readonly clause: string;
  readonly total: string;
  readonly pass: "unstated" | "at-least" | "over";
  readonly line: string;
  readonly sheet: string;
  readonly head: number;
  readonly columns: { readonly [column in IndicatorColumn]?: number };
}

export const firstDraft = ({ mapping, sheets, file }: TableRead, standard: string): PlanDraft => ({
  standard, name: file.replace(/\.xlsx$/iu, ""), clause: "", total: "100", pass: "unstated", line: "",
  sheet: mapping?.sheet ?? sheets.find(({ hidden }) => !hidden)?.name ?? "", head: mapping?.head ?? 1, columns: mapping?.columns ?? {},
});

export const planOf = ({ standard, name, clause, total, pass, line, sheet, head, columns }: PlanDraft): TablePlan => ({
  standard, name, clause, total, ...(pass === "unstated" ? {} : { pass: { by: pass, line } }), mapping: { sheet, head, columns },
});
