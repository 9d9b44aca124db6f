// Tables of any length: what is written comes back cell by cell, here and in an independent reader, and a full sheet goes on in the next.
import { describe, expect, it } from "vitest";
import * as independent from "xlsx";
import { longTable, mostRows, type LongRow } from "../../src/documents/workbook/long-table.ts";
import { openWorkbook } from "../../src/documents/workbook/open-workbook.ts";
import { streamSheet } from "../../src/documents/xlsx-in.ts";

async function written(rows: Iterable<LongRow> | AsyncIterable<LongRow>, head: readonly string[] = ["名称", "值"]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const bytes of longTable({ name: "表", head, widths: [], rows })) chunks.push(bytes);
  return Buffer.concat(chunks);
}

async function readBack(bytes: Buffer, sheet: string): Promise<readonly (readonly string[])[]> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.refusals[0]?.code);
  const rows: string[][] = [];
  for await (const row of streamSheet(opened.value, sheet)) rows.push(row.cells.map(({ raw }) => raw));
  return rows;
}

const awkward = ["企业<甲>&\"乙\"", " 前后空格 ", "换\n行", "_x0041_", "响\u0007铃", "𠮷野", "=1+1", "\t制表", "a\u0085b"];

describe("[P11 G3] a long table", () => {
  it("keeps every text a text, awkward ones too", async () => {
    const bytes = await written(awkward.map((text, n) => [text, n + 0.5]));
    expect((await readBack(bytes, "表")).slice(1)).toEqual(awkward.map((text, n) => [text, String(n + 0.5)]));
    const sheet = independent.read(bytes).Sheets["表"] ?? {};
    expect(awkward.map((_, n) => (sheet[`A${n + 2}`] as { readonly v?: unknown; readonly f?: unknown } | undefined)?.v)).toEqual(awkward);
    expect(Object.values(sheet).filter((cell) => typeof cell === "object" && cell !== null && "f" in cell)).toEqual([]);
  });

  it("takes rows as they come, and tells a fault of theirs", async () => {
    async function* rows(fails: boolean): AsyncGenerator<LongRow> {
      yield ["甲", 1];
      await Promise.resolve();
      if (fails) throw new Error("the rows broke off");
      yield ["乙", 2];
    }
    expect((await readBack(await written(rows(false)), "表")).slice(1)).toEqual([["甲", "1"], ["乙", "2"]]);
    await expect(written(rows(true))).rejects.toThrow("the rows broke off");
  });

  it("an empty table has its head; the same rows are the same bytes", async () => {
    expect(await readBack(await written([]), "表")).toEqual([["名称", "值"]]);
    expect((await written([["甲", 1]])).equals(await written([["甲", 1]]))).toBe(true);
  });

  it("a sheet is full at 1,048,576 rows with its head; the row after goes to the next", async () => {
    function* count(rows: number): Generator<LongRow> {
      for (let n = 1; n <= rows; n += 1) yield [n];
    }
    const opened = await openWorkbook(await written(count(mostRows), ["号"]));
    if (!opened.ok) throw new Error(opened.refusals[0]?.code);
    expect(opened.value.sheets.map(({ name }) => name)).toEqual(["表", "表 2"]);
    const rows: (readonly [number, string])[] = [];
    for await (const { row, cells } of streamSheet(opened.value, "表 2")) rows.push([row, cells[0]?.raw ?? ""]);
    expect(rows).toEqual([[1, "号"], [2, String(mostRows)]]);
  });
});
