// A window of days that a notice opens, such as publicity 公示: its length, its unit, and whether the first day counts.
import { addWorkdays, isWorkday, type Calendar } from "./calendar.ts";
import { addDays, type PlainDay } from "./plain-day.ts";
import { ok, refuse, type Result } from "./refusal.ts";

/** `n` working days 工作日 or calendar days 自然日, the first day counted 含首日 or not. */
export interface WindowRule {
  readonly n: number;
  readonly unit: "working-day" | "calendar-day";
  readonly countFirst: boolean;
}

/** Both days belong to the window. */
export interface DayWindow {
  readonly start: PlainDay;
  readonly end: PlainDay;
}

/**
 * The window that opens on `start`. A first day that is not worked never counts as a working day. Working days in a year
 * without a published calendar are refused with `calendar-unpublished`; a length that is not a whole number from 1 on, with `window-length`.
 */
export function windowOf(calendar: Calendar, start: PlainDay, rule: WindowRule): Result<DayWindow> {
  if (!Number.isSafeInteger(rule.n) || rule.n < 1)
    return refuse({ code: "window-length", facts: { n: String(rule.n) }, hint: "期限应为不小于1的整数天。" });
  if (rule.unit === "calendar-day") return ok({ start, end: addDays(start, rule.countFirst ? rule.n - 1 : rule.n) });
  const first = isWorkday(calendar, start);
  if (!first.ok) return first;
  const end = addWorkdays(calendar, start, rule.countFirst && first.value ? rule.n - 1 : rule.n);
  return end.ok ? ok({ start, end: end.value }) : end;
}
