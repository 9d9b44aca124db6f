// Spreadsheets as people send them: every cell read as it is seen, compared with an independent reader, and nasty files refused with words.
import { describe, expect, it } from "vitest";
import * as independent from "xlsx";
import { readXlsx } from "../../src/documents/xlsx-in.ts";
import { columnLetters, type WorkbookCell } from "@qingce/core/base/workbook-cell";
import { TextTable } from "../../src/documents/workbook/text-table.ts";
import { XmlScan } from "../../src/documents/workbook/xml-scan.ts";
import { packed, parts, rows, stylesOf, workbook, type Made } from "./packed-workbook.ts";

async function cellsOf(bytes: Buffer, sheet = 0): Promise<ReadonlyMap<string, WorkbookCell>> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.refusals[0]?.code);
  return new Map((read.value.sheets[sheet]?.rows ?? []).flatMap(({ row, cells }) => cells.map((cell) => [`${columnLetters(cell.column)}${row}`, cell] as const)));
}

async function code(bytes: Buffer): Promise<string | undefined> {
  const read = await readXlsx(bytes);
  return read.ok ? undefined : read.refusals[0]?.code;
}

const shownOf = (cells: ReadonlyMap<string, WorkbookCell>): { readonly [ref: string]: string } => Object.fromEntries([...cells].map(([ref, { shown }]) => [ref, shown]));

/** What the independent reader shows, cell by cell. */
function elsewhere(bytes: Buffer): { readonly [ref: string]: string } {
  const { SheetNames, Sheets } = independent.read(bytes, { cellNF: true, cellText: true });
  const sheet = Sheets[SheetNames[0] ?? ""] ?? {};
  return Object.fromEntries(Object.entries(sheet).flatMap(([ref, cell]: readonly [string, { readonly w?: string; readonly v?: unknown }]) => (ref.startsWith("!") ? [] : [[ref, cell.w ?? String(cell.v)]])));
}

describe("[P12 G2] cells as a person sees them", () => {
  it("shared, rich and inline texts, escapes and phonetic readings", async () => {
    const bytes = workbook({
      strings: '<si><t xml:space="preserve"> 绿色 工厂 </t></si><si><r><t>单位</t></r><r><rPr><b/></rPr><t>产值</t></r><r><t>能耗</t></r></si><si><t>企业&lt;甲&gt;&amp;乙_x000D_丙</t></si><si><t>漢字</t><rPh sb="0" eb="1"><t>かんじ</t></rPh></si>',
      sheets: [{ name: "表", body: rows('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>', '<c r="A2" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c><c r="C2" t="str"><f>A1&amp;B1</f><v>合成</v></c><c r="D2" t="b"><v>1</v></c>') }],
    });
    const cells = await cellsOf(bytes);
    expect(shownOf(cells)).toEqual({ A1: " 绿色 工厂 ", B1: "单位产值能耗", C1: "企业<甲>&乙\r丙", D1: "漢字", A2: "富文本", C2: "合成", D2: "TRUE" });
    expect(cells.get("C2")?.formula).toBe("own");
  });

  const formats = ["General", "0%", "0.00%", "#,##0", "#,##0.00", "0.00", "yyyy-mm-dd", 'yyyy"年"m"月"d"日"', '0.0"万元"', "000000", "0.0##", "0;(0);零", "[Red]0.00;[Blue]-0.00", "@", "h:mm:ss", "#,##0,"];
  const figures = ["0", "0.95", "1.006", "-12.346", "45717", "1234567.891", "0.30000000000000004", "123456789012", "1E-5", "0.0000123456", "61", "8.5e2", "0.1234567890123"];

  it.each(formats.map((format, n) => [format, n] as const))("numbers under %s as the independent reader shows them", async (format) => {
    const whole = format.includes("y") || format.includes("h:") ? figures.filter((figure) => Number(figure) >= 61 && Number(figure) < 2_900_000) : figures;
    const bytes = workbook({ styles: stylesOf(format), sheets: [{ name: "表", body: rows(...whole.map((figure, n) => `<c r="A${n + 1}" s="0"><v>${figure}</v></c>`)) }] });
    expect(shownOf(await cellsOf(bytes))).toEqual(elsewhere(bytes));
  });

  it("a half goes up on the decimal, as the sheet shows it: 1.005 under two places is 1.01", async () => {
    const cells = await cellsOf(workbook({ styles: stylesOf("0.00"), sheets: [{ name: "表", body: rows('<c r="A1" s="0"><v>1.005</v></c><c r="B1" s="0"><v>1.0049999</v></c>') }] }));
    expect(shownOf(cells)).toEqual({ A1: "1.01", B1: "1.00" });
  });

  it("percentages keep the fraction beneath: 0.95 under 0% is seen as 95%", async () => {
    const cells = await cellsOf(workbook({ styles: stylesOf("0%"), sheets: [{ name: "表", body: rows('<c r="A1" s="0"><v>0.95</v></c>') }] }));
    expect(cells.get("A1")).toMatchObject({ kind: "percent", shown: "95%", raw: "0.95" });
  });

  it("raw figures are the plain decimal of fifteen digits", async () => {
    const figureCells = ["0.30000000000000004", "1E-7", "1.5E+12", "-0", "100"].map((figure, n) => `<c r="${columnLetters(n + 1)}1"><v>${figure}</v></c>`).join("");
    const cells = await cellsOf(workbook({ sheets: [{ name: "表", body: rows(figureCells) }] }));
    expect([...cells.values()].map(({ raw }) => raw)).toEqual(["0.3", "0.0000001", "1500000000000", "0", "100"]);
  });

  it.each([
    [false, "45717", "2025-03-01"], [false, "1", "1900-01-01"], [false, "59", "1900-02-28"], [false, "60", "1900-02-29"], [false, "61", "1900-03-01"], [false, "2958465", "9999-12-31"],
    [true, "0", "1904-01-01"], [true, "44255", "2025-03-01"], [false, "45717.5", "2025-03-01 12:00:00"],
  ])("days counted from 1904: %s, serial %s is %s", async (date1904, serial, day) => {
    const cells = await cellsOf(workbook({ date1904, styles: stylesOf("yyyy-mm-dd"), sheets: [{ name: "表", body: rows(`<c r="A1" s="0"><v>${serial}</v></c>`) }] }));
    expect(cells.get("A1")).toMatchObject({ kind: "day", raw: day });
  });

  it("texts that look like numbers stay text, full-width digits too", async () => {
    const cells = await cellsOf(workbook({ sheets: [{ name: "表", body: rows('<c r="A1" t="inlineStr"><is><t>１２３．５</t></is></c><c r="B1" t="inlineStr"><is><t>00123</t></is></c>') }] }));
    expect([...cells.values()].map(({ kind, raw }) => [kind, raw])).toEqual([["text", "１２３．５"], ["text", "00123"]]);
  });

  it("errors are errors; a formula never calculated is told, one with a value is marked", async () => {
    const cells = await cellsOf(workbook({ sheets: [{ name: "表", body: rows('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>[1]表!A1</f><v>7</v></c><c r="E1"><f>1</f><v></v></c><c r="F1" t="str"><f>""</f><v></v></c>') }] }));
    expect([...cells].map(([ref, { kind, raw, formula }]) => [ref, kind, raw, formula])).toEqual([
      ["A1", "error", "#DIV/0!", "own"], ["B1", "uncalculated", "", "own"], ["C1", "number", "2", "own"], ["D1", "number", "7", "external"], ["E1", "uncalculated", "", "own"], ["F1", "text", "", "own"],
    ]);
  });

  it("merged cells: the value stands at the top left, what lies beneath is marked", async () => {
    const body = `${rows('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>', '<c r="A2"><v>3</v></c><c r="C2"><v>4</v></c>')}<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`;
    const cells = await cellsOf(workbook({ sheets: [{ name: "表", body }] }));
    expect([...cells].map(([ref, { merged }]) => [ref, merged])).toEqual([["A1", undefined], ["B1", { row: 1, column: 1 }], ["A2", { row: 1, column: 1 }], ["C2", undefined]]);
  });

  it("hidden sheets are named and left unread unless asked for", async () => {
    const bytes = workbook({ sheets: [{ name: "看得见", body: rows('<c r="A1"><v>1</v></c>') }, { name: "隐藏", state: "hidden", body: rows('<c r="A1"><v>2</v></c>') }, { name: "深藏", state: "veryHidden", body: rows('<c r="A1"><v>3</v></c>') }] });
    const [plain, asked] = [await readXlsx(bytes), await readXlsx(bytes, { hidden: (name) => name === "深藏" })];
    expect(plain.ok && plain.value.sheets.map(({ name, hidden, rows: found }) => [name, hidden, found.length])).toEqual([["看得见", false, 1], ["隐藏", true, 0], ["深藏", true, 0]]);
    expect(asked.ok && asked.value.sheets.map(({ rows: found }) => found.length)).toEqual([1, 0, 1]);
  });

  it("cells and rows that do not say where they are stand one after another; prefixes do not matter", async () => {
    const cells = await cellsOf(workbook({ sheets: [{ name: "表", body: '<x:sheetData xmlns:x="y"><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="5"><x:c r="C5"><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row></x:sheetData>' }] }));
    expect(shownOf(cells)).toEqual({ A1: "1", B1: "2", C5: "3", D5: "4" });
  });
});

describe("[P12] edges of chunks", () => {
  it("text and tags cut at every place come out the same", () => {
    const xml = '<?xml version="1.0"?><a><!-- > --><b c="1>2" d=\'"\'>绿&amp;色</b><![CDATA[<x>]]><e/></a>';
    const heard = (cuts: readonly number[]): readonly string[] => {
      const out: string[] = [];
      const scan = new XmlScan({ open: (name, attributes) => out.push(`<${name}${attributes}`), text: (text) => out.push(text), close: (name) => out.push(`/${name}`) });
      let from = 0;
      for (const cut of [...cuts, xml.length]) {
        scan.push(xml.slice(from, cut));
        from = cut;
      }
      return out;
    };
    const whole = heard([]);
    expect(whole).toEqual(["<a", '<b c="1>2" d=\'"\'', "绿&色", "/b", "<x>", "<e", "/e", "/a"]);
    for (let cut = 1; cut < xml.length; cut += 1) expect(heard([cut])).toEqual(whole);
    expect(heard(Array.from({ length: xml.length - 1 }, (_, n) => n + 1))).toEqual(whole);
  });

  it("forty thousand Chinese texts across many chunks, all equal to the independent reader's", async () => {
    const count = 40_000;
    const text = (n: number): string => `${"绿色工厂自评价表".slice(0, 1 + (n % 8))}${n}号${n % 3 === 0 ? "𠮷" : "企业"}`;
    const strings = Array.from({ length: count }, (_, n) => `<si><t>${text(n)}</t></si>`).join("");
    const bytes = workbook({ strings, sheets: [{ name: "表", body: rows(...Array.from({ length: count / 8 }, (_, row) => Array.from({ length: 8 }, (__, column) => `<c r="${columnLetters(column + 1)}${row + 1}" t="s"><v>${row * 8 + column}</v></c>`).join(""))) }] });
    const cells = shownOf(await cellsOf(bytes));
    expect(cells).toEqual(elsewhere(bytes));
    expect(Object.values(cells)).toEqual(Array.from({ length: count }, (_, n) => text(n)));
  });

  it("texts kept as bytes come back whole, none beyond the last", () => {
    const table = new TextTable();
    const texts = Array.from({ length: 5000 }, (_, n) => `${"绿𠮷é".repeat(n % 30)}${n}`);
    for (const text of texts) table.add(text);
    expect(texts.map((_, n) => table.at(n))).toEqual(texts);
    expect([table.at(5000), table.at(-1), table.at(0.5)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("[S6 G2] files that are refused", () => {
  const plain: Made = { sheets: [{ name: "表", body: rows('<c r="A1"><v>1</v></c>') }] };

  it.each([
    ["no zip", Buffer.from("公司,产值\n"), "workbook-not-xlsx"],
    ["an old or encrypted file", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]), "workbook-old-format"],
    ["a zip that is no workbook", packed([{ name: "a.txt", body: "a" }]), "workbook-not-xlsx"],
    ["half a file", workbook(plain).subarray(0, 400), "workbook-broken"],
    ["macros", workbook({ ...plain, more: [{ name: "xl/vbaProject.bin", body: "x" }] }), "workbook-macros"],
    ["entities of its own", workbook({ ...plain, head: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' }), "workbook-entity"],
    ["an entity nobody knows", workbook({ sheets: [{ name: "表", body: rows('<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>') }] }), "workbook-entity"],
    ["a shared text that is not there", workbook({ ...plain, strings: "<si><t>a</t></si>", sheets: [{ name: "表", body: rows('<c r="A1" t="s"><v>9</v></c>') }] }), "workbook-broken"],
    ["a cell in another row", workbook({ sheets: [{ name: "表", body: rows('<c r="A7"><v>1</v></c>') }] }), "workbook-broken"],
    ["more parts than any form needs", packed([...parts(plain), ...Array.from({ length: 2000 }, (_, n) => ({ name: `a${n}`, body: "" }))]), "workbook-too-many-parts"],
    ["a part that unpacks without end", workbook({ sheets: [{ name: "表", body: `<!--${" ".repeat(40_000_000)}-->${rows("")}` }] }), "workbook-too-large"],
    ["another encoding", packed(parts(plain).map((part) => (part.name === "xl/workbook.xml" ? { ...part, body: Buffer.from(`\ufeff${String(part.body)}`, "utf16le") } : part))), "workbook-encoding"],
  ])("%s", async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });

  it("a size that lies is found while unpacking", async () => {
    const lying = packed(parts({ sheets: [{ name: "表", body: `${" ".repeat(60_000_000)}${rows("")}` }] }).map((part) => (part.name.includes("sheet1") ? { ...part, claims: 1000 } : part)));
    expect(await code(lying)).toBe("workbook-too-large");
  });

  it("as many cells as a form may have, and one more", async () => {
    const bytes = workbook({ sheets: [{ name: "表", body: rows('<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c>', '<c r="A2"><v>1</v></c>') }] });
    expect((await readXlsx(bytes, { mostCells: 3 })).ok).toBe(true);
    expect((await readXlsx(bytes, { mostCells: 2 })).ok).toBe(false);
  });

  it("links to other workbooks are told and never followed", async () => {
    const read = await readXlsx(workbook({ ...plain, more: [{ name: "xl/externalLinks/externalLink1.xml", body: "<a/>" }] }));
    expect(read.ok && read.value.externalLinks).toBe(true);
  });
});
