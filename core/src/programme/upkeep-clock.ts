// When an upkeep duty falls due, and what sets it in motion.
import { isAfterDeadline, type Instant } from "../base/instant.ts";
import { addYears, compareDays, type PlainDay } from "../base/plain-day.ts";
import type { UpkeepDuty } from "./upkeep-file.ts";

/** Whether a duty with a stated day is late at an instant; an unstated day is never late. */
export const isLate = (duty: UpkeepDuty, at: Instant): boolean =>
  duty.due !== undefined && duty.due !== "unstated" && isAfterDeadline(at, duty.due as PlainDay);

/** Whether a periodic duty is due again on a day, counted from the day it was last done. */
export const isDueAgain = (duty: UpkeepDuty, last: PlainDay, on: PlainDay): boolean =>
  duty["every-years"] !== undefined && compareDays(on, addYears(last, duty["every-years"])) >= 0;

/** Whether a measure such as a ban or blacklisting still runs on a day, counted from its first day. */
export const stillRuns = (duty: UpkeepDuty, from: PlainDay, on: PlainDay): boolean =>
  duty["for-years"] !== undefined && compareDays(on, addYears(from, duty["for-years"])) < 0;

/** Whether a record of this kind and severity sets the duty in motion. */
export function setsInMotion(duty: UpkeepDuty, record: string, severity: string | undefined, scale: readonly string[]): boolean {
  if (!(duty.on ?? []).includes(record)) return false;
  const from = duty["severity-from"];
  return from === undefined || (severity !== undefined && scale.indexOf(severity) >= scale.indexOf(from));
}
