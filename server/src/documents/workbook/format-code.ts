// Number formats as written in a workbook: which one a cell has, and what it says of the number: percentage, day, text or plain.
import { attribute, scanXml } from "./xml-scan.ts";
import type { ZipParts } from "./zip-parts.ts";

const day = 'yyyy"年"m"月"d"日"';
const monthDay = 'm"月"d"日"';
const month = 'yyyy"年"m"月"';
/** Formats that every program knows by number; those of Chinese programs from 27 on. */
const builtin: { readonly [id: number]: string } = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
  37: "#,##0 ;(#,##0)", 38: "#,##0 ;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
  27: month, 28: monthDay, 29: monthDay, 30: "m-d-yy", 31: day, 36: month, 50: month, 51: monthDay, 52: month, 53: monthDay, 54: monthDay, 57: month, 58: monthDay,
};

/** What a format makes of a number. */
export type FormatSense = "general" | "number" | "percent" | "day" | "text";

/** Quoted words, escaped signs, colours and locales say nothing about the kind of a format. */
const bare = (code: string): string => code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/giu, "");

export function senseOf(code: string): FormatSense {
  const signs = bare(code).split(";")[0] ?? "";
  if (/^general$/iu.test(signs.trim()) || signs.trim() === "") return "general";
  if (/[ymdhs年月日]/iu.test(signs.replaceAll(/general/giu, ""))) return "day";
  if (signs.includes("%")) return "percent";
  return signs.includes("@") ? "text" : "number";
}

export interface CellFormat { readonly code: string; readonly sense: FormatSense }

export const generalFormat: CellFormat = { code: "General", sense: "general" };

/** Formats by the style number of a cell. */
export async function cellFormats(parts: ZipParts, name: string): Promise<readonly CellFormat[]> {
  const own = new Map<number, string>();
  const styles: CellFormat[] = [];
  let inStyles = false;
  const hear = (tag: string, attributes: string): void => {
    if (tag === "numFmt") own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "General");
    else if (tag === "cellXfs") inStyles = true;
    else if (tag === "xf" && inStyles) {
      const id = Number(attribute(attributes, "numFmtId") ?? "0");
      const code = own.get(id) ?? builtin[id] ?? "General";
      styles.push({ code, sense: senseOf(code) });
    }
  };
  await scanXml(parts.read(name), {
    open: hear,
    text: () => undefined,
    close: (tag) => {
      if (tag === "cellXfs") inStyles = false;
    },
  });
  return styles;
}
