// The shared texts of a workbook: runs of rich text joined, phonetic readings left out, `_x000D_` undone.
import { TextTable } from "./text-table.ts";
import { scanXml } from "./xml-scan.ts";
import type { ZipParts } from "./zip-parts.ts";

/** Characters that XML cannot hold are written `_x000D_`; an underscore before such a text as `_x005F_`. */
export const undoEscapes = (text: string): string =>
  text.includes("_x") ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

export async function sharedStrings(parts: ZipParts, name: string): Promise<TextTable> {
  const table = new TextTable();
  let [text, inText, phonetic] = ["", false, 0];
  await scanXml(parts.read(name), {
    open: (tag) => {
      if (tag === "si") text = "";
      else if (tag === "t") inText = phonetic === 0;
      else if (tag === "rPh") phonetic += 1;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (tag) => {
      if (tag === "t") inText = false;
      else if (tag === "rPh") phonetic -= 1;
      else if (tag === "si") table.add(undoEscapes(text));
    },
  });
  return table;
}
