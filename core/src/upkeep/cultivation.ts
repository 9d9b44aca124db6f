// Plans 培育计划 of candidates in the pool and yearly summaries 年度总结及下年度计划 of listed units, sent up by their county as one table.
// The columns of both official tables are not held: what is kept is what the notice's sentences ask for.
import { compareDays, isDay, yearOf, type PlainDay } from "../base/plain-day.ts";
import { isAfterDeadline, type Instant } from "../base/instant.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import type { UpkeepDuty } from "../programme/upkeep-file.ts";
import { tiers, type Tier } from "../rule/kind.ts";
import { missingText } from "../base/written.ts";

/** `cultivation`: candidates in the pool; `summary`: units on the list. */
export type PlanKind = "cultivation" | "summary";

export const planWords: Readonly<Record<PlanKind, string>> = { cultivation: "培育计划", summary: "年度总结及下年度计划" };

export interface PlanDuty {
  /** Who gathers the plans into its table, and to whom it goes. */
  readonly who: Tier;
  readonly to: Tier;
  readonly clause: string;
  /** Name of the table in the notice. */
  readonly form: string;
  /** Null where the notice states none. */
  readonly due: PlainDay | null;
}

const isTier = (who: string | undefined): who is Tier => tiers.some((tier) => tier === who);
const acts: Readonly<Record<PlanKind, UpkeepDuty["act"]>> = { cultivation: "cultivate", summary: "summarise" };

/** The table that an office owes another; undefined where the edition asks for none. */
export function planDuty(edition: Edition, kind: PlanKind): PlanDuty | undefined {
  for (const { act, who, to, form, due, cite } of edition.upkeep.duties) {
    if (act !== acts[kind] || form === undefined || !isTier(who) || !isTier(to)) continue;
    return { who, to, clause: cite, form, due: due === undefined || due === "unstated" ? null : (due as PlainDay) };
  }
  return undefined;
}

export interface PlanStep {
  /** What is measured: an indicator of the standard, or a matter in words. */
  readonly item: string;
  readonly now: string;
  readonly demand: string;
  /** Points of the whole that it would gain; null where no scheme reckons it. */
  readonly points: number | null;
  readonly from: "scheme" | "hand";
  readonly measure: string;
  /** Empty until a day is written. */
  readonly by: string;
}

export interface PlanBody {
  /** What was done: the year's summary, or where the candidate stands. */
  readonly done: string;
  /** Goals of the year to come, or what is to be applied for and when. */
  readonly goal: string;
  readonly steps: readonly PlanStep[];
}

const words: Readonly<Record<PlanKind, { readonly done: string; readonly steps: string }>> = {
  cultivation: { done: "请写明现有基础", steps: "请对照标准写明至少一项差距及改进措施" },
  summary: { done: "请写明上年度总结", steps: "请写明至少一项下年度计划" },
};

function stepFaults({ item, measure, by }: PlanStep, n: number, today: PlainDay): readonly Refusal[] {
  const at = (place: string): string => `steps.${n}.${place}`;
  const day: readonly Refusal[] = by.trim() === "" ? [{ code: "by-missing", place: at("by"), hint: "请写明完成时限" }] : isDay(by) ? (compareDays(by, today) < 0 ? [{ code: "day-past", place: at("by"), facts: { by, today }, hint: "完成时限不能早于今天" }] : []) : [{ code: "day-malformed", place: at("by"), hint: "日期请写作 2026-04-15" }];
  return [...missingText(item, "item", "请写明对标项目").map((one) => ({ ...one, place: at("item") })), ...missingText(measure, "measure", "请写明改进措施").map((one) => ({ ...one, place: at("measure") })), ...day];
}

/** What a plan lacks; a plan is kept only whole. */
export const planFaults = (kind: PlanKind, { done, goal, steps }: PlanBody, today: PlainDay): readonly Refusal[] => [
  ...missingText(done, "done", words[kind].done),
  ...missingText(goal, "goal", "请写明目标"),
  ...(steps.length === 0 ? [{ code: "steps-missing", place: "steps", hint: words[kind].steps }] : []),
  ...steps.flatMap((one, n) => stepFaults(one, n, today)),
];

export interface PlanTable {
  readonly kind: PlanKind;
  readonly edition: string;
  readonly year: number;
  readonly node: string;
  readonly sentOn: PlainDay;
  readonly due: PlainDay | null;
  readonly late: boolean;
  readonly n: number;
  readonly digest: string;
}

export interface SendPlans {
  readonly duty: PlanDuty | undefined;
  readonly year: number;
  /** How many plans the table holds. */
  readonly n: number;
  readonly at: Instant;
  readonly today: PlainDay;
  /** When it was sent before: a table sent again keeps its first day. */
  readonly before: Pick<PlanTable, "sentOn" | "late"> | undefined;
}

/** The day is the notice's own year's; in another year nobody is late by it. Sent late it is taken and marked. */
export function decideSending({ duty, year, n, at, today, before }: SendPlans): Result<Pick<PlanTable, "sentOn" | "due" | "late" | "n">> {
  if (duty === undefined) return refuse({ code: "plan-unstated", hint: "本通知没有要求报送这张汇总表" });
  if (n === 0) return refuse({ code: "plan-table-empty", clause: duty.clause, hint: "还没有一家填写，不能报送空表" });
  const due = duty.due !== null && yearOf(duty.due) === year ? duty.due : null;
  const late = due !== null && isAfterDeadline(at, due);
  return ok({ sentOn: before?.sentOn ?? today, late: before?.late ?? late, due, n });
}
