// The visible clock of a simulation: it stands until it is moved, and every reading is a second later, so that no two events tie.
import { addDays, compareDays, type PlainDay } from "@qingce/core/base/plain-day";
import { dayInShanghai, fromEpoch, startOfDay, toEpoch, type Instant } from "@qingce/core/base/instant";
import type { Clock } from "../../acts/house.ts";

export interface VirtualClock extends Clock {
  today(): PlainDay;
  /** Moves to nine in the morning of a day; never backwards. */
  moveTo(day: PlainDay): void;
  /** Moves to the first morning hour of the next day. */
  nextDay(): void;
}

const morning = 9 * 3600 * 1000;

export function virtualClock(start: PlainDay): VirtualClock {
  let at = toEpoch(startOfDay(start)) + morning;
  const moveTo = (day: PlainDay): void => {
    at = Math.max(at, toEpoch(startOfDay(day)) + morning);
  };
  const today = (): PlainDay => dayInShanghai(fromEpoch(at));
  return {
    now: (): Instant => {
      at += 1000;
      return fromEpoch(at);
    },
    today,
    moveTo,
    nextDay: () => moveTo(addDays(today(), 1)),
  };
}

export const later = (one: PlainDay, other: PlainDay): PlainDay => (compareDays(one, other) >= 0 ? one : other);
