// Deadlines: 前 includes the day until 23:59:59 Asia/Shanghai, and a deadline on a holiday stays where the notice says nothing else.
import { isAfterDeadline, type Instant } from "../base/instant.ts";
import type { PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import type { ProcedureDate } from "./step.ts";

/** The last day of a procedure date in this round: set by an amendment, or at opening, or stated by the notice. */
export function dayOf(date: ProcedureDate, set: { readonly [id: string]: PlainDay }): PlainDay | undefined {
  return set[date.id] ?? (date.day === "unstated" ? undefined : (date.day as PlainDay));
}

/** Refuses an act after its day; an unstated day that nobody set does not bind. */
export function tooLate(date: ProcedureDate, at: Instant, set: { readonly [id: string]: PlainDay } = {}): Refusal | undefined {
  const day = dayOf(date, set);
  if (day === undefined || !isAfterDeadline(at, day)) return undefined;
  return { code: "deadline-passed", ...(date.cite === undefined ? {} : { clause: date.cite }), facts: { date: date.id, day, at }, hint: `已过期限：${date.what}（${sayDay(day)}，含当日）` };
}
