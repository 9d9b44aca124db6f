// One item at a time: what each kind of rule gives, on both sides of each bound.
import { expect, test } from "vitest";
import { fillSlots, type Answers } from "../../src/score/answers.ts";
import { interpretScheme } from "../../src/score/interpret.ts";
import type { Judgement } from "../../src/score/judgement.ts";
import type { ItemOutcome } from "../../src/score/outcome.ts";
import type { SchemeFile } from "../../src/score/scheme-file.ts";
import { mini } from "./mini-scheme.ts";

function score(by: Judgement, part: Partial<SchemeFile>, answers: Answers, benchmarks: { [name: string]: string } = {}): ItemOutcome {
  const { scheme, faults } = mini({ items: [{ id: "it", group: "all", clause: "4.1", name: "一项", points: "10", by }], ...part });
  if (scheme === undefined) throw new Error(JSON.stringify(faults));
  const filled = fillSlots(scheme, answers, benchmarks);
  expect(filled.faults).toEqual([]);
  const item = interpretScheme(scheme, filled.slots).items[0];
  if (item === undefined) throw new Error("no item");
  return item;
}

const x = { x: { type: "number" as const, label: "指标", unit: "1" } };
const linear: Judgement = { kind: "linear", value: "x", lead: "100", base: "50", better: "higher" };
const reverse: Judgement = { kind: "linear", value: "x", lead: "50", base: "100", better: "lower" };

test.each([["49", 0], ["50", 0], ["51", 0.2], ["75", 5], ["99", 9.8], ["100", 10], ["101", 10]])("[gbt36132-2025 5] a positive indicator at %s of base 50 and lead 100 has %d of 10", (value, points) => {
  expect(score(linear, { fields: x }, { x: value }).points).toBe(points);
});

test.each([["101", 0], ["100", 0], ["99", 0.2], ["75", 5], ["50", 10], ["49", 10]])("[gbt36132-2025 5] a reverse indicator at %s of base 100 and lead 50 has %d of 10", (value, points) => {
  expect(score(reverse, { fields: x }, { x: value }).points).toBe(points);
});

test("[B4] an empty field is missing and a zero is a value", () => {
  expect(score(reverse, { fields: x }, { x: "0" })).toMatchObject({ status: "scored", points: 10 });
  expect(score(reverse, { fields: x }, {})).toMatchObject({ status: "missing", points: 0, reason: "未填：指标" });
});

test("[B4] a formula over a zero denominator has no value, and says so", () => {
  const fields = { e: { type: "number" as const, label: "综合能耗", unit: "tce" }, g: { type: "number" as const, label: "产值", unit: "万元" } };
  const derived = { eg: { label: "单位产值综合能耗", equation: "B.2", of: { E_i: "e", G_i: "g" } } };
  const by: Judgement = { kind: "linear", value: "eg", lead: "1", base: "2", better: "lower" };
  expect(score(by, { fields, derived }, { e: "30", g: "20" })).toMatchObject({ points: 5, value: 1.5 });
  expect(score(by, { fields, derived }, { e: "30", g: "0" })).toMatchObject({ status: "no-value", points: 0 });
  expect(score(by, { fields, derived }, { e: "30" })).toMatchObject({ status: "missing" });
});

test("[B4 Bad input] a negative denominator is a fault of its field and scores nothing: less energy a unit of value is never bought by a minus sign", () => {
  const fields = { e: { type: "number" as const, label: "综合能耗", unit: "tce" }, g: { type: "number" as const, label: "产值", unit: "万元" } };
  const { scheme } = mini({ fields, derived: { eg: { label: "单位产值综合能耗", equation: "B.2", of: { E_i: "e", G_i: "g" } } }, items: [{ id: "it", group: "all", clause: "4.1", name: "一项", points: "10", by: { kind: "linear", value: "eg", lead: "1", base: "2", better: "lower" } }] });
  if (scheme === undefined) throw new Error("no scheme");
  const told = (g: string) => {
    const filled = fillSlots(scheme, { e: "30", g }, {});
    return [filled.faults.map(({ code }) => code), interpretScheme(scheme, filled.slots).score] as const;
  };
  expect(told("-20")).toEqual([["number-negative"], 0]);
  expect(told("0")).toEqual([[], 0]);
  expect(told("20")).toEqual([[], 5]);
});

test("[B4] a table of products left empty is missing; one whose weights are zero has no value", () => {
  const number = (label: string, unit: string) => ({ type: "number" as const, label, unit, optional: true });
  const fields = { yes: { type: "yes-no" as const, label: "有限额标准" }, t: { type: "table" as const, label: "产品", rows: 2, columns: { q: number("单耗", "1"), w: number("权", "tce") } } };
  const by: Judgement = { kind: "one-of", alternatives: [{ when: { field: "yes", is: true }, name: "单耗", by: { kind: "weighted", table: "t", weight: "w", value: "q", lead: "1", base: "3", better: "lower" } }, { name: "无", by: { kind: "required", all: ["yes"] } }] };
  expect(score(by, { fields }, { yes: true })).toMatchObject({ status: "missing", reason: "未填：单耗、权" });
  expect(score(by, { fields }, { yes: true, t: [{ q: "2", w: "0" }] })).toMatchObject({ status: "no-value" });
  expect(score(by, { fields }, { yes: true, t: [{ q: "2", w: "5" }] })).toMatchObject({ status: "scored", points: 5 });
});
