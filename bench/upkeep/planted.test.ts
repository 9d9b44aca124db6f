// What was planted into sound reports is caught, and what is caught was planted; the same seed plants the same.
import { expect, test } from "vitest";
import { plantAndCatch, precision, readBy, recall } from "./caught.ts";
import { plant, turned } from "./planted.ts";
import { factoryForm } from "./planted-figures.ts";
import { soundReports, wholes } from "./reports.ts";

const form = await factoryForm();

test.each(["one", "two", "three"])("[F2 issue 6] sums and units: at least 95 in 100 caught, at least 90 in 100 of what is found is right (seed %s)", (seed) => {
  const { byIll } = plantAndCatch(form, 3000, seed);
  for (const one of byIll.filter(({ name }) => name === "sum" || name === "unit")) {
    expect(one.planted).toBe(60);
    expect([one.name, recall(one) >= 0.95, precision(one) >= 0.9]).toEqual([one.name, true, true]);
  }
});

test("[F2] every copy and every jump is found", () => {
  const { byIll } = plantAndCatch(form, 1500, "copies");
  expect(byIll.filter(({ name }) => name === "copy" || name === "jump").map(({ planted, caught }) => [planted, caught])).toEqual([[30, 30], [30, 30]]);
});

test("[F2] reports are sound before anything is planted: wholes are what their parts come to, but for a breakdown blank or rounded", () => {
  const { reports } = soundReports(300, "sound");
  for (const [whole, parts] of Object.entries(wholes)) {
    const held = reports.filter((report) => parts.every((part) => report[part] !== undefined && !Number.isInteger(report[part])));
    expect(held.length).toBeGreaterThan(0);
    for (const report of held) expect(parts.reduce((sum, part) => sum + (report[part] ?? 0), 0)).toBeCloseTo(report[whole] ?? NaN, 1);
  }
});

test("[G5] the same seed plants the same faults, another seed others; no unit bears two", () => {
  const of = (seed: string) => plant(soundReports(400, seed), 8, seed);
  expect(of("a")).toEqual(of("a"));
  expect(of("a")).not.toEqual(of("b"));
  expect(new Set(of("a").map(({ row }) => row)).size).toBe(32);
});

test("[F2] digits are turned where two unlike ones stand together; a check reads figures through what is derived of them", () => {
  expect([turned(1234.5), turned(112), turned(5), turned(77)]).toEqual([2134.5, 121, 6, 78]);
  const check = form.file.checks.find(({ id }) => id === "waste-per-output-peers");
  expect(check === undefined ? [] : [...readBy(form, check)].toSorted()).toEqual(["output", "waste-per-output", "waste-produced"]);
});
