// The correction period 补正期限 of a returned declaration: until when it may be sent again, and how it lapses. Days end at 23:59:59 in Shanghai.
import { isAfterDeadline, type Instant } from "../base/instant.ts";
import { addDays, compareDays, isDay, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import { dayOf } from "../rule/deadline.ts";
import type { Context } from "./context.ts";
import type { DeclarationEvent } from "./event.ts";
import type { Declaration, DeclarationState } from "./state.ts";

/** The last day: the one named, within what the notice and the step's own day allow; where nobody names one, what the notice says. */
export function correctionPeriod({ step, until }: { readonly step: string; readonly until?: PlainDay }, { edition, today, dates }: Pick<Context, "edition" | "today" | "dates">): Result<PlainDay | undefined> {
  const { within, cite } = edition.procedure.resubmission;
  const stated = within === undefined ? undefined : addDays(today, within);
  if (until === undefined) return ok(stated);
  const clause = cite === undefined ? {} : { clause: cite };
  if (!isDay(until)) return refuse({ code: "day-malformed", place: "until", hint: "日期请写作 2025-06-30" });
  if (compareDays(until, today) <= 0) return refuse({ code: "correction-in-past", place: "until", facts: { until, today }, hint: "补正期限须晚于今天" });
  if (stated !== undefined && compareDays(until, stated) > 0) return refuse({ code: "correction-too-long", place: "until", ...clause, facts: { until, most: stated }, hint: `本通知规定补正不晚于 ${stated}` });
  const of = edition.procedure.steps.find((one) => one.id === step);
  const date = edition.procedure.dates.find((one) => one.id === of?.date);
  const last = date === undefined ? undefined : dayOf(date, dates);
  return last !== undefined && compareDays(until, last) > 0 ? refuse({ code: "correction-too-long", place: "until", facts: { until, most: last }, hint: `本环节截止${sayDay(last)}，补正不能更晚` }) : ok(until);
}

/** Refuses what is sent again after the period. */
export function correctionOver(state: Declaration, at: Instant): Refusal | undefined {
  const until = state.correctUntil;
  if (state.standing !== "returned" || until === undefined || !isAfterDeadline(at, until)) return undefined;
  return { code: "correction-over", facts: { until, at }, hint: `补正期限为${sayDay(until)}（含当日），已过` };
}

/** Closes a returned declaration whose period is over; refuses to close any other. */
export function decideLapse(state: DeclarationState, { edition, at }: Pick<Context, "edition" | "at">): Result<readonly DeclarationEvent[]> {
  if (state?.standing !== "returned" || state.correctUntil === undefined) return refuse({ code: "not-returned", hint: "没有等待补正的申报" });
  if (!isAfterDeadline(at, state.correctUntil)) return refuse({ code: "correction-running", facts: { until: state.correctUntil }, hint: `补正期限至 ${state.correctUntil}（含当日）` });
  const { cite } = edition.procedure.resubmission;
  return ok([{ type: "lapsed", until: state.correctUntil, refusal: { code: "correction-lapsed", ...(cite === undefined ? {} : { clause: cite }), facts: { until: state.correctUntil }, hint: `补正期限 ${state.correctUntil} 届满未重新提交，申报终止` } }]);
}
