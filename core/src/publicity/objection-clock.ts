// The clock of an objection 异议处理期限: what the notice states, else a setting of the house that is shown as such.
import type { Calendar } from "../base/calendar.ts";
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { windowOf } from "../base/window.ts";
import type { ProcedureFile } from "../programme/procedure-file.ts";

/** Working days where the notice is silent: a setting of the house, of no notice. */
export const houseHandlingDays = 15;

export interface ObjectionClock {
  readonly n: number;
  readonly unit: "working-day" | "calendar-day";
  /** Whether the notice says so; else the house does. */
  readonly stated: boolean;
  /** Last day, the day of receipt not counted; absent where the year's calendar is not published. */
  readonly due?: PlainDay;
}

/** When an objection received on a day is to be handled by. */
export function objectionClock({ "handled-within": within }: Pick<ProcedureFile["objection"], "handled-within">, received: PlainDay, calendar: Calendar): ObjectionClock {
  const rule = within === "unstated" ? { n: houseHandlingDays, unit: "working-day" as const, stated: false } : { n: within.n, unit: within.unit, stated: true };
  const window = windowOf(calendar, received, { n: rule.n, unit: rule.unit, countFirst: false });
  return window.ok ? { ...rule, due: window.value.end } : rule;
}

/** Past its last day and still open. */
export const isOverdue = (due: PlainDay | undefined, state: string, today: PlainDay): boolean => state === "open" && due !== undefined && compareDays(today, due) > 0;
