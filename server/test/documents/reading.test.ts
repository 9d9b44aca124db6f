// Files that strangers handed in, read in threads of their own: text by places, makers, and malicious ones that end with their thread.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { afterAll, describe, expect, it } from "vitest";
import type { PaperModel } from "../../src/documents/papers/paper-model.ts";
import { writeInThread } from "../../src/documents/papers/paper-thread.ts";
import { mostCharacters } from "../../src/documents/reading/file-read.ts";
import { ReadingThread, ThreadEnded } from "../../src/documents/reading/reading-thread.ts";
import { mediaTypes } from "../../src/store/file-kind.ts";
import { packed, parts } from "./packed-workbook.ts";

const thread = new ReadingThread();
afterAll(() => thread.end());
const read = (kind: keyof typeof mediaTypes, bytes: Buffer) => thread.read(mediaTypes[kind], Uint8Array.from(bytes));
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const word = (body: string, more: Parameters<typeof packed>[0] = []): Buffer =>
  packed([{ name: "[Content_Types].xml", body: `${head}<Types/>` }, { name: "word/document.xml", body: `${head}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` }, ...more]);

describe("what is read", () => {
  it("[C4] a Word file: paragraphs and cells under their heading, author and who saved it last", async () => {
    const file = new Document({
      creator: "张三",
      lastModifiedBy: "李四",
      sections: [{ children: [new Paragraph({ text: "三、能源投入", heading: HeadingLevel.HEADING_1 }), new Paragraph("单位产品综合能耗 & 水耗"), new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("12345.6")] })] })] })] }],
    });
    const found = await read("docx", await Packer.toBuffer(file));
    expect(found.makers).toEqual(expect.arrayContaining([{ property: "author", name: "张三" }, { property: "last-modified-by", name: "李四" }]));
    expect(found.pieces).toEqual([{ at: "“三、能源投入”第1段", text: "三、能源投入" }, { at: "“三、能源投入”第2段", text: "单位产品综合能耗 & 水耗" }, { at: "“三、能源投入”第3段", text: "12345.6" }]);
    expect(found.unread).toBeUndefined();
  });

  it("[C4] a workbook: cells by place, hidden sheets too, with the company it was made by", async () => {
    const body = '<sheetData><row r="2"><c r="C2" t="inlineStr"><is><t>水耗</t></is></c><c r="D2"><v>0.54321</v></c></row></sheetData>';
    const properties = { name: "docProps/app.xml", body: `${head}<Properties><Company>演示评价机构</Company></Properties>` };
    const found = await read("xlsx", packed([...parts({ sheets: [{ name: "台账", body }, { name: "底稿", state: "hidden", body }] }), properties]));
    expect(found.makers).toEqual([{ property: "company", name: "演示评价机构" }]);
    expect(found.pieces.map(({ at, text }) => `${at} ${text}`)).toEqual(["台账!C2 水耗", "台账!D2 0.54321", "底稿!C2 水耗", "底稿!D2 0.54321"]);
  });

  it("[C4] a PDF of this house: Chinese page by page; a text table in either encoding", async () => {
    const model: PaperModel = { title: "演示", marks: [], ownLayout: "", pages: "of", blocks: [{ kind: "paragraph", text: "公司建立了能源管理体系" }] };
    const pdf = await writeInThread(model, "pdf", 0);
    const found = await read("pdf", pdf.ok ? pdf.value : Buffer.alloc(0));
    expect(found.pieces[0]?.at).toBe("第1页");
    expect(found.pieces.map(({ text }) => text).join("").replaceAll(/\s/gu, "")).toContain("公司建立了能源管理体系");
    expect((await read("csv", Buffer.from("项目,值\r\n水耗,1"))).pieces).toEqual([{ at: "第1行", text: "项目,值" }, { at: "第2行", text: "水耗,1" }]);
    expect((await read("csv", Buffer.from([0xcb, 0xae, 0xba, 0xc4]))).pieces).toEqual([{ at: "第1行", text: "水耗" }]);
  });
});

describe("what is not read is told, and hurts nobody", () => {
  it("[C4 S5] a picture, a scan, a broken file", async () => {
    expect((await read("png", Buffer.from([0x89]))).unread).toBe("kind");
    expect((await read("pdf", Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"))).unread).toMatch(/no-text|broken/u);
    expect((await read("docx", Buffer.from("PK\u0003\u0004 nothing"))).unread).toBe("broken");
    expect((await read("docx", word("<w:p/>"))).unread).toBe("no-text");
    expect((await read("docx", word('<!DOCTYPE a [<!ENTITY b "b">]>'))).unread).toBe("broken");
  });

  it("[C4 S5] a zip bomb stops at the limit, whatever its directory claims; a text without end is cut", async () => {
    const bomb = Buffer.alloc(120 * 1024 * 1024, " ");
    expect((await read("docx", word("", [{ name: "docProps/core.xml", body: bomb }]))).unread).toBe("too-large");
    expect((await read("docx", word("", [{ name: "docProps/core.xml", body: bomb, claims: 10 }]))).unread).toMatch(/too-large|broken/u);
    const long = await read("docx", word(`<w:p><w:t>${"窑炉".repeat(1000)}</w:t></w:p>`.repeat(300)));
    expect(long.unread).toBe("cut");
    expect(long.pieces.reduce((sum, { text }) => sum + text.length, 0)).toBe(mostCharacters);
  });

  it("[C4 S5] a thread that takes too long or too much is ended; the house goes on", async () => {
    const bytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(word(`<w:p><w:t>${"窑".repeat(100)}</w:t></w:p>`));
    const hasty = new ReadingThread({ reading: 1, comparing: 60_000, memory: 24 });
    expect((await hasty.read(mediaTypes.docx, bytes())).unread).toBe("late");
    const texts = Array.from({ length: 40 }, (_, n) => ({ title: String(n), makers: [], pieces: [{ at: "", text: `${n}`.repeat(400_000) }] }));
    await expect(hasty.compare({ self: texts, report: texts, boilerplate: [], repeated: [], others: [] })).rejects.toThrow(ThreadEnded);
    hasty.end();
    expect((await thread.read(mediaTypes.docx, bytes())).pieces).toHaveLength(1);
  });
});
