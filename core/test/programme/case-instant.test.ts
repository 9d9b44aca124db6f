// How cases write a moment.
import { expect, test } from "vitest";
import { instantOf } from "../../src/programme/case-instant.ts";

test.each([
  ["2025-06-30", "2025-06-30T15:59:59.999Z"],
  ["2025-06-30T23:59:59+08:00", "2025-06-30T15:59:59.000Z"],
  ["2025-07-01T00:00+08:00", "2025-06-30T16:00:00.000Z"],
  ["2025-06-30T16:00:00.001Z", "2025-06-30T16:00:00.001Z"],
  ["2025-06-31", undefined],
  ["2025-06-30T25:00:00Z", undefined],
])("[A10] %s is %s", (text, wanted) => {
  expect(instantOf(text)).toBe(wanted);
});
