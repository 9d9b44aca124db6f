// Deadlines: 前 includes the day to its last moment in Shanghai.
import { expect, test } from "vitest";
import type { Instant } from "../../src/base/instant.ts";
import { dayOf, tooLate } from "../../src/rule/deadline.ts";
import { day } from "./given.ts";

const date = { id: "declare", day: "2025-06-30", who: "applicant" as const, what: "申报", cite: "二.1" };
const at = (text: string) => text as Instant;

test("[R3] 23:59:59 in Shanghai is in time, the next second is not", () => {
  expect(tooLate(date, at("2025-06-30T15:59:59.000Z"))).toBeUndefined();
  expect(tooLate(date, at("2025-06-30T15:59:59.999Z"))).toBeUndefined();
  expect(tooLate(date, at("2025-06-30T16:00:00.000Z"))).toMatchObject({ code: "deadline-passed", clause: "二.1", facts: { day: "2025-06-30" } });
});

test("[A14] a day set by the round goes before the notice's own", () => {
  expect(dayOf(date, { declare: day("2025-07-10") })).toBe("2025-07-10");
  expect(tooLate(date, at("2025-07-10T15:59:59.000Z"), { declare: day("2025-07-10") })).toBeUndefined();
});

test("[A5] a day that the notice leaves unstated does not bind until somebody sets it", () => {
  const open = { ...date, day: "unstated" };
  expect(tooLate(open, at("2099-01-01T00:00:00.000Z"))).toBeUndefined();
  expect(tooLate(open, at("2099-01-01T00:00:00.000Z"), { declare: day("2025-07-10") })?.code).toBe("deadline-passed");
});
