// Lays a paper out as sheets: the text in rows across the width, every table in columns of its own; an annex begins a sheet.
import { impossible } from "@qingce/core/base/impossible";
import { writeXlsxSheets, type CellLook, type LaidCell, type LaidSheet } from "../xlsx-out.ts";
import { fieldRows } from "./field-rows.ts";
import type { Block, BlockOf, PaperModel } from "./paper-model.ts";

interface Row {
  readonly cells: readonly LaidCell[];
  readonly height: number;
}

/** Characters across a page of the sheet, Chinese ones counted twice. */
const across = 92;
const lineHeight = 18;

const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > "ÿ" ? 2 : 1), 0);
const linesIn = (text: string, width: number): number => text.split("\n").reduce((sum, one) => sum + Math.max(1, Math.ceil((widthOf(one) + 2) / width)), 0);

type Section = readonly Block[];

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "annex") sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

const tablesIn = (section: Section): readonly BlockOf<"table">[] => section.filter((block) => block.kind === "table");

/** Columns that all of a section's tables fit on: those of the widest. */
function widthsOf(section: Section): readonly number[] {
  const tables = tablesIn(section);
  const widest = tables.toSorted((one, other) => other.heads.length - one.heads.length)[0];
  const shares = widest?.widths ?? widest?.heads.map(() => 1) ?? [1, 2, 1, 2];
  const four = shares.length < 4 ? [...shares, ...Array.from({ length: 4 - shares.length }, () => 2)] : shares;
  const all = four.reduce((sum, one) => sum + one, 0);
  return four.map((one) => Math.max(6, Math.round((one / all) * across)));
}

/** Cells of one row; the last ones share what is left of the width. */
function rowOf(texts: readonly string[], looks: readonly CellLook[], widths: readonly number[]): Row {
  const spare = widths.length - texts.length;
  const cells = texts.map((text, at): LaidCell => ({ text, look: looks[at] ?? "cell", span: at === texts.length - 1 ? spare + 1 : 1 }));
  let from = 0;
  const lines = cells.map(({ text, span = 1 }) => {
    const width = widths.slice(from, from + span).reduce((sum, one) => sum + one, 0);
    from += span;
    return linesIn(text, width);
  });
  return { cells, height: Math.max(...lines, 1) * lineHeight + 6 };
}

const whole = (text: string, look: CellLook, widths: readonly number[]): Row => {
  const row = rowOf([text], [look], widths);
  return look === "title" ? { ...row, height: Math.ceil(widthOf(text) / 56) * 26 + 10 } : row;
};

function rowsOf(block: Block, widths: readonly number[]): readonly Row[] {
  switch (block.kind) {
    case "head":
      return [whole(block.issuers.join("　"), "title", widths), whole(block.number, "text", widths)];
    case "cover":
      return [whole(block.above, "text", widths), whole(block.title, "title", widths), ...block.fields.map(({ label, value }) => rowOf([label, value], ["head", "cell"], widths)), whole(block.day, "text", widths)];
    case "title":
      return [whole(block.text, "title", widths)];
    case "addressee":
      return [whole(`${block.text}：`, "text", widths)];
    case "paragraph":
    case "line":
      return [whole(block.text, "text", widths)];
    case "heading":
      return [whole(`${block.mark}${block.text}`, "text", widths)];
    case "fields":
      return fieldRows(block.fields).map((row) => rowOf(row.flatMap(({ label, value }) => [label, value]), row.flatMap((): CellLook[] => ["head", "cell"]), widths));
    case "table":
      return [rowOf(block.heads, block.heads.map(() => "head"), widths), ...block.rows.map((row) => rowOf(row, row.map(() => "cell"), widths))];
    case "attachments":
      return block.names.map((name, at) => whole(block.names.length === 1 ? `附件：${name}` : `${at === 0 ? "附件：" : "　　　"}${at + 1}.${name}`, "text", widths));
    case "signature":
      return [...block.persons.map(({ label, value }) => `${label}：${value}`), ...block.issuers, ...(block.seal === "" ? [] : [block.seal]), block.day].map((text) => whole(text, "text", widths));
    case "plaque":
      return [block.year, block.list, block.name, block.document, ...block.foot].map((text) => whole(text, "text", widths));
    case "annex":
      return [whole(block.label, "text", widths)];
    case "page":
      return [];
    default:
      return impossible(block);
  }
}

function sheetOf({ title, marks, ownLayout }: PaperModel, section: Section): LaidSheet {
  const widths = widthsOf(section);
  const own = [marks.join("　"), ownLayout].filter((one) => one !== "").map((one) => whole(one, "mark", widths));
  const named = section.find((block) => block.kind === "title");
  return { name: named?.kind === "title" ? named.text : title, widths, above: marks.join("　"), rows: [...own, ...section.flatMap((block) => rowsOf(block, widths))] };
}

export const writeSheets = (model: PaperModel): Promise<Buffer> => writeXlsxSheets(sectionsOf(model.blocks).map((section) => sheetOf(model, section)));
