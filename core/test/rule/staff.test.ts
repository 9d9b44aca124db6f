// Counting staff from records: by day, title, field; a person once among affiliates.
import { describe, expect, it } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { countedFacts } from "../../src/rule/counted.ts";
import { countStaff, type CountedStaff, type StaffRecord } from "../../src/rule/staff.ts";

const day = (text: string): PlainDay => text as PlainDay;
const middle: CountedStaff = { of: "staff", title: "middle", cite: "三（三）.1" };
const senior: CountedStaff = { of: "staff", title: "senior", fields: ["能源", "环境"], cite: "三（三）.2" };
const one = (person: number, change: Partial<StaffRecord> = {}): StaffRecord => ({ id: `s${person}${change.evaluator ?? "A"}`, evaluator: "A", person, title: "middle", field: "能源", fullTime: true, from: day("2020-01-01"), ...change });
const count = (counted: CountedStaff, records: readonly StaffRecord[], on = "2022-09-16", evaluator = "A"): number => countStaff(counted, evaluator, records, day(on));

describe("staff counted from records", () => {
  it("[C1 n-2022 三（三）.1] nine of middle title are nine, ten are ten; a junior is none", () => {
    const nine = Array.from({ length: 9 }, (_, n) => one(n));
    expect(count(middle, nine)).toBe(9);
    expect(count(middle, [...nine, one(10, { title: "junior" })])).toBe(9);
    expect(count(middle, [...nine, one(10, { title: "senior" })])).toBe(10);
  });

  it("[C1 n-2022 三（三）.2] of the seniors only those of the named fields", () => {
    expect(count(senior, [one(1, { title: "senior" }), one(2, { title: "senior", field: "财务" }), one(3)])).toBe(1);
  });

  it("[C1 n-2022 三（三）.1] who is not full-time does not count", () => {
    expect(count(middle, [one(1, { fullTime: false }), one(2)])).toBe(1);
  });

  it("[C1 n-2022 三（三）.1] counted on the day: not the day before the first, on the first, on the last, not the day after", () => {
    const records = [one(1, { from: day("2022-09-16"), to: day("2022-10-31") })];
    expect(["2022-09-15", "2022-09-16", "2022-10-31", "2022-11-01"].map((on) => count(middle, records, on))).toEqual([0, 1, 1, 0]);
  });

  it("[C1 n-2022 三（三）.1] one person in two affiliates counts once, where first employed; once gone there, at the other", () => {
    const records = [one(1, { to: day("2022-12-31") }), one(1, { evaluator: "B", from: day("2021-01-01") })];
    expect([count(middle, records), count(middle, records, "2022-09-16", "B")]).toEqual([1, 0]);
    expect([count(middle, records, "2023-01-01"), count(middle, records, "2023-01-01", "B")]).toEqual([0, 1]);
  });

  it("[C1] two records of one person in one body are one person", () => {
    expect(count(middle, [one(1), one(1, { id: "later", from: day("2021-01-01"), title: "senior" })])).toBe(1);
  });

  it("[C1] only facts that the edition counts are counted", () => {
    const facts = { mid: { label: "中级", type: "decimal", counted: middle }, premises: { label: "场所", type: "boolean" } } as const;
    expect(countedFacts(facts, "A", { staff: [one(1)], deeds: [] }, day("2022-09-16"))).toEqual({ mid: "1" });
  });
});
