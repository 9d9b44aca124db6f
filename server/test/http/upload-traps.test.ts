// S6: files made to harm. Each is refused at the door with a code, nothing of it is kept, and an honest one beside it is taken.
import { crc32, deflateRawSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packed, type PackedPart } from "../documents/packed-workbook.ts";
import { draft, enrol, openRoundOf, openStage, registration, type Filed, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, fileOf, openDoor, type Heard } from "./door.ts";

let stage: Stage;
let app: FastifyInstance;
let filed: Filed;
let cookie: string;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  app = await openDoor(stage);
  const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03" });
  filed = await draft(stage, "zhejiang/2025", round, await enrol(stage, registration("330106")));
  cookie = await comeIn(stage, filed.firm.actor);
}, 60_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const upload = (name: string, bytes: Buffer): Promise<Heard> => ask(app, { method: "POST", url: `/api/declarations/${filed.declaration}/proofs?place=energy`, cookie, ...fileOf(name, bytes) });
const kept = async (): Promise<number> => (await stage.owner.query<{ readonly n: number }>("select count(*)::int as n from evidence")).rows[0]?.n ?? -1;

const types = (main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"): PackedPart => ({ name: "[Content_Types].xml", body: `<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>` });
const book: PackedPart = { name: "xl/workbook.xml", body: "<workbook/>" };
const letter: PackedPart = { name: "word/document.xml", body: "<w:document/>" };
const office = (...parts: readonly PackedPart[]): Buffer => packed([types(), ...parts]);
const half = 256 * 1024 * 1024;

/** A zip of one part put behind a file of another kind, its directory pointing past what stands before. */
function behind(head: Buffer): Buffer {
  const [name, body] = [Buffer.from("a.txt"), Buffer.from("x")];
  const data = deflateRawSync(body);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(body), 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(1, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(1, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(head.length, 42);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(head.length + 30 + name.length + data.length, 16);
  return Buffer.concat([head, local, name, data, entry, name, end]);
}

const pdf = Buffer.from("%PDF-1.4\ntrailer<<>>\n%%EOF\n");
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describe("files made to harm", () => {
  it("[S6] an honest workbook, letter and picture are taken", async () => {
    for (const [name, bytes] of [["台账.xlsx", office(book)], ["说明.docx", office(letter)], ["证.pdf", pdf], ["照.png", png]] as const) expect([name, (await upload(name, bytes)).status]).toEqual([name, 201]);
  });

  it.each<readonly [string, string, () => Buffer]>([
    ["a workbook that claims more than 512 MiB unpacked", "a.xlsx", () => office(book, { name: "xl/a", body: "x", claims: half }, { name: "xl/b", body: "x", claims: half + 1 })],
    ["one that claims the size of zip64", "a.xlsx", () => office(book, { name: "xl/a", body: "x", claims: 0xffff_ffff })],
    ["one of more than 4096 parts", "a.xlsx", () => office(book, ...Array.from({ length: 4095 }, (_, n) => ({ name: `xl/${n}`, body: "" })))],
    ["a part that climbs out of its folder", "a.docx", () => office(letter, { name: "word/../../../etc/passwd", body: "x" })],
    ["a part with an absolute path", "a.docx", () => office(letter, { name: "/etc/passwd", body: "x" })],
    ["a part with a drive and backslashes", "a.docx", () => office(letter, { name: "C:\\evil.dll", body: "x" })],
    ["macros by the usual name", "a.xlsx", () => office(book, { name: "xl/vbaProject.bin", body: "x" })],
    ["macros by the name in capitals", "a.docx", () => office(letter, { name: "word/VBAPROJECT.BIN", body: "x" })],
    ["a workbook with macros under the ending of one without", "a.xlsx", () => packed([types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), book])],
    ["macros by another name, told by the table of types", "a.docx", () => packed([types("application/vnd.ms-office.vbaProject"), letter, { name: "word/picture.bin", body: "x" }])],
    ["a table of types that declares an entity of a file", "a.docx", () => packed([{ name: "[Content_Types].xml", body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Types>&b;</Types>' }, letter])],
    ["a table of types that unpacks to more than it may", "a.docx", () => packed([{ name: "[Content_Types].xml", body: Buffer.alloc(2 * 1024 * 1024, " ") }, letter])],
    ["a workbook without its workbook", "a.xlsx", () => office(letter)],
    ["a directory that points beyond the end", "a.xlsx", () => Buffer.concat([office(book).subarray(0, -6), Buffer.from([0xff, 0xff, 0xff, 0x7f, 0, 0])])],
    ["a PDF that is a zip as well", "a.pdf", () => behind(pdf)],
    ["a picture that is a zip as well", "a.png", () => behind(png)],
    ["a zip that begins as nothing", "a.xlsx", () => Buffer.concat([Buffer.from("MZ"), office(book)])],
    ["an ending of two", "a.pdf.exe", () => pdf],
    ["a workbook for macros by its own ending", "a.xlsm", () => office(book)],
    ["a table that holds a zero byte", "a.csv", () => Buffer.from("a,b\0,c")],
  ])("[S6] %s is refused, and nothing of it is kept", async (_, name, bytes) => {
    const before = await kept();
    const heard = await upload(name, bytes());
    expect([heard.status, codeOf(heard)]).toEqual([415, "file-kind"]);
    expect(await kept()).toBe(before);
  });

  it("[S6] at just 512 MiB claimed and 4096 parts a workbook is still taken: the claim costs nothing", async () => {
    expect((await upload("b.xlsx", office(book, { name: "xl/a", body: "x", claims: half * 2 - 11 - types().body.length }))).status).toBe(201);
    expect((await upload("c.xlsx", office(book, ...Array.from({ length: 4094 }, (_, n) => ({ name: `xl/${n}`, body: "" }))))).status).toBe(201);
  });
});
