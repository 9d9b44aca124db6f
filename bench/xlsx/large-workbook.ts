// A workbook with everything that readers stumble over, as large as wanted: shared and rich texts, days, percentages, formulas with their last value.
import { columnLetters } from "@qingce/core/base/workbook-cell";
import { zipOut, type PartOut } from "../../server/src/documents/workbook/zip-out.ts";
import { columns, expectedAt, nameAt, patterns, serialAt, shareAt } from "./made-cells.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Shared texts by their number: 5000 names a column of the first pattern, 1000 rich ones a column of the second. */
const groups = Array.from({ length: columns / patterns }, (_, n) => n * patterns);
const sharedAt = (row: number, column: number): number => {
  const group = Math.floor(column / patterns) * 6000;
  return column % patterns === 0 ? group + (row % 5000) : group + 5000 + (row % 1000);
};

function* strings(): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${main}">`;
  for (const column of groups) {
    for (let n = 0; n < 5000; n += 1) yield `<si><t>${nameAt(n, column)}</t></si>`;
    for (let n = 0; n < 1000; n += 1) yield `<si><r><t>${nameAt(n, column + 1)}</t></r><r><rPr><b/></rPr><t>（富文本）</t></r><rPh sb="0" eb="1"><t>不读</t></rPh></si>`;
  }
  yield "</sst>";
}

function cell(row: number, column: number, ref: string): string {
  const { raw } = expectedAt(row, column);
  switch (column % patterns) {
    case 0: case 1: return `<c r="${ref}" t="s"><v>${sharedAt(row, column)}</v></c>`;
    case 2: return `<c r="${ref}" t="inlineStr"><is><t>${escaped(raw)}</t></is></c>`;
    case 3: return `<c r="${ref}" t="str"><v>${raw}</v></c>`;
    case 5: return `<c r="${ref}" s="1"><v>${shareAt(row, column)}</v></c>`;
    case 6: return `<c r="${ref}" s="2"><v>${serialAt(row)}</v></c>`;
    case 7: return `<c r="${ref}"><f>E${row}+1</f><v>${raw}</v></c>`;
    case 8: return `<c r="${ref}" t="str"><f>A${row}&amp;"号"</f><v>${escaped(raw)}</v></c>`;
    default: return `<c r="${ref}"><v>${raw}</v></c>`;
  }
}

function* sheet(rows: number): Generator<string> {
  const letters = Array.from({ length: columns }, (_, n) => columnLetters(n + 1));
  yield `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>`;
  for (let row = 1; row <= rows; row += 1) yield `<row r="${row}">${letters.map((letter, column) => cell(row, column, `${letter}${row}`)).join("")}</row>`;
  yield "</sheetData></worksheet>";
}

/** Chunks of whole rows, large enough that the zip is not asked a hundred thousand times. */
function* inChunks(texts: Iterable<string>): Generator<string> {
  let text = "";
  for (const one of texts) {
    text += one;
    if (text.length < 64 * 1024) continue;
    yield text;
    text = "";
  }
  yield text;
}

const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

export function largeWorkbook(rows: number): AsyncGenerator<Buffer> {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const link = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const parts: readonly PartOut[] = [
    { name: "[Content_Types].xml", text: [`<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`] },
    { name: "_rels/.rels", text: [`<Relationships xmlns="${packages}/relationships">${link("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`] },
    { name: "xl/workbook.xml", text: [`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`] },
    { name: "xl/_rels/workbook.xml.rels", text: [`<Relationships xmlns="${packages}/relationships">${link("rId1", "worksheet", "worksheets/sheet1.xml")}${link("rId2", "styles", "styles.xml")}${link("rId3", "sharedStrings", "sharedStrings.xml")}</Relationships>`] },
    { name: "xl/styles.xml", text: [styles] },
    { name: "xl/sharedStrings.xml", text: inChunks(strings()) },
    { name: "xl/worksheets/sheet1.xml", text: inChunks(sheet(rows)) },
  ];
  return zipOut(parts);
}
