// The window in which an objection is received: the days of the publicity, first and last included.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";

export interface Window {
  readonly start: PlainDay;
  readonly end: PlainDay;
}

export const publicityOver = (end: PlainDay): Refusal => ({ code: "publicity-over", facts: { end }, hint: `公示已于 ${end} 结束` });

/** Why nothing is received on a day; undefined within the window. */
export function outsideWindow({ start, end }: Window, today: PlainDay): Refusal | undefined {
  if (compareDays(today, start) < 0) return { code: "publicity-not-begun", facts: { start }, hint: `公示自 ${start} 开始` };
  return compareDays(today, end) > 0 ? publicityOver(end) : undefined;
}
