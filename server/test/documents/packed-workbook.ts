// Workbooks made by hand, part by part, so that a test decides every byte of what a reader meets.
import { crc32, deflateRawSync } from "node:zlib";

export interface PackedPart { readonly name: string; readonly body: string | Buffer; readonly claims?: number }

/** A zip of the parts; `claims` lies about the unpacked size. */
export function packed(parts: readonly PackedPart[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, body, claims } of parts) {
    const [plain, title] = [Buffer.from(body), Buffer.from(name)];
    const data = deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(plain), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(claims ?? plain.length, 18);
    head.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    files.push(Buffer.from([0x50, 0x4b, 3, 4]), head, title, data);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, tail, title);
    at += 30 + title.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}

export interface MadeSheet { readonly name: string; readonly state?: string; /** Inside `<worksheet>`. */ readonly body: string }
export interface Made {
  readonly sheets: readonly MadeSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly more?: readonly PackedPart[];
  readonly head?: string;
}

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function parts(made: Made): readonly PackedPart[] {
  const links = made.sheets.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`);
  const more = [...(made.strings === undefined ? [] : ["sharedStrings"]), ...(made.styles === undefined ? [] : ["styles"])].map((type) => `<Relationship Id="${type}" Type="${relation}/${type}" Target="/xl/${type}.xml"/>`);
  const type = (part: string, kind: string): string => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return [
    { name: "[Content_Types].xml", body: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("workbook", "sheet.main")}${made.sheets.map((_, n) => type(`worksheets/sheet${n + 1}`, "worksheet")).join("")}${made.strings === undefined ? "" : type("sharedStrings", "sharedStrings")}${made.styles === undefined ? "" : type("styles", "styles")}</Types>` },
    { name: "_rels/.rels", body: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: "xl/workbook.xml", body: `${head}${made.head ?? ""}<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr${made.date1904 === true ? ' date1904="1"' : ""}/><sheets>${made.sheets.map(({ name, state }, n) => `<sheet name="${name}" sheetId="${n + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${n + 1}"/>`).join("")}</sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", body: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...links, ...more].join("")}</Relationships>` },
    ...made.sheets.map(({ body }, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, body: `${head}<worksheet xmlns="${main}">${body}</worksheet>` })),
    ...(made.strings === undefined ? [] : [{ name: "xl/sharedStrings.xml", body: `${head}<sst xmlns="${main}">${made.strings}</sst>` }]),
    ...(made.styles === undefined ? [] : [{ name: "xl/styles.xml", body: `${head}<styleSheet xmlns="${main}">${made.styles}</styleSheet>` }]),
    ...(made.more ?? []),
  ];
}

export const workbook = (made: Made): Buffer => packed(parts(made));

/** Styles of one number format each, in order; the cell's `s` is the index. */
export const stylesOf = (...codes: readonly string[]): string =>
  `<numFmts count="${codes.length}">${codes.map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"/>`).join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${codes.length}">${codes.map((_, n) => `<xf numFmtId="${200 + n}" applyNumberFormat="1"/>`).join("")}</cellXfs>`;

export const rows = (...bodies: readonly string[]): string => `<sheetData>${bodies.map((body, n) => `<row r="${n + 1}">${body}</row>`).join("")}</sheetData>`;
