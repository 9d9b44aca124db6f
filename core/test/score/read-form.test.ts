// A filled form read back: what is taken, what is asked, what is a fault and where it stands.
import { describe, expect, it } from "vitest";
import type { WorkbookCell, WorkbookSheet } from "../../src/base/workbook-cell.ts";
import { foreignForm, readForm } from "../../src/score/read-form.ts";
import type { Answers } from "../../src/score/answers.ts";
import { asRead, numberCell, percentCell, put } from "./filled-form.ts";
import { mini } from "./mini-scheme.ts";

const found = mini({
  fields: {
    law: { type: "yes-no", label: "依法设立" },
    output: { type: "number", label: "产值", unit: "万元", years: 3 },
    power: { type: "number", label: "用电量", unit: "万kWh" },
    waste: { type: "number", label: "固废", unit: "t" },
    share: { type: "number", label: "占比", unit: "%", most: "100" },
    ratio: { type: "number", label: "容积率", unit: "1" },
    kind: { type: "choice", label: "案例", options: [{ id: "given", label: "提供" }, { id: "none", label: "未提供" }] },
    functions: { type: "set", label: "功能", options: [{ id: "query", label: "查询" }, { id: "flow", label: "能流" }] },
    note: { type: "text", label: "说明" },
    products: { type: "table", label: "产品", rows: 2, columns: { name: { type: "text", label: "名称" }, amount: { type: "number", label: "产量", unit: "t" } } },
  },
  derived: { "waste-per-value": { label: "单位产值固废", expr: "waste / output", unit: "t/万元" } },
  items: [
    { id: "waste-rate", group: "all", clause: "4.1", name: "单位产值固废", unit: "t/万元", points: "6", by: { kind: "linear", value: "waste-per-value", lead: "1", base: "2", better: "lower" }, "not-applicable": "allowed" },
    { id: "case", group: "all", clause: "4.1", name: "案例", points: "4", by: { kind: "judged" } },
  ],
});
if (found.scheme === undefined) throw new Error(JSON.stringify(found.faults));
const scheme = found.scheme;
const empty = asRead(scheme, "h");
const fill = (row: string, cell: Omit<WorkbookCell, "column"> | string, column = "value"): WorkbookSheet[] => put(empty, "fields", row, column, cell);
const answersOf = (sheets: readonly WorkbookSheet[]): Answers => readForm(scheme, sheets).sheet.answers;

describe("[B6] the form of this scheme and no other", () => {
  it("is taken under its own hash, refused under another, and of another scheme by name", () => {
    expect(foreignForm(scheme, "h", empty)).toBeUndefined();
    expect(foreignForm(scheme, "other", empty)).toMatchObject({ code: "form-other-version" });
    expect(foreignForm({ ...scheme, file: { ...scheme.file, id: "mini/two", name: "另一方案" } }, "h", empty)).toMatchObject({ code: "form-other-scheme" });
    expect(foreignForm(scheme, "h", empty.filter(({ hidden }) => !hidden))).toMatchObject({ code: "form-foreign" });
  });
});

describe("[B6] what a cell answers", () => {
  it("an empty form answers nothing: empty is not zero", () => {
    expect(readForm(scheme, empty)).toEqual({ sheet: { answers: {}, notApplicable: {} }, faults: [], doubts: [] });
    expect(answersOf(fill("power", numberCell("0")))).toEqual({ power: "0" });
  });

  it.each<readonly [string, string, Omit<WorkbookCell, "column"> | string, unknown]>([
    ["a number", "power", numberCell("12.5"), "12.5"],
    ["full-width digits", "power", "１２．５", "12.5"],
    ["thousands", "power", "1,234", "1234"],
    ["the field's own unit behind it", "power", "12 万kWh", "12"],
    ["a percentage by its format", "share", percentCell("0.955", "96%"), "95.5"],
    ["a percentage by its sign", "share", "95.5%", "95.5"],
    ["95 under a general format", "share", numberCell("95"), "95"],
    ["a percentage where the unit is one", "ratio", percentCell("0.95", "95%"), "0.95"],
    ["yes", "law", "是", true],
    ["no", "law", "否", false],
    ["a choice by its label", "kind", " 未提供 ", "none"],
    ["a text", "note", " 备注 ", "备注"],
    ["points given", "case", numberCell("3"), "3"],
  ])("%s", (_, row, cell, answer) => {
    const read = readForm(scheme, fill(row, cell));
    expect(read).toMatchObject({ sheet: { answers: { [row]: answer } }, faults: [], doubts: [] });
  });

  it("years, sets and tables come together from their lines", () => {
    const years = put(fill("output.1", numberCell("100")), "fields", "output.3", "value", numberCell("120"));
    const sets = put(put(years, "fields", "functions=query", "value", "是"), "fields", "functions=flow", "value", "否");
    const tables = put(put(sets, "table:products", 6, "name", "钢材"), "table:products", 7, "amount", numberCell("7"));
    expect(answersOf(tables)).toEqual({ output: ["100", "", "120"], functions: ["query"], products: [{ name: "钢材" }, { amount: "7" }] });
    expect(answersOf(put(empty, "fields", "functions=flow", "value", "否"))).toEqual({ functions: [] });
  });

  it("what does not apply comes with its reason, and without one is a fault at its cell", () => {
    const away = put(empty, "items", "item:waste-rate", "away", "不适用");
    expect(readForm(scheme, put(away, "items", "item:waste-rate", "reason", "不产生固废"))).toMatchObject({ sheet: { notApplicable: { "waste-rate": "不产生固废" } }, faults: [] });
    expect(readForm(scheme, away).faults).toMatchObject([{ code: "not-applicable-unexplained", clause: "4.1", place: "评价指标表!L5" }]);
  });
});

describe("[B6 G2] what is asked instead of changed", () => {
  it.each<readonly [string, string, Omit<WorkbookCell, "column"> | string, string, readonly string[]]>([
    ["kWh in a field of 万kWh", "power", "12345678 kWh", "unit-in-cell", ["1234.5678", "12345678"]],
    ["kg for t", "waste", "1500kg", "unit-in-cell", ["1.5", "1500"]],
    ["元 for 万元", "output.1", "120000000元", "unit-in-cell", ["12000", "120000000"]],
    ["0.95 in a field of per cent", "share", numberCell("0.95"), "percent-or-fraction", ["95", "0.95"]],
    ["exactly 1 in a field of per cent", "share", numberCell("1"), "percent-or-fraction", ["100", "1"]],
    ["a dash", "waste", "—", "dash", ["", "0"]],
    ["not concerned", "waste", "不涉及", "dash", ["", "0"]],
    ["a figure out of another workbook", "waste", { ...numberCell("7"), formula: "external" }, "other-workbook", ["7", ""]],
  ])("%s", (_, row, cell, code, choices) => {
    const { doubts, faults } = readForm(scheme, fill(row, cell));
    expect(faults).toEqual([]);
    expect(doubts.map((doubt) => [doubt.code, doubt.answer, doubt.choices.map(({ value }) => value)])).toEqual([[code, row, choices]]);
  });

  it("just above 1 in a field of per cent is taken", () => {
    expect(readForm(scheme, fill("share", numberCell("1.01")))).toMatchObject({ sheet: { answers: { share: "1.01" } }, doubts: [] });
  });

  it("a unit changed on the row makes a question of the figure, one of another kind a fault", () => {
    const changed = (unit: string) => readForm(scheme, put(fill("power", numberCell("12000")), "fields", "power", "unit", unit));
    expect(changed("kWh").doubts).toMatchObject([{ code: "unit-of-row", place: "填报数据!D9", choices: [{ value: "1.2" }, { value: "12000" }] }]);
    expect(changed("kWh").sheet.answers).toEqual({});
    expect(changed("GJ").faults).toMatchObject([{ code: "unit-differs", place: "填报数据!D9" }]);
  });

  it("a thousand or ten thousand times last year's figure is asked and stays as given", () => {
    const asked = (value: string) => readForm(scheme, fill("waste", numberCell(value)), [{ says: "上次填报", answers: { waste: "80" } }]).doubts.map(({ code, taken, choices }) => [code, taken, choices[0]?.value]);
    expect(asked("81000")).toEqual([["magnitude", "81000", "81"]]);
    expect(asked("810000")).toEqual([["magnitude", "810000", "81"]]);
    expect(asked("0.08")).toEqual([["magnitude", "0.08", "80"]]);
    expect(asked("8000")).toEqual([]);
  });

  it("one year a ten thousand times the others is asked, the others are not", () => {
    const years = ["11000", "12000", "130000000"].reduce((sheets, text, n) => put(sheets, "fields", `output.${n + 1}`, "value", numberCell(text)), empty);
    expect(readForm(scheme, years).doubts).toMatchObject([{ code: "magnitude", answer: "output.3", choices: [{ value: "13000" }, { value: "130000000" }] }]);
  });

  it("a denominator of zero is asked at its cell", () => {
    const zero = put(fill("waste", numberCell("5")), "fields", "output.3", "value", numberCell("0"));
    expect(readForm(scheme, zero).doubts).toMatchObject([{ code: "zero-denominator", answer: "output.3", place: "填报数据!D8", taken: "0" }]);
  });
});

describe("[G2] faults by sheet, row, column and rule", () => {
  it.each<readonly [string, string, Omit<WorkbookCell, "column"> | string, string]>([
    ["a negative", "power", numberCell("-3"), "number-negative"],
    ["more than the whole", "share", numberCell("9500"), "number-over-whole"],
    ["words", "power", "约一百", "number-malformed"],
    ["another measure", "power", "12 GJ", "unit-differs"],
    ["a percentage of kWh", "power", percentCell("0.5", "50%"), "unit-differs"],
    ["a day", "power", { kind: "day", shown: "2025/3/1", raw: "2025-03-01" }, "cell-is-day"],
    ["a formula in error", "power", { kind: "error", shown: "#DIV/0!", raw: "#DIV/0!", formula: "own" }, "cell-error"],
    ["a formula never calculated", "power", { kind: "uncalculated", shown: "", raw: "", formula: "own" }, "cell-uncalculated"],
    ["an unknown option", "kind", "也许", "option-unknown"],
    ["neither yes nor no", "law", "也许", "option-unknown"],
  ])("%s", (_, row, cell, code) => {
    const { faults } = readForm(scheme, fill(row, cell));
    expect(faults).toMatchObject([{ code, facts: { sheet: "填报数据", column: "D" } }]);
    expect(faults[0]?.place).toMatch(/^填报数据!D\d+$/u);
  });

  it("cells merged over several answers are told by their range: what lies beneath would be empty without a word", () => {
    const merged = fill("output.1", numberCell("100")).map((sheet) => (sheet.name === "填报数据" ? { ...sheet, merged: [{ top: 6, left: 4, bottom: 8, right: 4 }] } : sheet));
    const { faults } = readForm(scheme, merged);
    expect(faults).toMatchObject([{ code: "cells-merged", place: "填报数据!D6", facts: { sheet: "填报数据", row: 6, column: "D" } }]);
    expect(faults[0]?.hint).toContain("D6:D8");
    expect(readForm(scheme, empty.map((sheet) => ({ ...sheet, merged: [{ top: 1, left: 2, bottom: 1, right: 4 }] }))).faults).toEqual([]);
  });

  it("a sheet that somebody hid beside the form is left unread and changes nothing; one that is seen is told", () => {
    const beside = (hidden: boolean): WorkbookSheet => ({ name: "底稿", hidden, merged: [], rows: [{ row: 1, cells: [{ column: 1, ...numberCell("9") }] }] });
    expect(readForm(scheme, [...empty, beside(true)])).toEqual(readForm(scheme, empty));
    expect(readForm(scheme, [...empty, beside(false)]).faults).toMatchObject([{ code: "sheet-unknown" }]);
  });

  it("rows that were added, tables too long and sheets of somebody else are told", () => {
    const added = empty.map((sheet) => (sheet.name === "填报数据" ? { ...sheet, rows: [...sheet.rows, { row: 40, cells: [{ column: 4, ...numberCell("7") }] }] } : sheet));
    expect(readForm(scheme, added).faults).toMatchObject([{ code: "row-unknown", place: "填报数据!D40" }]);
    const long = empty.map((sheet) => (sheet.name === "产品" ? { ...sheet, rows: [...sheet.rows, ...[8, 9, 10].map((row) => ({ row, cells: [{ column: 2, kind: "text" as const, shown: "甲", raw: "甲" }] }))] } : sheet));
    expect(readForm(scheme, long).faults).toMatchObject([{ code: "rows-too-many" }]);
    expect(readForm(scheme, [...empty, { name: "草稿", hidden: false, merged: [], rows: [{ row: 1, cells: [{ column: 1, ...numberCell("1") }] }] }]).faults).toMatchObject([{ code: "sheet-unknown", place: "草稿!A1" }]);
  });
});
