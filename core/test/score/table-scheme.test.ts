// An official table of indicators becomes a scheme: heads recognised, groups filled down, every fault at its cell, and points that come out right.
import { describe, expect, it } from "vitest";
import type { MergedRange, WorkbookCell, WorkbookSheet } from "../../src/base/workbook-cell.ts";
import { proposeMapping } from "../../src/score/indicator-heads.ts";
import { readIndicators } from "../../src/score/read-indicators.ts";
import { scoreSheet } from "../../src/score/sheet.ts";
import { optionsOf, schemeOfTable } from "../../src/score/table-scheme.ts";
import { standard } from "./mini-scheme.ts";

type Given = string | number | Omit<WorkbookCell, "column">;

const cell = (given: Given, column: number): readonly WorkbookCell[] =>
  given === "" ? [] : [typeof given === "string" ? { column, kind: "text", shown: given, raw: given } : typeof given === "number" ? { column, kind: "number", shown: String(given), raw: String(given) } : { column, ...given }];

const sheetOf = (rows: readonly (readonly Given[])[], merged: readonly MergedRange[] = []): WorkbookSheet => ({
  name: "指标表", hidden: false, merged,
  rows: rows.map((row, n) => ({ row: n + 1, cells: row.flatMap((given, at) => cell(given, at + 1)) })),
});

const heads = ["一级指标", "序号", "二级指标", "指标类型", "单位", "引领值", "基准值", "权重分值", "评分规则"];
const good: readonly (readonly Given[])[] = [
  ["绿色工厂评价指标表"],
  heads,
  ["能源低碳化", 1, "单位产值综合能耗", "逆向定量", "tce/万元", 0.1, 0.3, 40, ""],
  ["", 2, "可再生能源利用率", "正向定量", "%", 30, 10, 20, ""],
  ["生产洁净化", 3, "清洁生产审核", "必选", "", "", "", 10, "通过审核"],
  ["", 4, "节水改造案例", "选择", "", "", "", 10, "提供 10分；未提供 0分"],
  ["", 5, "管理水平", "正向定性", "", "", "", 20, "酌情给分"],
  ["合计", "", "", "", "", "", "", 100],
];
const merged: readonly MergedRange[] = [{ top: 3, bottom: 4, left: 1, right: 1 }, { top: 5, bottom: 7, left: 1, right: 1 }];
const binding = { id: "mini/imported-1", name: "演示表", clause: "4.1", source: "演示.xlsx", total: "100" };

const faultsOf = (rows: readonly (readonly Given[])[], ranges = merged): readonly (readonly [string, string | undefined])[] => {
  const sheet = sheetOf(rows, ranges);
  const mapping = proposeMapping([sheet]);
  if (mapping === undefined) throw new Error("no heads");
  return readIndicators([sheet], mapping, "100").faults.map(({ code, place }) => [code, place]);
};
/** The good table with one cell changed. */
const changed = (row: number, column: number, given: Given): readonly (readonly Given[])[] => good.map((cells, n) => (n + 1 === row ? Array.from({ length: Math.max(cells.length, column) }, (_, at) => (at + 1 === column ? given : (cells[at] ?? ""))) : cells));

describe("[A4] heads are recognised", () => {
  it("wherever they stand, and none in a sheet without them", () => {
    expect(proposeMapping([sheetOf([["说明"]]), sheetOf(good)])).toEqual({ sheet: "指标表", head: 2, columns: { group: 1, no: 2, second: 3, type: 4, unit: 5, lead: 6, base: 7, points: 8, rule: 9 } });
    expect(proposeMapping([sheetOf([["甲", "乙"]])])).toBeUndefined();
    expect(proposeMapping([{ ...sheetOf(good), hidden: true }])).toBeUndefined();
  });
});

describe("[A4] an official table read", () => {
  const sheet = sheetOf(good, merged);
  const mapping = proposeMapping([sheet]) ?? { sheet: "", head: 0, columns: {} };
  const read = readIndicators([sheet], mapping, "100");
  const made = schemeOfTable(read.indicators, standard, mapping, binding);

  it("fills groups down and comes to its sum", () => {
    expect(read).toMatchObject({ faults: [], points: "100" });
    expect(read.indicators.map(({ group, name, type }) => [group, name, type])).toEqual([["能源低碳化", "单位产值综合能耗", "lower"], ["能源低碳化", "可再生能源利用率", "higher"], ["生产洁净化", "清洁生产审核", "required"], ["生产洁净化", "节水改造案例", "choice"], ["生产洁净化", "管理水平", "judged"]]);
  });

  it("becomes a scheme that scores: linear, required, chosen and judged", () => {
    expect(made.faults).toEqual([]);
    if (made.scheme === undefined) throw new Error("no scheme");
    expect([made.file.status, made.file.certainty, made.file.pass]).toEqual(["imported", "attested", "unstated"]);
    const score = (answers: { readonly [name: string]: string | boolean }) => (made.scheme === undefined ? undefined : scoreSheet(made.scheme, { answers, notApplicable: {} }, {}).outcome);
    expect(score({ v1: "0.2", v2: "30", v3: true, v4: "o1", i5: "15" })).toMatchObject({ score: 75, items: [{}, { points: 20 }, { points: 10 }, { points: 10 }, { points: 15 }] });
    expect(score({ v1: "0.3", v2: "10", v3: false, v4: "o2", i5: "0" })?.score).toBe(0);
  });

  it("a lead that the table leaves empty is asked for when the scheme is adopted", () => {
    const without = sheetOf(changed(4, 6, ""), merged);
    const { file } = schemeOfTable(readIndicators([without], mapping, "100").indicators, standard, mapping, binding);
    expect(file.benchmarks["v2-lead"]).toMatchObject({ held: "not-held", unit: "%" });
    expect(file.missing).toEqual(["可再生能源利用率的引领值（采用方案时补齐）"]);
  });

  it("a pass line is over or at least, and of the officer's clause", () => {
    expect(schemeOfTable(read.indicators, standard, mapping, { ...binding, pass: { by: "at-least", line: "80" } }).scheme?.file.pass).toEqual({ "at-least": "80", clause: "4.1", compare: "exact" });
    expect(schemeOfTable(read.indicators, standard, mapping, { ...binding, pass: { by: "over", line: "80" } }).scheme?.file.pass).toMatchObject({ over: "80" });
  });

  it("a clause that the standard does not have is told", () => {
    expect(schemeOfTable(read.indicators, standard, mapping, { ...binding, clause: "9.9" }).faults.map(({ code, place }) => [code, place])).toContainEqual(["clause-unknown", "clause"]);
  });
});

describe("[A4 G2] faults of a table by sheet, row and column", () => {
  it.each<readonly [string, number, number, Given, string, string]>([
    ["points that do not add up", 3, 8, 41, "points-sum", "指标表!H2"],
    ["no points", 3, 8, "", "points-missing", "指标表!H3"],
    ["points in words", 3, 8, "四十", "number-malformed", "指标表!H3"],
    ["an unknown unit", 3, 5, "吨煤/万元", "unit-unknown", "指标表!E3"],
    ["a lower-is-better lead above its base", 3, 6, 0.4, "lead-base-order", "指标表!F3"],
    ["a lead equal to its base", 4, 6, 10, "lead-base-order", "指标表!F4"],
    ["a higher-is-better lead below its base", 4, 6, 5, "lead-base-order", "指标表!F4"],
    ["a number twice", 4, 2, 1, "number-twice", "指标表!B4"],
    ["a type nobody knows", 5, 4, "其他", "type-unknown", "指标表!D5"],
    ["no name", 5, 3, "", "name-missing", "指标表!C5"],
    ["a fraction for a percentage", 4, 6, 0.3, "percent-or-fraction", "指标表!F4"],
    ["a formula never calculated", 3, 6, { kind: "uncalculated", shown: "", raw: "", formula: "own" }, "cell-uncalculated", "指标表!F3"],
    ["a total that is not the sum", 8, 8, 99, "points-sum", "指标表!H8"],
  ])("%s", (_, row, column, given, code, place) => {
    expect(faultsOf(changed(row, column, given))).toContainEqual([code, place]);
  });

  it("just better than the base is taken", () => {
    expect(faultsOf(changed(4, 6, 10.01))).toEqual([]);
    expect(faultsOf(changed(3, 6, 0.29))).toEqual([]);
  });

  it("points merged over two rows belong to neither", () => {
    expect(faultsOf(changed(4, 8, ""), [...merged, { top: 3, bottom: 4, left: 8, right: 8 }])).toContainEqual(["points-merged", "指标表!H4"]);
  });

  it("a choice needs its options with points, none above the item's", () => {
    expect(optionsOf("提供的得 4分；未提供：0 分")).toEqual([{ id: "o1", label: "提供", points: "4" }, { id: "o2", label: "未提供", points: "0" }]);
    const made = (rule: string) => {
      const sheet = sheetOf(changed(6, 9, rule), merged);
      const mapping = proposeMapping([sheet]) ?? { sheet: "", head: 0, columns: {} };
      return schemeOfTable(readIndicators([sheet], mapping, "100").indicators, standard, mapping, binding).faults.map(({ code, place }) => [code, place]);
    };
    expect(made("酌情给分")).toEqual([["options-missing", "指标表!I6"]]);
    expect(made("提供 11分；未提供 0分")).toEqual([["points-over-item", "指标表!I6"]]);
  });

  it("columns that were not named, a sheet that is not there, a table without rows", () => {
    const sheet = sheetOf(good, merged);
    expect(readIndicators([sheet], { sheet: "指标表", head: 2, columns: { group: 1 } }, "100").faults.map(({ place }) => place)).toEqual(["columns.second", "columns.type", "columns.points"]);
    expect(readIndicators([sheet], { sheet: "别的", head: 2, columns: {} }, "100").faults).toMatchObject([{ code: "sheet-unknown" }]);
    expect(faultsOf(good.slice(0, 2))).toContainEqual(["rows-missing", "指标表!C2"]);
  });
});
