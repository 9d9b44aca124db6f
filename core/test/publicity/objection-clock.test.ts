// Until when an objection is to be handled: as the notice says, else as a reading takes it, else no day at all.
import { expect, test } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { objectionClock } from "../../src/publicity/objection-clock.ts";
import { publishedCalendar } from "../base/published-calendar.ts";

const calendar = publishedCalendar();
const received = "2025-09-22" as PlainDay;

test("[E2] what the notice states goes before what a reading takes, and is said to be stated", () => {
  expect(objectionClock({ "handled-within": { n: 10, unit: "calendar-day" }, take: { n: 15, unit: "working-day" } }, received, calendar)).toEqual({ n: 10, unit: "calendar-day", stated: true, due: "2025-10-02" });
});

test("[E2 E1] unstated, the reading's days run from the day after the receipt, over the National Day holidays", () => {
  expect(objectionClock({ "handled-within": "unstated", take: { n: 15, unit: "working-day" } }, received, calendar)).toEqual({ n: 15, unit: "working-day", stated: false, due: "2025-10-17" });
});

test("[E2] neither stated nor read, no clock runs: no number of the house's own takes its place", () => {
  expect(objectionClock({ "handled-within": "unstated" }, received, calendar)).toBeUndefined();
});

test("[E2 E1] a year whose holidays are not published has days to count but no last day yet", () => {
  expect(objectionClock({ "handled-within": "unstated", take: { n: 15, unit: "working-day" } }, "2031-01-06" as PlainDay, calendar)).toEqual({ n: 15, unit: "working-day", stated: false });
});
