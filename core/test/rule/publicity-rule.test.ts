// Publicity as the notice words it, over the windows of real notices.
import { expect, test } from "vitest";
import { windowOf } from "../../src/base/window.ts";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { windowRule, type Publicity } from "../../src/rule/publicity-rule.ts";
import { publishedCalendar, tableRows } from "../base/published-calendar.ts";

const calendar = publishedCalendar();

test.each(tableRows("./publicity-windows.csv"))("[E1] %s runs from %s to %s", (_notice, start = "", last = "", _days, _worked, reading = "") => {
  const publicity: Publicity = { n: Number.parseInt(reading, 10), unit: reading.includes("工作日") ? "working-day" : "calendar-day", "count-first": true };
  const rule = windowRule(publicity);
  const window = rule === undefined ? undefined : windowOf(calendar, start as PlainDay, rule);
  expect(window?.ok === true ? window.value.end : undefined).toBe(last);
});

test("[A6] what is unstated is filled by what the reading takes, what is stated is not", () => {
  const publicity: Publicity = { n: 5, unit: "unstated", "count-first": "unstated", take: { n: 7, unit: "working-day", "count-first": true } };
  expect(windowRule(publicity)).toEqual({ n: 5, unit: "working-day", countFirst: true });
});

test("[A6] as long as a part is neither stated nor read there is no window", () => {
  expect(windowRule({ n: 5, unit: "working-day", "count-first": "unstated" })).toBeUndefined();
  expect(windowRule({ n: "unstated", unit: "working-day", "count-first": true, take: { unit: "calendar-day" } })).toBeUndefined();
});
