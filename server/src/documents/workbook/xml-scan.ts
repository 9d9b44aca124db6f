// Reads XML chunk by chunk and tells elements and text. It knows the five named entities and numbers, no others: a document type is refused.
import { BrokenWorkbook } from "./broken-workbook.ts";

export interface XmlHearer {
  /** `name` without its prefix; `attributes` as written, for `attribute` to read. */
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

const named: { readonly [name: string]: string } = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function oneEntity(whole: string, body: string): string {
  const code = body.startsWith("#x") ? Number.parseInt(body.slice(2), 16) : body.startsWith("#") ? Number(body.slice(1)) : Number.NaN;
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  const plain = Object.hasOwn(named, body) ? named[body] : undefined;
  if (plain === undefined) throw new BrokenWorkbook("workbook-entity", `文件内含未知实体 ${whole.slice(0, 20)}，不予读取`);
  return plain;
}

const decode = (text: string): string => (text.includes("&") ? text.replaceAll(/&([^;&\s]{1,16});/gu, oneEntity) : text);

/** One attribute by its full name; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const [key, quote] = [` ${name}="`, '"'];
  const at = attributes.indexOf(key);
  if (at >= 0) return decode(attributes.slice(at + key.length, attributes.indexOf(quote, at + key.length)));
  for (let from = attributes.indexOf(name); from >= 0; from = attributes.indexOf(name, from + 1)) {
    if (from > 0 && !/\s/u.test(attributes[from - 1] ?? "")) continue;
    const parts = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(attributes.slice(from + name.length));
    if (parts !== null) return decode(parts[1] ?? parts[2] ?? "");
  }
  return undefined;
}

/** No tag and no text of a cell is longer: 32,767 characters is what a cell may hold. */
const longest = 2 * 1024 * 1024;

const local = (name: string): string => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);

/** Where the tag that begins at `from` ends; a `>` inside quotes is none. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  return -1;
}

export class XmlScan {
  #rest = "";
  constructor(readonly hearer: XmlHearer) {}

  push(chunk: string): void {
    const text = this.#rest === "" ? chunk : this.#rest + chunk;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === "<" ? this.#tag(text, at) : this.#text(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === 0 ? text : text.slice(at);
    if (this.#rest.length > longest) throw new BrokenWorkbook("workbook-broken", "文件内有过长的内容，不予读取");
  }

  #text(text: string, at: number): number {
    const end = text.indexOf("<", at);
    if (end >= 0) this.hearer.text(decode(text.slice(at, end)));
    return end;
  }

  #tag(text: string, at: number): number {
    if (text[at + 1] === "!" || text[at + 1] === "?") return this.#special(text, at);
    const end = endOfTag(text, at + 1);
    if (end < 0) return -1;
    if (text[at + 1] === "/") {
      this.hearer.close(local(text.slice(at + 2, end).trim()));
      return end + 1;
    }
    const empty = text[end - 1] === "/";
    const body = text.slice(at + 1, empty ? end - 1 : end);
    const space = body.search(/\s/u);
    const name = local(space < 0 ? body : body.slice(0, space));
    this.hearer.open(name, space < 0 ? "" : body.slice(space));
    if (empty) this.hearer.close(name);
    return end + 1;
  }

  #special(text: string, at: number): number {
    const head = text.slice(at, at + 9);
    const [open, close] = head.startsWith("<!--") ? ["<!--", "-->"] : head === "<![CDATA[" ? ["<![CDATA[", "]]>"] : ["<?", "?>"];
    if (head.startsWith(open)) {
      const end = text.indexOf(close, at + open.length);
      if (end >= 0 && open === "<![CDATA[") this.hearer.text(text.slice(at + open.length, end));
      return end < 0 ? -1 : end + close.length;
    }
    if (head.length < 9 && ("<!--".startsWith(head) || "<![CDATA[".startsWith(head) || "<!DOCTYPE".startsWith(head))) return -1;
    throw new BrokenWorkbook("workbook-entity", "文件内含文档类型声明，不予读取");
  }
}

/** Scans a whole part. */
export async function scanXml(chunks: AsyncIterable<string>, hearer: XmlHearer): Promise<void> {
  const scan = new XmlScan(hearer);
  for await (const chunk of chunks) scan.push(chunk);
}
