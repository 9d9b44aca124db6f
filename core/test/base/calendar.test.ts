// Workdays over the published holidays.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkdays, isWorkday, readCalendar } from "../../src/base/calendar.ts";
import type { Json } from "../../src/base/json.ts";
import { addDays, compareDays, dayNumber, dayOfNumber, type PlainDay } from "../../src/base/plain-day.ts";
import { publishedCalendar, publishedJson } from "./published-calendar.ts";

const calendar = publishedCalendar();
const worked = (day: string): boolean => {
  const result = isWorkday(calendar, day as PlainDay);
  if (!result.ok) throw new Error(day);
  return result.value;
};
const day2020to2025 = fc
  .integer({ min: dayNumber("2020-01-01" as PlainDay), max: dayNumber("2025-12-31" as PlainDay) })
  .map(dayOfNumber);

test("[E1] a festival is off, a weekend given in exchange is worked", () => {
  expect(worked("2023-04-05")).toBe(false);
  expect(worked("2023-04-06")).toBe(true);
  expect(worked("2023-04-08")).toBe(false);
  expect(worked("2023-04-23")).toBe(true);
  expect(worked("2019-02-02")).toBe(true);
});

test("[E1] a year without a published calendar is refused with the year", () => {
  for (const day of ["2018-12-31", "2027-01-01"] as PlainDay[]) {
    const result = isWorkday(calendar, day);
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "calendar-unpublished", facts: { year: Number(day.slice(0, 4)) } }] });
  }
  expect(addWorkdays(calendar, "2026-12-31" as PlainDay, 1)).toMatchObject({ ok: false, refusals: [{ facts: { year: 2027 } }] });
  expect(addWorkdays(calendar, "2026-01-05" as PlainDay, 1_000_000).ok).toBe(false);
});

test("[E1] a synthetic year is reckoned like a published one and stays marked", () => {
  const read = readCalendar({ years: [], synthetic: [2031], days: { "2031": { off: { 国庆节: ["2031-10-01"] }, on: {} } } });
  expect(read).toMatchObject({ ok: true, value: { years: [], synthetic: [2031] } });
  if (!read.ok) return;
  expect(isWorkday(read.value, "2031-10-01" as PlainDay)).toEqual({ ok: true, value: false });
  expect(isWorkday(read.value, "2031-10-02" as PlainDay)).toEqual({ ok: true, value: true });
});

test("[E1] the nth workday is worked, and exactly n workdays lie up to it", () => {
  fc.assert(
    fc.property(day2020to2025, fc.integer({ min: 1, max: 60 }), (day, n) => {
      const end = addWorkdays(calendar, day, n);
      if (!end.ok) throw new Error(day);
      let count = 0;
      for (let at = addDays(day, 1); compareDays(at, end.value) <= 0; at = addDays(at, 1)) count += worked(at) ? 1 : 0;
      expect(count).toBe(n);
      expect(worked(end.value)).toBe(true);
    }),
  );
});

test("[E1] counting workdays back undoes counting them forth from a workday", () => {
  fc.assert(
    fc.property(day2020to2025, fc.integer({ min: 0, max: 60 }), (day, n) => {
      fc.pre(worked(day));
      const there = addWorkdays(calendar, day, n);
      expect(there.ok && addWorkdays(calendar, there.value, -n)).toEqual({ ok: true, value: day });
    }),
  );
});

test("[E1] a calendar with faults is refused, every fault with its place", () => {
  const places = (json: Json): unknown => {
    const read = readCalendar(json);
    return read.ok ? [] : read.refusals.map((refusal) => refusal.place);
  };
  expect(places(publishedJson())).toEqual([]);
  expect(places("calendar")).toEqual(["/days"]);
  expect(places({ years: "2025", days: {} })).toEqual(["/years"]);
  expect(places({ years: [2025], days: {} })).toEqual(["/days/2025"]);
  expect(places({ years: [2025], days: { "2025": { off: { 春节: ["2025-02-30"], 国庆节: ["2025-10-01", "2025-10-01"] } } } })).toEqual([
    "/days/2025/off/春节/0",
    "/days/2025/off/国庆节/1",
    "/days/2025/on",
  ]);
  expect(places({ years: [2025], days: { "2025": { off: { 国庆节: ["2025-10-01"] }, on: { 国庆节: ["2025-10-01"] } } } })).toEqual(["/days"]);
});
