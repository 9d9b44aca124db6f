// The text of a paper read back out of the finished file, by libraries that had no part in writing it; and the text of its model.
import { inflateRawSync } from "node:zlib";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { read, utils } from "xlsx";
import type { PaperModel } from "../../src/documents/papers/paper-model.ts";

/** Without spaces and places to break: where a line ends is the layout's affair. */
export const bare = (text: string): string => text.replaceAll(/[\s\u200B]/gu, "");

/** What `of` makes of each page. */
async function eachPage<T>(bytes: Buffer, of: (page: PDFPageProxy) => Promise<T>): Promise<readonly T[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let at = 1; at <= document.numPages; at += 1) pages.push(await of(await document.getPage(at)));
  await document.destroy();
  return pages;
}

export const pagesOfPdf = (bytes: Buffer): Promise<readonly string[]> => eachPage(bytes, async (page) => (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(""));
export const textOfPdf = async (bytes: Buffer): Promise<string> => (await pagesOfPdf(bytes)).join("\n");

/** Width and height of every page, in points. */
export const sizesOfPdf = (bytes: Buffer): Promise<readonly { readonly width: number; readonly height: number }[]> =>
  eachPage(bytes, async (page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  });

/** Where each run of text ends, in points from the left. */
export const linesOfPdf = async (bytes: Buffer): Promise<readonly { readonly right: number }[]> =>
  (await eachPage(bytes, async (page) => (await page.getTextContent()).items.flatMap((item) => ("str" in item ? [{ right: Number(item.transform[4]) + item.width }] : [])))).flat();

/** One file out of a zip, by its central directory. */
function fileOf(zip: Buffer, name: string): Buffer {
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1")) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, long, extra, comment, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    if (zip.toString("utf8", at + 46, at + 46 + long) === name) {
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(from, from + packed);
      return zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    }
    at += 46 + long + extra + comment;
  }
  throw new Error(`no ${name} in the archive`);
}

const unescaped = (xml: string): string => xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");

export const xmlOfDocx = (bytes: Buffer): string => fileOf(bytes, "word/document.xml").toString("utf8");

/** The sheets' own files, in order. */
export const sheetsOfXlsx = (bytes: Buffer): readonly string[] => read(bytes).SheetNames.map((_, at) => fileOf(bytes, `xl/worksheets/sheet${at + 1}.xml`).toString("utf8"));

export const textOfDocx = (bytes: Buffer): string => unescaped([...xmlOfDocx(bytes).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((found) => found[1] ?? "").join(""));

export interface SheetText {
  readonly text: string;
  readonly formulas: number;
}

export function textOfXlsx(bytes: Buffer): SheetText {
  const book = read(bytes, { cellFormula: true });
  const cells = book.SheetNames.flatMap((name) => Object.entries(book.Sheets[name] ?? {}).flatMap(([place, cell]: [string, unknown]) => (place.startsWith("!") || typeof cell !== "object" || cell === null ? [] : [cell as { readonly v?: unknown; readonly f?: unknown }])));
  const rows = book.SheetNames.flatMap((name) => utils.sheet_to_json<readonly unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: false }));
  return { text: rows.flat().map((one) => (typeof one === "string" ? one : "")).join("\n"), formulas: cells.filter(({ f }) => f !== undefined).length };
}

const isText = (key: string): boolean => !["kind", "issued", "align", "pages"].includes(key);

/** Every text of a model, in its order. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsOf(one));
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, one]) => (isText(key) ? textsOf(one) : [])) : [];
}

/** Texts of the model that the file lacks; letter spacing in red heads is layout. */
export const lost = (model: PaperModel, text: string): readonly string[] => textsOf(model.blocks).filter((one) => one !== "" && !bare(text).includes(bare(one)));
