// Windows of real notices, and what holds of every window.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isWorkday } from "../../src/base/calendar.ts";
import { addDays, compareDays, dayNumber, dayOfNumber, daysBetween, type PlainDay } from "../../src/base/plain-day.ts";
import { windowOf, type WindowRule } from "../../src/base/window.ts";
import { publishedCalendar, tableRows } from "./published-calendar.ts";

const calendar = publishedCalendar();
const end = (start: string, rule: WindowRule): string => {
  const window = windowOf(calendar, start as PlainDay, rule);
  return window.ok ? window.value.end : (window.refusals[0]?.code ?? "");
};
const workdaysIn = (from: PlainDay, to: PlainDay): number => {
  let count = 0;
  for (let at = from; compareDays(at, to) <= 0; at = addDays(at, 1)) {
    const worked = isWorkday(calendar, at);
    if (worked.ok && worked.value) count += 1;
  }
  return count;
};
const anyStart = fc
  .integer({ min: dayNumber("2019-01-01" as PlainDay), max: dayNumber("2025-12-31" as PlainDay) })
  .map(dayOfNumber);

const notices = tableRows("./publicity-windows.csv");

test("[E1] the table of real publicity windows has four rows", () => {
  expect(notices.length).toBe(4);
});

test.each(notices)("[E1] %s runs from %s to %s", (_notice, start = "", last = "", calendarDays, workdays, reading = "") => {
  const n = Number.parseInt(reading, 10);
  const unit = reading.includes("工作日") ? "working-day" : "calendar-day";
  expect(end(start, { n, unit, countFirst: true })).toBe(last);
  expect(daysBetween(start as PlainDay, last as PlainDay) + 1).toBe(Number(calendarDays));
  expect(workdaysIn(start as PlainDay, last as PlainDay)).toBe(Number(workdays));
});

test("[E1] five working days that skip Qingming end on 7 April 2023, on 10 April when the first day does not count", () => {
  expect(end("2023-03-31", { n: 5, unit: "working-day", countFirst: true })).toBe("2023-04-07");
  expect(end("2023-03-31", { n: 5, unit: "working-day", countFirst: false })).toBe("2023-04-10");
});

test("[E1] a first day that is not worked never counts as a working day", () => {
  for (const countFirst of [true, false]) expect(end("2019-11-30", { n: 3, unit: "working-day", countFirst })).toBe("2019-12-04");
});

test("[E1] a weekend worked in exchange counts as a working day", () => {
  expect(end("2023-04-21", { n: 2, unit: "working-day", countFirst: true })).toBe("2023-04-23");
});

test("[E1] working days that reach a year without a published calendar are refused, calendar days are not", () => {
  expect(end("2026-12-30", { n: 5, unit: "working-day", countFirst: true })).toBe("calendar-unpublished");
  expect(end("2027-01-04", { n: 1, unit: "working-day", countFirst: true })).toBe("calendar-unpublished");
  expect(end("2026-12-30", { n: 5, unit: "calendar-day", countFirst: true })).toBe("2027-01-03");
});

test("[E1] a window of no days, or of part of a day, is refused", () => {
  for (const n of [0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(end("2025-06-03", { n, unit: "calendar-day", countFirst: true })).toBe("window-length");
});

test("[E1] a window of n working days holds exactly n of them and ends on one", () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 60 }), fc.boolean(), (start, n, countFirst) => {
      const last = end(start, { n, unit: "working-day", countFirst }) as PlainDay;
      expect(workdaysIn(countFirst ? start : addDays(start, 1), last)).toBe(n);
      expect(isWorkday(calendar, last)).toEqual({ ok: true, value: true });
    }),
  );
});

test("[E1] a longer window never ends earlier, and working days never end before calendar days", () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 60 }), fc.boolean(), (start, n, countFirst) => {
      const working = end(start, { n, unit: "working-day", countFirst });
      expect(working > end(start, { n: n - 1 || 1, unit: "working-day", countFirst }) || n === 1).toBe(true);
      expect(working >= end(start, { n, unit: "calendar-day", countFirst })).toBe(true);
    }),
  );
});
