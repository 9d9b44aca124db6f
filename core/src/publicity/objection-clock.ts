// The clock of an objection 异议处理期限: what the notice states, else what a recorded reading of the edition takes; where neither says, there is none.
import type { Calendar } from "../base/calendar.ts";
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { windowOf } from "../base/window.ts";
import { handlingRule, type ObjectionRule } from "../rule/objection-rule.ts";

export interface ObjectionClock {
  readonly n: number;
  readonly unit: "working-day" | "calendar-day";
  /** Whether the notice says so; else a reading does. */
  readonly stated: boolean;
  /** Last day, the day of receipt not counted; absent where the year's calendar is not published. */
  readonly due?: PlainDay;
}

/** When an objection received on a day is to be handled by. */
export function objectionClock(objection: Pick<ObjectionRule, "handled-within" | "take">, received: PlainDay, calendar: Calendar): ObjectionClock | undefined {
  const rule = handlingRule(objection);
  if (rule === undefined) return undefined;
  const window = windowOf(calendar, received, rule);
  const clock = { n: rule.n, unit: rule.unit, stated: objection["handled-within"] !== "unstated" };
  return window.ok ? { ...clock, due: window.value.end } : clock;
}

/** Past its last day and still open. */
export const isOverdue = (due: PlainDay | undefined, state: string, today: PlainDay): boolean => state === "open" && due !== undefined && compareDays(today, due) > 0;
