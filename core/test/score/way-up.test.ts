import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDecimal } from "../../src/base/decimal.ts";
import { settle } from "../../src/score/rounding.ts";
import type { Answers } from "../../src/score/answers.ts";
import type { SchemeFile } from "../../src/score/scheme-file.ts";
import type { Scheme } from "../../src/score/scheme.ts";
import { scoreSheet, type Sheet } from "../../src/score/sheet.ts";
import { applyWay, waysUp, type WayUp } from "../../src/score/way-up.ts";
import { gridOf, nearestNumbers } from "../../src/score/way-up-number.ts";
import { mini } from "./mini-scheme.ts";

const tce = { type: "number" as const, label: "综合能耗", unit: "tce" };
const item = (part: Partial<SchemeFile["items"][number]> & Pick<SchemeFile["items"][number], "id" | "by">): SchemeFile["items"][number] => ({ group: "all", clause: "4.1", name: part.id, points: "10", ...part });

function made(part: Partial<SchemeFile>): Scheme {
  const { scheme, faults } = mini(part);
  if (scheme === undefined) throw new Error(faults.map(({ says }) => says).join("；"));
  return scheme;
}

const sheetOf = (answers: Answers): Sheet => ({ answers, notApplicable: {} });
const totalOf = (scheme: Scheme, sheet: Sheet): number => settle(scoreSheet(scheme, sheet, {}).outcome.groups.reduce((sum, { points }) => sum + points, 0));
const pointsAt = (scheme: Scheme, sheet: Sheet, id: string): number => settle(scoreSheet(scheme, sheet, {}).outcome.items.find((one) => one.id === id)?.points ?? Number.NaN);
const brief = ({ place, from, to, gain, reaches }: WayUp) => [place.field, from, to, gain, reaches];

const intensity = made({
  fields: { energy: tce, output: { type: "number", label: "产值", unit: "万元" } },
  derived: { value: { label: "单位产值综合能耗", expr: "energy / output", unit: "tce/万元" } },
  items: [item({ id: "intensity", by: { kind: "linear", value: "value", lead: "0.2", base: "0.4", better: "lower" } })],
});

/** The text one step of its grid nearer to where it came from. */
function oneShort(way: WayUp): string {
  const [from, to] = [way.from, way.to].map((one) => (typeof one === "string" ? one : "")) as [string, string];
  const digits = gridOf(from, { unit: "tce" })?.digits ?? 0;
  return (Number(to) + (Number(from) > Number(to) ? 1 : -1) * 10 ** -digits).toFixed(digits);
}

describe("the way up of one figure", () => {
  test("[H3] less energy or more output: each alone, to the last digit, the smaller change first", () => {
    const { ways, none } = waysUp(intensity, sheetOf({ energy: "1200", output: "4000" }), {});
    expect(ways.map(brief)).toEqual([["energy", "1200", "800", 5, "lead"], ["output", "4000", "6000", 5, "lead"]]);
    expect(none).toEqual([]);
  });

  test("[H3] an item with full points, one not answered and one that does not apply ask for nothing", () => {
    expect(waysUp(intensity, sheetOf({ energy: "800", output: "4000" }), {})).toEqual({ ways: [], none: [] });
    expect(waysUp(intensity, sheetOf({ energy: "800" }), {})).toEqual({ ways: [], none: [] });
  });

  test("[H3] a part in per cent is never raised over the whole", () => {
    const scheme = made({ fields: { part: { type: "number", label: "占比", unit: "%", most: "100" } }, items: [item({ id: "part", by: { kind: "linear", value: "part", lead: "120", base: "0", better: "higher" } })] });
    expect(waysUp(scheme, sheetOf({ part: "60" }), {})).toEqual({ ways: [], none: ["part"] });
  });

  test("[H3] what nobody changes for points is left alone: output of a year, a permitted limit; without another way the item has none", () => {
    const output = { type: "number" as const, label: "产值", unit: "万元", changeable: false };
    const fixed = made({ fields: { energy: tce, output }, derived: { value: { label: "单位产值综合能耗", expr: "energy / output", unit: "tce/万元" } }, items: [item({ id: "intensity", by: { kind: "linear", value: "value", lead: "0.2", base: "0.4", better: "lower" } })] });
    expect(waysUp(fixed, sheetOf({ energy: "1200", output: "4000" }), {}).ways.map(brief)).toEqual([["energy", "1200", "800", 5, "lead"]]);
    const mg = { type: "number" as const, label: "浓度", unit: "mg/L" };
    const gas = (changeable: boolean) => made({
      fields: { gas: { type: "table", label: "废气", rows: 2, columns: { real: { ...mg, changeable: false }, limit: { ...mg, changeable }, margin: { type: "computed", label: "优于", unit: "%", expr: "(limit - real) / limit * 100[%]" } } } },
      items: [item({ id: "gas", by: { kind: "minimum", table: "gas", value: "margin", lead: "50", base: "0" } })],
    });
    const sheet = sheetOf({ gas: [{ real: "15", limit: "20" }] });
    expect(waysUp(gas(true), sheet, {}).ways.map(({ to }) => to)).toEqual(["30"]);
    expect(waysUp(gas(false), sheet, {})).toEqual({ ways: [], none: ["gas"] });
  });

  test("[H3] of three years only the last may still be changed", () => {
    const scheme = made({ fields: { n: { type: "number", label: "项目数", unit: "项", years: 3 } }, items: [item({ id: "n", by: { kind: "three-year", field: "n", take: "mean", lead: "4", base: "0", better: "higher" } })] });
    expect(waysUp(scheme, sheetOf({ n: ["1", "1", "1"] }), {}).ways).toMatchObject([{ place: { kind: "year", field: "n", year: 2 }, from: "1", to: "10" }]);
  });

  test("[H3] things that are counted stay whole", () => {
    const scheme = made({ fields: { n: { type: "number", label: "数量", unit: "项" } }, items: [item({ id: "n", by: { kind: "pro-rata", value: "n", lead: "7" } })] });
    expect(waysUp(scheme, sheetOf({ n: "0" }), {}).ways.map(brief)).toEqual([["n", "0", "7", 10, "lead"]]);
  });

  test("[H3] between bands the next one and the full points are both named", () => {
    const steps = [{ "at-least": "90", points: "10" }, { over: "50", points: "4" }];
    const scheme = made({ fields: { x: { type: "number", label: "率", unit: "%", most: "100" } }, items: [item({ id: "x", by: { kind: "bands", value: "x", steps } })] });
    expect(waysUp(scheme, sheetOf({ x: "50" }), {}).ways.map(brief)).toEqual([["x", "50", "50.1", 4, "band"], ["x", "50", "90", 10, "lead"]]);
  });

  test("[H3] of several pollutants below the lead no single one brings full points; one alone does", () => {
    const column = { type: "number" as const, label: "优于限值", unit: "%", optional: true };
    const scheme = made({ fields: { gas: { type: "table", label: "废气", rows: 3, columns: { margin: column } } }, items: [item({ id: "gas", by: { kind: "minimum", table: "gas", value: "margin", lead: "50", base: "0" } })] });
    expect(waysUp(scheme, sheetOf({ gas: [{ margin: "20" }, { margin: "30" }] }), {})).toEqual({ ways: [], none: ["gas"] });
    expect(waysUp(scheme, sheetOf({ gas: [{ margin: "70" }, { margin: "30" }] }), {}).ways).toEqual([{ item: "gas", place: { kind: "cell", field: "gas", row: 1, column: "margin" }, from: "30", to: "50", gain: 4, reaches: "lead" }]);
  });

  test("[H3] points that a scorer gives are not to be raised by oneself", () => {
    const scheme = made({ items: [item({ id: "judged", by: { kind: "judged" } })] });
    expect(waysUp(scheme, sheetOf({ judged: "4" }), {})).toEqual({ ways: [], none: ["judged"] });
  });
});

describe("the way up of a choice", () => {
  test("[H3] a requirement answered no, the better option, the missing functions of a set", () => {
    const option = (id: string) => ({ id, label: id });
    const scheme = made({
      max: "30", groups: [{ id: "all", name: "全部", max: "30" }],
      fields: { a: { type: "yes-no", label: "甲" }, b: { type: "yes-no", label: "乙" }, c: { type: "choice", label: "丙", options: ["none", "some", "all"].map(option) }, d: { type: "set", label: "丁", options: ["one", "two", "three"].map(option) } },
      items: [
        item({ id: "both", by: { kind: "required", all: ["a", "b"] } }),
        item({ id: "pick", by: { kind: "choice", field: "c", points: { some: "4", all: "10" } } }),
        item({ id: "many", by: { kind: "count-of", field: "d", lead: "3" } }),
      ],
    });
    const { ways } = waysUp(scheme, sheetOf({ a: true, b: false, c: "none", d: ["two"] }), {});
    expect(ways.map(brief)).toEqual([
      ["b", false, true, 10, "lead"],
      ["c", "none", "all", 10, "lead"], ["c", "none", "some", 4, "band"],
      ["d", ["two"], ["two", "one", "three"], 10, "lead"],
    ]);
  });
});

describe("the way to the pass line", () => {
  const two = made({
    max: "20", groups: [{ id: "all", name: "全部", max: "20" }], pass: { "at-least": "16", clause: "4.1", compare: "exact" },
    fields: { energy: tce, ease: { type: "number", label: "占比", unit: "%", most: "100" }, fit: { type: "yes-no", label: "符合" } },
    gates: [{ id: "fit", clause: "4.1", says: "符合", field: "fit" }],
    items: [item({ id: "energy", by: { kind: "linear", value: "energy", lead: "0", base: "1000", better: "lower" } }), item({ id: "ease", by: { kind: "linear", value: "ease", lead: "100", base: "0", better: "higher" } })],
  });
  const answers = { energy: "500", ease: "80", fit: true };

  test("[H3] the figure that alone reaches the line, and exactly the line", () => {
    const ways = waysUp(two, sheetOf(answers), {}).ways.filter(({ reaches }) => reaches === "pass");
    expect(ways.map(brief)).toEqual([["energy", "500", "200", 3, "pass"]]);
    expect(scoreSheet(two, applyWay(sheetOf(answers), ways[0] as WayUp), {}).outcome.pass).toBe(true);
  });

  test("[H3] an unmet requirement outside the sum is not passed by any figure", () => {
    expect(waysUp(two, sheetOf({ ...answers, fit: false }), {}).ways.filter(({ reaches }) => reaches === "pass")).toEqual([]);
  });
});

describe("what is promised holds", () => {
  const figure = fc.integer({ min: 1, max: 99_999 }).chain((units) => fc.integer({ min: 0, max: 3 }).map((digits) => (units / 10 ** digits).toFixed(digits)));

  test("[H3] a way applied gains what it promised and reaches full points; one unit of the last digit less does not", () => {
    fc.assert(fc.property(figure, figure, (energy, output) => {
      const sheet = sheetOf({ energy, output });
      for (const way of waysUp(intensity, sheet, {}).ways) {
        const after = applyWay(sheet, way);
        expect(settle(totalOf(intensity, after) - totalOf(intensity, sheet))).toBe(way.gain);
        expect(pointsAt(intensity, after, way.item)).toBe(10);
        expect(pointsAt(intensity, applyWay(sheet, { place: way.place, to: oneShort(way) }), way.item)).toBeLessThan(10);
      }
    }), { numRuns: 300 });
  });

  test("[H3] the nearest number is on the grid, reaches the goal, and its neighbour towards the old one does not", () => {
    fc.assert(fc.property(figure, fc.integer({ min: 0, max: 200_000 }), fc.boolean(), (text, goal, up) => {
      const grid = gridOf(text, { unit: "tce" });
      if (grid === undefined) return;
      const reaches = (value: number): boolean => (up ? value >= goal : value <= goal);
      if (reaches(Number(text))) return;
      for (const found of nearestNumbers(text, grid, reaches)) {
        const read = parseDecimal(found);
        expect(read.ok && read.value.scale <= grid.digits).toBe(true);
        expect(reaches(Number(found))).toBe(true);
        expect(reaches(Number((Number(found) + (up ? -1 : 1) * 10 ** -grid.digits).toFixed(grid.digits)))).toBe(false);
      }
    }));
  });
});
