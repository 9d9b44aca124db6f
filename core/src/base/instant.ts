// A moment in UTC and its day in Asia/Shanghai: UTC+8 all year (no summer time since 1992; earlier summers are not told apart).
// Nobody here asks what time it is: the clock is handed in by the caller.
import { dayNumber, dayOfNumber, isDay, type PlainDay } from "./plain-day.ts";
import { ok, refuse, type Result } from "./refusal.ts";

/** A moment 时刻 in UTC, written `YYYY-MM-DDTHH:mm:ss.SSSZ`; text order is time order. */
export type Instant = string & { readonly instant: "UTC" };

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;
const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;
const FIRST = -62_135_596_800_000; // 0001-01-01T00:00:00.000Z
const LAST = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

/** Reads a moment; refuses with `instant-malformed` any other spelling. */
export function parseInstant(text: string): Result<Instant> {
  return isDay(SHAPE.exec(text)?.[1])
    ? ok(text as Instant)
    : refuse({
        code: "instant-malformed",
        facts: { text },
        hint: `“${text}”不是有效时刻，应为世界时并精确到毫秒，例如 2025-06-30T15:59:59.999Z。`,
      });
}

/** Milliseconds since 1970-01-01T00:00:00.000Z. */
export function toEpoch(instant: Instant): number {
  const at = (from: number, to: number): number => Number(instant.slice(from, to));
  const seconds = at(11, 13) * 3600 + at(14, 16) * 60 + at(17, 19);
  return dayNumber(instant.slice(0, 10) as PlainDay) * DAY + seconds * 1000 + at(20, 23);
}

/** The moment that many milliseconds after 1970; fractions are dropped, years beyond 0001 to 9999 stay at the edge. */
export function fromEpoch(ms: number): Instant {
  const whole = Math.min(LAST, Math.max(FIRST, Math.floor(ms)));
  const days = Math.floor(whole / DAY);
  const rest = whole - days * DAY;
  const [hours, minutes, seconds] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60];
  return `${dayOfNumber(days)}T${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(rest % 1000, 3)}Z` as Instant;
}

/** The day that the wall calendar shows in Shanghai at this moment. */
export const dayInShanghai = (instant: Instant): PlainDay => dayOfNumber(Math.floor((toEpoch(instant) + SHANGHAI) / DAY));

/** 00:00:00.000 of the day in Shanghai. */
export const startOfDay = (day: PlainDay): Instant => fromEpoch(dayNumber(day) * DAY - SHANGHAI);

/** 23:59:59.999 of the day in Shanghai. */
export const endOfDay = (day: PlainDay): Instant => fromEpoch((dayNumber(day) + 1) * DAY - SHANGHAI - 1);

/** Whether a deadline 截止日 "……前" is over: the day itself still counts, and a deadline on a holiday stays where it is. */
export const isAfterDeadline = (instant: Instant, day: PlainDay): boolean => instant > endOfDay(day);
