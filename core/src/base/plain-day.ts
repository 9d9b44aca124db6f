// A civil day without time or zone, years 0001 to 9999, reckoned by integers alone (proleptic Gregorian). Which zone a day
// belongs to is told in instant.ts; which day is worked, in calendar.ts.
import { ok, refuse, type Result } from "./refusal.ts";

/** A day 日期 written `YYYY-MM-DD`; made by `parseDay`, so that text order is time order. */
export type PlainDay = string & { readonly plainDay: "YYYY-MM-DD" };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST = -719162; // 0001-01-01, counted from 1970-01-01
const LAST = 2932896; // 9999-12-31

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

const write = (year: number, month: number, day: number): PlainDay =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDay;

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: unknown): text is PlainDay {
  if (typeof text !== "string") return false;
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads a day; refuses with `day-malformed` what is not an existing day written `YYYY-MM-DD`. */
export function parseDay(text: string): Result<PlainDay> {
  return isDay(text)
    ? ok(text)
    : refuse({ code: "day-malformed", facts: { text }, hint: `“${text}”不是有效日期，请按“年-月-日”填写，例如 2025-06-30。` });
}

/** The number of days since 1970-01-01, negative before it. */
export function dayNumber(day: PlainDay): number {
  const year = yearOf(day);
  const month = Number(day.slice(5, 7));
  // Years begin in March here, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719468;
}

/** The day that many days after 1970-01-01; beyond 0001-01-01 and 9999-12-31 it stays at the edge. */
export function dayOfNumber(number: number): PlainDay {
  const shifted = Math.min(LAST, Math.max(FIRST, Math.trunc(number))) + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day `n` days later, earlier when `n` is negative. */
export const addDays = (day: PlainDay, n: number): PlainDay => dayOfNumber(dayNumber(day) + n);

/** The same day `n` years later; 29 February becomes 28 February in a common year. */
export function addYears(day: PlainDay, n: number): PlainDay {
  const year = Math.min(9999, Math.max(1, yearOf(day) + Math.trunc(n)));
  const month = Number(day.slice(5, 7));
  return write(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
}

/** Negative when `a` is earlier than `b`, 0 when equal, positive when later. */
export const compareDays = (a: PlainDay, b: PlainDay): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many days `to` lies after `from`; negative when before. */
export const daysBetween = (from: PlainDay, to: PlainDay): number => dayNumber(to) - dayNumber(from);

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: PlainDay): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

export const yearOf = (day: PlainDay): number => Number(day.slice(0, 4));
