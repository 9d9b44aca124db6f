// Which characters a font can draw, by its `cmap` table (TrueType, formats 4 and 12): a character without a glyph would print as an empty box.
import { readFileSync } from "node:fs";

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The longest of a font's maps: format 12 holds the planes beyond the first. */
function tableOf(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const cmap = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  const start = cmap === undefined ? 0 : font.readUInt32BE(cmap + 8);
  const maps = Array.from({ length: font.readUInt16BE(start + 2) }, (_, at) => start + font.readUInt32BE(start + 8 + at * 8));
  return maps.find((at) => font.readUInt16BE(at) === 12) ?? maps.find((at) => font.readUInt16BE(at) === 4) ?? -1;
}

function rangesOf(font: Buffer): readonly Range[] {
  const at = tableOf(font);
  if (at < 0) return [];
  if (font.readUInt16BE(at) === 12) return Array.from({ length: font.readUInt32BE(at + 12) }, (_, n) => ({ from: font.readUInt32BE(at + 16 + n * 12), to: font.readUInt32BE(at + 20 + n * 12) }));
  const segments = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: segments }, (_, n) => ({ from: font.readUInt16BE(at + 16 + segments * 2 + n * 2), to: font.readUInt16BE(at + 14 + n * 2) }));
}

/** Spaces, marks of joining and variation are drawn by nobody. */
const unseen = /[\s\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u;

/** Asks of a text which of its characters none of the fonts holds. */
export function missingFrom(paths: readonly string[]): (text: string) => readonly string[] {
  const ranges = paths.flatMap((path) => rangesOf(readFileSync(path))).toSorted((one, other) => one.from - other.from);
  const known = new Map<string, boolean>();
  const held = (character: string): boolean => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const point = character.codePointAt(0) ?? 0;
    const found = unseen.test(character) || ranges.some(({ from, to }) => from <= point && point <= to);
    known.set(character, found);
    return found;
  };
  return (text) => [...new Set(text)].filter((one) => !held(one));
}
