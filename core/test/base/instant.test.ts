// Moments, and the edge of a day in Shanghai.
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayInShanghai, endOfDay, fromEpoch, isAfterDeadline, parseInstant, startOfDay, toEpoch, type Instant } from "../../src/base/instant.ts";
import { addDays, dayOfNumber, type PlainDay } from "../../src/base/plain-day.ts";

const anyEpoch = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
const anyDay = fc.integer({ min: -700_000, max: 2_900_000 }).map(dayOfNumber);
const may20 = "2025-05-20" as PlainDay;

test("[R3] a deadline holds its whole day and is over one second later", () => {
  expect(endOfDay(may20)).toBe("2025-05-20T15:59:59.999Z");
  expect(isAfterDeadline("2025-05-20T15:59:59.000Z" as Instant, may20)).toBe(false);
  expect(isAfterDeadline("2025-05-20T15:59:59.999Z" as Instant, may20)).toBe(false);
  expect(isAfterDeadline("2025-05-20T16:00:00.000Z" as Instant, may20)).toBe(true);
  expect(isAfterDeadline("2025-05-20T16:00:01.000Z" as Instant, may20)).toBe(true);
});

test("[R3] a deadline on a holiday stays on that day", () => {
  const nationalDay = "2025-10-01" as PlainDay;
  expect(isAfterDeadline("2025-10-01T15:59:59.999Z" as Instant, nationalDay)).toBe(false);
  expect(isAfterDeadline("2025-10-01T16:00:00.000Z" as Instant, nationalDay)).toBe(true);
});

test("[R3] the day in Shanghai begins at 16:00 UTC of the day before", () => {
  expect(startOfDay(may20)).toBe("2025-05-19T16:00:00.000Z");
  expect(dayInShanghai("2025-05-19T15:59:59.999Z" as Instant)).toBe("2025-05-19");
  expect(dayInShanghai("2025-05-19T16:00:00.000Z" as Instant)).toBe("2025-05-20");
});

test("[R3] every moment agrees with the platform's clock and survives the round trip", () => {
  fc.assert(
    fc.property(anyEpoch, (ms) => {
      const instant = fromEpoch(ms);
      expect(instant).toBe(new Date(ms).toISOString());
      expect(toEpoch(instant)).toBe(ms);
      expect(parseInstant(instant).ok).toBe(true);
    }),
  );
});

test("[R3] each day in Shanghai lasts 24 hours and meets the next without a gap", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(toEpoch(endOfDay(day)) - toEpoch(startOfDay(day))).toBe(86_399_999);
      expect(toEpoch(startOfDay(addDays(day, 1)))).toBe(toEpoch(endOfDay(day)) + 1);
      expect(dayInShanghai(startOfDay(day))).toBe(day);
      expect(dayInShanghai(endOfDay(day))).toBe(day);
    }),
  );
});

test("[R3] a moment in any other spelling is refused", () => {
  for (const bad of ["2025-05-20T16:00:00Z", "2025-05-20T16:00:00.000+08:00", "2025-05-20T24:00:00.000Z", "2025-05-20T16:00:60.000Z", "2025-02-30T16:00:00.000Z", "2025-05-20", ""]) {
    const read = parseInstant(bad);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.refusals[0]?.code).toBe("instant-malformed");
  }
});
