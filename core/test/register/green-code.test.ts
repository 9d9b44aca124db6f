// 企业绿码: shares hold for any number, nothing depends on the order of the table, alike scores have alike grades.
import fc from "fast-check";
import { expect, test } from "vitest";
import { bordersOf, greenCodes, type CodeAsked, type GreenCodeRule } from "../../src/register/green-code.ts";

const rule: GreenCodeRule = { source: "演示", grades: [{ grade: "A+", percent: 5 }, { grade: "A", percent: 35 }, { grade: "B", percent: 60 }], rounding: "cumulative-half-up", ties: "better-grade", "withheld-for": ["not-filed", "filed-irregularly", "abnormal"], reading: "演示" };
const units = (scores: readonly number[], industry = "30"): readonly CodeAsked[] => scores.map((score, n) => ({ id: `u${n}`, industry, score }));
const overall = (asked: readonly CodeAsked[]): readonly string[] => greenCodes(rule, asked).map((one) => (one.kind === "graded" ? one.overall : one.why));
const countOf = (grades: readonly string[], grade: string): number => grades.filter((one) => one === grade).length;

test.each([[9, [0, 4, 9]], [10, [1, 4, 10]], [1, [0, 0, 1]], [2, [0, 1, 2]], [29, [1, 12, 29]], [30, [2, 12, 30]], [100, [5, 40, 100]], [0, [0, 0, 0]]])("[F9] of %i the grades end at %j", (n, want) => {
  expect(bordersOf(rule, n)).toEqual(want);
});

test("[F9] the best twentieth has A+, the next thirty-five in a hundred A, the rest B, over all and within each industry", () => {
  const asked = [...units(Array.from({ length: 20 }, (_, n) => 100 - n)), { id: "other", industry: "24", score: 10 }];
  const codes = greenCodes(rule, asked);
  expect(codes[0]).toEqual({ id: "u0", kind: "graded", overall: "A+", within: "A+" });
  expect(codes[7]).toEqual({ id: "u7", kind: "graded", overall: "A", within: "A" });
  expect(codes[8]).toEqual({ id: "u8", kind: "graded", overall: "B", within: "B" });
  expect(codes[20]).toEqual({ id: "other", kind: "graded", overall: "B", within: "B" });
});

test("[F9] alike scores across the border all take the better grade; a hair below it the next", () => {
  expect(overall(units([99, 99, 99, 80, 80, 70, 60, 50, 40, 30]))).toEqual(["A+", "A+", "A+", "A", "A", "B", "B", "B", "B", "B"]);
  expect(overall(units([99, 98.999, 98, 80, 79.999, 70, 60, 50, 40, 30]))).toEqual(["A+", "A", "A", "A", "B", "B", "B", "B", "B", "B"]);
});

test.each(["not-filed", "filed-irregularly", "abnormal"] as const)("[F9] the code is withheld for %s, and the unit counts in no share", (fault) => {
  const ten = units(Array.from({ length: 10 }, (_, n) => n));
  expect(overall([...ten, { id: "late", industry: "30", score: 1000, fault }])).toEqual([...overall(ten), fault]);
});

test("[F9] a score that is no number is abnormal", () => {
  expect(overall(units([Number.NaN, Number.POSITIVE_INFINITY]))).toEqual(["abnormal", "abnormal"]);
});

const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 300 });

test("[F9] with no scores alike, no grade is off its share by more than half a unit added up from the best", () => {
  fc.assert(fc.property(distinct, (scores) => {
    const grades = overall(units(scores));
    const [best, good] = [countOf(grades, "A+"), countOf(grades, "A")];
    expect(Math.abs(best - scores.length * 0.05)).toBeLessThanOrEqual(0.5 + 1e-9);
    expect(Math.abs(best + good - scores.length * 0.4)).toBeLessThanOrEqual(0.5 + 1e-9);
    expect(countOf(grades, "B")).toBe(scores.length - best - good);
  }));
});

test("[F9] the order of the table changes nobody's code; alike scores have alike grades; a better score never has a worse one", () => {
  const asked = fc.array(fc.record({ industry: fc.constantFrom("24", "30"), score: fc.integer({ min: 0, max: 9 }) }), { maxLength: 60 }).map((some) => some.map((one, n): CodeAsked => ({ id: `u${n}`, ...one })));
  fc.assert(fc.property(asked, fc.infiniteStream(fc.nat()), (some, keys) => {
    const order = new Map(some.map((one) => [one.id, keys.next().value ?? 0]));
    const shuffled = some.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
    const byId = new Map(greenCodes(rule, shuffled).map((one) => [one.id, one]));
    expect(greenCodes(rule, some)).toEqual(some.map(({ id }) => byId.get(id)));
    const rank = ["A+", "A", "B"];
    const graded = some.map((one, n) => ({ score: one.score, at: rank.indexOf(overall(some)[n] ?? "") })).toSorted((one, other) => other.score - one.score);
    graded.forEach((one, n) => {
      const before = graded[n - 1];
      if (before === undefined) return;
      expect(one.score === before.score ? one.at : Math.max(one.at, before.at)).toBe(one.score === before.score ? before.at : one.at);
    });
  }));
});
