// A table of any length as xlsx, written while its rows come: memory holds a chunk, whatever the rows. Every text stays text.
import { columnLetters } from "@qingce/core/base/workbook-cell";
import { zipOut, type PartOut } from "./zip-out.ts";

export type LongRow = readonly (string | number)[];

export interface LongTable {
  /** At most 31 characters without brackets and slashes; a second sheet gets a number behind. */
  readonly name: string;
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly rows: Iterable<LongRow> | AsyncIterable<LongRow>;
}

/** What a sheet holds, its head included. */
export const mostRows = 1_048_576;
const chunk = 64 * 1024;

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const named: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const keeps = (sign: string): boolean => sign === "\t" || sign === "\n" || sign > "\u007E";

/** What XML cannot hold goes as `_x0007_`, and a text that reads like this keeps its underscore as `_x005F_`. */
const special = /[&<>"\p{Cc}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const escapeSign = (sign: string): string => named[sign] ?? (keeps(sign) && sign < "\uFFFE" ? sign : hex(sign));
const escaped = (text: string): string => (text.search(special) < 0 ? text : text.replaceAll(special, escapeSign));

function rowText(row: LongRow, at: number, columns: readonly string[], style: string): string {
  let text = `<row r="${at}">`;
  for (let n = 0; n < row.length; n += 1) {
    const value = row[n] ?? "";
    if (value === "") continue;
    const ref = `${columns[n] ?? columnLetters(n + 1)}${at}`;
    text += typeof value === "number" ? `<c r="${ref}"><v>${value}</v></c>` : `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  }
  return `${text}</row>`;
}

/** Rows in hand for as many sheets as they fill. */
class Source {
  readonly #rows: AsyncIterator<LongRow> | Iterator<LongRow>;
  #next: LongRow | undefined;
  #started = false;
  constructor(rows: LongTable["rows"]) {
    this.#rows = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }
  async #pull(): Promise<void> {
    const step = await this.#rows.next();
    this.#next = step.done === true ? undefined : step.value;
    this.#started = true;
  }
  async more(): Promise<boolean> {
    if (!this.#started) await this.#pull();
    return this.#next !== undefined;
  }
  async *take(most: number): AsyncGenerator<LongRow> {
    for (let n = 0; n < most && (await this.more()); n += 1) {
      const row = this.#next ?? [];
      await this.#pull();
      yield row;
    }
  }
}

async function* sheetText(table: LongTable, source: Source): AsyncGenerator<string> {
  const columns = table.head.map((_, n) => columnLetters(n + 1));
  const widths = table.widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join("");
  let text = `${declared}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths === "" ? "" : `<cols>${widths}</cols>`}<sheetData>${rowText(table.head, 1, columns, ' s="2"')}`;
  let at = 1;
  for await (const row of source.take(mostRows - 1)) {
    at += 1;
    text += rowText(row, at, columns, ' s="1"');
    if (text.length < chunk) continue;
    yield text;
    text = "";
  }
  yield `${text}</sheetData></worksheet>`;
}

const styles = `${declared}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function frame(name: string, sheets: number): readonly PartOut[] {
  const all = Array.from({ length: sheets }, (_, n) => n + 1);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const workbook = all.map((n) => `<sheet name="${escaped(n === 1 ? name : `${name.slice(0, 28)} ${n}`)}" sheetId="${n}" r:id="rId${n}"/>`).join("");
  const links = all.map((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("");
  const overrides = all.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`).join("");
  const packages = "http://schemas.openxmlformats.org/package/2006";
  return [
    { name: "xl/workbook.xml", text: [`${declared}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${workbook}</sheets></workbook>`] },
    { name: "xl/_rels/workbook.xml.rels", text: [`${declared}<Relationships xmlns="${packages}/relationships">${links}<Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`] },
    { name: "xl/styles.xml", text: [styles] },
    { name: "_rels/.rels", text: [`${declared}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`] },
    { name: "[Content_Types].xml", text: [`${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides}</Types>`] },
  ];
}

async function* partsOf(table: LongTable): AsyncGenerator<PartOut> {
  const source = new Source(table.rows);
  let sheets = 0;
  do {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, text: sheetText(table, source) };
  } while (await source.more());
  yield* frame(table.name, sheets);
}

export const longTable = (table: LongTable): AsyncGenerator<Buffer> => zipOut(partsOf(table));
