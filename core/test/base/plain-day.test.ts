// Civil days against the platform's own calendar, which core itself may not use.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addYears, compareDays, dayNumber, dayOfNumber, daysBetween, isDay, parseDay, weekday, yearOf, type PlainDay } from "../../src/base/plain-day.ts";

const day = (text: string): PlainDay => {
  const read = parseDay(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const anyDay = fc.integer({ min: -719162, max: 2932896 }).map(dayOfNumber);
const platform = (n: number): Date => new Date(n * 86_400_000);

test("[E1] a day is read only when it exists and is written YYYY-MM-DD", () => {
  for (const good of ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"]) expect(isDay(good)).toBe(true);
  for (const bad of ["2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-4-1", "2023/04/01", "0000-01-01", "2023-04-01 ", "２０２３-04-01", ""]) {
    const read = parseDay(bad);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.refusals[0]?.code).toBe("day-malformed");
  }
  expect(isDay(20230401)).toBe(false);
});

test("[E1] every day agrees with the platform's calendar in text, weekday and year", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719162, max: 2932896 }), (n) => {
      const d = dayOfNumber(n);
      expect(d).toBe(platform(n).toISOString().slice(0, 10));
      expect(weekday(d)).toBe(platform(n).getUTCDay());
      expect(yearOf(d)).toBe(platform(n).getUTCFullYear());
      expect(dayNumber(d)).toBe(n);
      expect(isDay(d)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("[E1] every single day from 1896 to 2104 follows the one before", () => {
  for (let n = dayNumber(day("1896-01-01")); n <= dayNumber(day("2104-12-31")); n += 1)
    expect(dayOfNumber(n)).toBe(platform(n).toISOString().slice(0, 10));
});

test("[E1] adding days is undone by counting them, and order is text order", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (a, n) => {
      fc.pre(dayNumber(a) + n >= -719162 && dayNumber(a) + n <= 2932896);
      const b = addDays(a, n);
      expect(daysBetween(a, b)).toBe(n);
      expect(addDays(b, -n)).toBe(a);
      expect(Math.sign(compareDays(b, a))).toBe(Math.sign(n) + 0);
    }),
  );
});

test("[B2] a three-year look-back from 29 February begins on 28 February", () => {
  expect(addYears(day("2024-02-29"), -3)).toBe("2021-02-28");
  expect(addYears(day("2024-02-29"), 4)).toBe("2028-02-29");
  expect(addYears(day("2024-02-29"), 76)).toBe("2100-02-28");
  expect(addYears(day("2025-12-31"), -3)).toBe("2022-12-31");
});

test("[E1] days beyond the written years stay at the edge", () => {
  expect(addDays(day("9999-12-31"), 1)).toBe("9999-12-31");
  expect(addDays(day("0001-01-01"), -1)).toBe("0001-01-01");
  expect(addYears(day("9999-06-01"), 5)).toBe("9999-06-01");
});
