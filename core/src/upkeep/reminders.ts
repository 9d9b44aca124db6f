// When a listed unit is reminded of its yearly table, and what the edition says of one that files none.
import { addDays, compareDays, daysBetween, type PlainDay } from "../base/plain-day.ts";
import type { Edition } from "../programme/edition.ts";
import type { UpkeepDuty } from "../programme/upkeep-file.ts";
import { appliesTo, type Kind } from "../rule/kind.ts";

export interface Reminder {
  /** Days left on that day; below zero the last day is over. */
  readonly days: number;
  readonly on: PlainDay;
}

/** On the day that the season opens, then at each distance that still lies ahead. */
export function remindersOf(due: PlainDay, today: PlainDay, distances: readonly number[]): readonly Reminder[] {
  const left = daysBetween(today, due);
  const ahead = distances.filter((days) => days < left).map((days) => ({ days, on: addDays(due, -days) }));
  return compareDays(today, due) > 0 ? ahead : [{ days: left, on: today }, ...ahead];
}

/** The duty that words what follows from not filing; undefined where the edition says nothing of it. */
export const notFiledDuty = (edition: Edition, kind: Kind): UpkeepDuty | undefined => edition.upkeep.duties.find((duty) => duty["set-off-by"] === "not-filed" && appliesTo(duty.for, kind));
