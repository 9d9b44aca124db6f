// A piece of a spreadsheet pasted into a table of the form of 2026.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SchemeFile } from "@qingce/core/score/scheme-file";
import { parse } from "yaml";
import { pasteRows, pasteYears } from "../src/text/paste-rows.ts";

const form = parse(readFileSync(join(import.meta.dirname, "..", "..", "programmes", "standards", "gbt36132-2025", "scheme-form-2026.yaml"), "utf8"), { schema: "core" }) as SchemeFile;

describe("a piece of a spreadsheet", () => {
  const field = form.fields["gas-pollutants"];
  if (field?.type !== "table") throw new Error("no table");

  test("[B6] fills rows and columns from the cell where it lands, past the computed one, thousands read", () => {
    const { answers, cells, left } = pasteRows("氨\t1,200\t2000\n苯\t2\t4", {}, "gas-pollutants", field, { row: 1, column: "pollutant" });
    expect(answers).toEqual({ "gas-pollutants": [{}, { pollutant: "氨", concentration: "1200", permitted: "2000" }, { pollutant: "苯", concentration: "2", permitted: "4" }] });
    expect([cells, left]).toEqual([6, []]);
  });

  test("[B6] a first row of names puts each column in its place", () => {
    const { answers } = pasteRows("许可排放浓度限值（mg/Nm3）\t污染物\n20\t氨", {}, "gas-pollutants", field, { row: 0, column: "pollutant" });
    expect(answers).toEqual({ "gas-pollutants": [{ permitted: "20", pollutant: "氨" }] });
  });

  test("[B6] the last row the table has is filled; the one after it is told", () => {
    const { left } = pasteRows("甲\n乙", {}, "gas-pollutants", field, { row: 11, column: "pollutant" });
    expect(left).toEqual([{ row: 2, text: "乙", why: "本表最多 12 行" }]);
  });

  test("[B6] a column of three figures becomes three years", () => {
    expect(pasteYears("1\n2\n3", {}, "gross-output", 3, 0).answers).toEqual({ "gross-output": ["1", "2", "3"] });
    expect(pasteYears("1\t2", {}, "gross-output", 3, 2)).toEqual({ answers: { "gross-output": ["", "", "1"] }, cells: 1, left: [{ row: 1, text: "2", why: "只填 3 年" }] });
  });
});
