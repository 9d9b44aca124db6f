// Several units' tables in one workbook: each row goes to its unit, each fault says its cell.
import { describe, expect, test } from "vitest";
import type { WorkbookCell, WorkbookSheet } from "@qingce/core/base/workbook-cell";
import { groupHeads, groupLine, groupSheet, readGroup } from "@qingce/core/upkeep/group-workbook";
import { formFor } from "@qingce/core/upkeep/read-year-form";
import { programmesFolder } from "../../src/cli/place.ts";
import { readXlsx } from "../../src/documents/xlsx-in.ts";
import { longTable } from "../../src/documents/workbook/long-table.ts";
import { readYearForms } from "../../src/store/year-forms.ts";
import { soundPark } from "./sound-years.ts";

const { forms } = await readYearForms(programmesFolder());
const form = formFor(forms, "park", 2025);
if (form === undefined) throw new Error("no form");
const units = [{ entry: "e1", name: "演示一园" }, { entry: "e2", name: "演示二园" }];
const heads = groupHeads(form);

type Cell = string | number | Partial<WorkbookCell>;
const cellOf = (value: Cell, column: number): WorkbookCell => (typeof value === "object" ? { column, kind: "text", shown: "", raw: "", ...value } : { column, kind: typeof value === "number" ? "number" : "text", shown: String(value), raw: String(value) });
const sheetOf = (rows: readonly (readonly Cell[])[]): WorkbookSheet => ({ name: "表", hidden: false, merged: [], rows: rows.map((cells, n) => ({ row: n + 1, cells: cells.map((one, at) => cellOf(one, at + 1)) })) });
const at = (id: string): number => form.figures.findIndex((one) => one.id === id) + 2;
/** A row with one cell set. */
const rowWith = (entry: string, id: string, value: Cell): readonly Cell[] => heads.map((_, n) => (n === 0 ? entry : n === at(id) ? value : ""));
const told = (rows: readonly (readonly Cell[])[]): readonly string[] => readGroup(form, sheetOf([heads, ...rows]), units).faults.map(({ code, place }) => `${code} ${place}`);

describe("several units in one workbook", () => {
  test("[F1] what is written out reads back, figure for figure, through a real workbook", async () => {
    const chunks: Buffer[] = [];
    const name = groupSheet(2025, "park");
    for await (const bytes of longTable({ name, head: heads, widths: heads.map(() => 12), rows: [groupLine(form, units[0] ?? { entry: "", name: "" }, soundPark, "演示：边界调整"), groupLine(form, units[1] ?? { entry: "", name: "" }, {}, "")] })) chunks.push(bytes);
    const book = await readXlsx(Buffer.concat(chunks));
    const sheet = book.ok ? book.value.sheets.find((one) => one.name === name) : undefined;
    if (sheet === undefined) throw new Error("not read");
    expect(readGroup(form, sheet, units)).toEqual({ rows: [{ entry: "e1", row: 2, figures: soundPark, changes: "演示：边界调整" }, { entry: "e2", row: 3, figures: {} }], faults: [] });
  });
  test("[F1] heads bear number, name, unit and whether they must be filled in; none stands twice", () => {
    expect([heads[0], heads[2], heads.at(-1)]).toEqual(["名单编号（勿改）", "1 地区生产总值（亿元） *", "名称、地址、边界变更说明"]);
    for (const one of forms) expect(new Set(groupHeads(one)).size).toBe(groupHeads(one).length);
  });
  test("[F1] a text that is a number, with its thousands, is one; a percentage is one where the unit is", () => {
    const { rows } = readGroup(form, sheetOf([heads, rowWith("e1", "energy", "620,000.5"), rowWith("e2", "green-cover", { kind: "percent", raw: "0.28", shown: "28%" })]), units);
    expect(rows.map(({ figures }) => figures)).toEqual([{ energy: 620_000.5 }, { "green-cover": 28 }]);
  });
  test.each([
    ["a word", "energy", "约六十万", "cell-malformed 表!K2"],
    ["half a thousand", "energy", "62,00", "cell-malformed 表!K2"],
    ["a day", "energy", { kind: "day", raw: "2025-01-01" }, "cell-malformed 表!K2"],
    ["an error of the sheet", "energy", { kind: "error", raw: "#REF!" }, "cell-malformed 表!K2"],
    ["a formula never calculated", "energy", { kind: "uncalculated", raw: "" }, "cell-malformed 表!K2"],
    ["a merged cell", "energy", { merged: { row: 2, column: 3 } }, "cell-malformed 表!K2"],
    ["a percentage of tonnes", "energy", { kind: "percent", raw: "0.5" }, "cell-malformed 表!K2"],
    ["below zero", "energy", -1, "figure-negative 表!K2"],
    ["half a firm", "firms", 1.5, "figure-not-whole 表!H2"],
  ] as const)("[F1 Bad input] %s is a fault at its cell, and its row is not taken", (_, id, value, wanted) => {
    expect(told([rowWith("e1", id, value)])).toEqual([wanted]);
    expect(readGroup(form, sheetOf([heads, rowWith("e1", id, value), rowWith("e2", "energy", 5)]), units).rows.map(({ entry }) => entry)).toEqual(["e2"]);
  });
  test("[F1 Bad input] a unit that is not one's own, a unit twice, a column that is none; blank rows are passed over", () => {
    expect(told([rowWith("e9", "energy", 1), rowWith("e1", "energy", 1), rowWith("e1", "energy", 2), heads.map(() => "")])).toEqual(["row-foreign 表!A2", "row-twice 表!A4"]);
    expect(readGroup(form, sheetOf([[...heads, "自加一栏"], rowWith("e1", "energy", 1)]), units).faults.map(({ code, place }) => `${code} ${place}`)).toEqual(["column-unknown 表!AI1"]);
  });
  test("[F1] columns may be moved or left out", () => {
    expect(readGroup(form, sheetOf([[heads[0] ?? "", heads[at("energy")] ?? "", heads[1] ?? ""], ["e1", 7, "x"]]), units).rows).toEqual([{ entry: "e1", row: 2, figures: { energy: 7 } }]);
  });
});
