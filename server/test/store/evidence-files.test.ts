// Uploads: the allow-list, bytes against names, limits.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskFiles } from "../../src/store/disk-files.ts";
import { storeFile } from "../../src/store/evidence-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qingce-evidence-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function* parts(bytes: Buffer, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const store = (name: string, bytes: Buffer, limit = 100_000) => storeFile(diskFiles(folder), { name, bytes: parts(bytes), limit });
const outcome = async (name: string, bytes: Buffer) => {
  const result = await store(name, bytes);
  return result.ok ? result.value.mediaType : result.refusals[0]!.code;
};

/** A zip that holds nothing but its table of contents, as far as the listing reads. */
function zip(names: readonly string[], unpacked = 10): Buffer {
  const local = Buffer.from([0x50, 0x4b, 3, 4]);
  const entries = names.map((name) => {
    const bytes = Buffer.from(name);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(bytes.length, 28);
    return Buffer.concat([entry, bytes]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
const workbook = ["[Content_Types].xml", "xl/workbook.xml"];
const pdf = Buffer.from("%PDF-1.7 能耗证明");
const gbk = Buffer.from([0xc4, 0xdc, 0xba, 0xc4, 0x2c, 0x31]); // 能耗,1

describe("allow-list", () => {
  test.each([
    ["证明.pdf", pdf, "application/pdf"],
    ["照片.JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    ["图.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "image/png"],
    ["表.xlsx", zip(workbook), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["表.csv", Buffer.from("能耗,1\n"), "text/csv"],
    ["旧表.csv", gbk, "text/csv"],
  ])("[S6] %s is taken", async (name, bytes, mediaType) => {
    expect(await outcome(name, bytes)).toBe(mediaType);
  });

  test.each([
    ["页.html", Buffer.from("<script>")],
    ["图.svg", Buffer.from("<svg>")],
    ["无扩展名", pdf],
    ["constructor", pdf],
    ["x.constructor", pdf],
    ["证明.png", pdf],
    ["证明.pdf", zip(workbook)],
    ["表.docx", zip(workbook)],
    ["表.csv", Buffer.from([0x61, 0, 0x62])],
    ["宏.xlsx", zip([...workbook, "xl/vbaProject.bin"])],
    ["越界.xlsx", zip([...workbook, "../../etc/passwd"])],
    ["炸弹.xlsx", zip(workbook, 0x7000_0000)],
    ["多.xlsx", zip([...workbook, ...Array.from({ length: 5000 }, (_, i) => `xl/${i}`)])],
    ["残.xlsx", zip(workbook).subarray(0, 60)],
  ])("[S6] %s is refused", async (name, bytes) => {
    expect((await storeFile(diskFiles(folder), { name, bytes: parts(bytes, 65_536), limit: 10_000_000 })).ok).toBe(false);
  });

  test("[S6] size is counted as it comes, one byte over the limit is refused, and nothing empty is taken", async () => {
    expect((await store("a.pdf", pdf, pdf.length)).ok).toBe(true);
    expect(await store("a.pdf", pdf, pdf.length - 1)).toMatchObject({ refusals: [{ code: "file-too-large" }] });
    expect(await outcome("a.pdf", Buffer.alloc(0))).toBe("file-empty");
  });
});
