// Comma-separated text to records and back.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv, writeCsv } from "../../src/base/csv.ts";

const cells = (text: string): readonly (readonly string[])[] => {
  const read = parseCsv(text);
  return read.ok ? read.value.map((record) => record.cells) : [];
};

test("[G2] quoted commas, quotation marks and line breaks are part of a cell, and each record knows its line", () => {
  const read = parseCsv('\uFEFF# source: x\r\na,b\r\n"1,""一""\n行",2\r\n\r\n3,4');
  expect(read).toEqual({ ok: true, value: [{ line: 2, cells: ["a", "b"] }, { line: 3, cells: ['1,"一"\n行', "2"] }, { line: 6, cells: ["3", "4"] }] });
});

test("[G2] a quotation mark that never closes is refused with its line", () => {
  expect(parseCsv('a,b\n1,"2\n3,4')).toMatchObject({ ok: false, refusals: [{ code: "csv-quote-open", facts: { line: 2 } }] });
});

test("[G2] a cell that a spreadsheet would run as a formula is written as text", () => {
  expect(writeCsv([["=1+1", "@x", "-", "名"]])).toBe("\uFEFF'=1+1,'@x,-,名\r\n");
});

test("[G2] what is written reads back as it was", () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 8 }).filter((text) => !/^[=+\-@\t\r#\uFEFF]/.test(text) && !text.includes("\r"));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      expect(cells(writeCsv(rows))).toEqual(rows);
    }),
  );
});
