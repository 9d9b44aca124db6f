// The text of a Word file, paragraph by paragraph under its heading; what was struck out in tracking and what a field computes from is left out.
import { attribute, scanXml, type XmlHearer } from "../workbook/xml-scan.ts";
import { ZipParts, type ZipLimits } from "../workbook/zip-parts.ts";
import { PieceBasket, type FileRead } from "./file-read.ts";
import { officeMakers } from "./office-makers.ts";

const isHeading = /^(?:heading|title|标题|[1-9]$)/iu;

class Paragraphs implements XmlHearer {
  readonly basket = new PieceBasket();
  #n = 0;
  #text = "";
  #inText = false;
  #heading = "";
  #style = "";

  open(name: string, attributes: string): void {
    if (name === "t") this.#inText = true;
    else if (name === "p") [this.#text, this.#style] = ["", ""];
    else if (name === "pStyle") this.#style = attribute(attributes, "w:val") ?? "";
    else if (name === "outlineLvl") this.#style = "heading";
    else if (name === "tab" || name === "br") this.#text += " ";
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    if (name !== "p") return;
    const text = this.#text.trim();
    this.#text = "";
    if (text === "") return;
    this.#n += 1;
    if (isHeading.test(this.#style)) this.#heading = text.slice(0, 30);
    this.basket.add(this.#heading === "" ? `第${this.#n}段` : `“${this.#heading}”第${this.#n}段`, text);
  }
}

export async function readDocx(bytes: Buffer, limits: ZipLimits): Promise<FileRead> {
  const parts = new ZipParts(bytes, limits);
  const makers = await officeMakers(parts);
  const paragraphs = new Paragraphs();
  const { basket } = paragraphs;
  const heard: AsyncIterable<string> = (async function* () {
    for await (const chunk of parts.read("word/document.xml")) {
      yield chunk;
      if (basket.full) return;
    }
  })();
  await scanXml(heard, paragraphs);
  return basket.read(makers);
}
