// Lays a paper out as sheets: the text in rows across the width, every table in columns of its own; an annex begins a sheet.
import { impossible } from "@qingce/core/base/impossible";
import { asFigure, writeXlsxSheets, type CellLook, type LaidCell, type LaidSheet } from "../xlsx-out.ts";
import { fieldRows } from "./field-rows.ts";
import type { Block, BlockOf, PaperModel } from "./paper-model.ts";
import { linesIn, measured, widthOf } from "./row-height.ts";
import { spreadsOf } from "./spreads.ts";

interface Row {
  readonly cells: readonly LaidCell[];
  readonly height: number;
}

/** Characters across a page of the sheet, Chinese ones counted twice. */
const placesOf = ({ across }: Section): number => (across ? 150 : 92);
const lineHeight = 18;

interface Section {
  readonly across: boolean;
  readonly blocks: readonly Block[];
}

/** An annex, and what lies across, is a sheet of its own. */
function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  return spreadsOf(blocks).flatMap(({ across, blocks: spread }) => {
    const sections: { across: boolean; blocks: Block[] }[] = [{ across, blocks: [] }];
    for (const block of spread) {
      if (block.kind === "annex") sections.push({ across, blocks: [] });
      sections.at(-1)?.blocks.push(block);
    }
    return sections.filter(({ blocks: held }) => held.length > 0);
  });
}

const tablesIn = ({ blocks }: Section): readonly BlockOf<"table">[] => blocks.filter((block) => block.kind === "table");

/** Where the columns of so many shares end, as parts of the width. */
function edgesOf(shares: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((_, at) => shares.slice(0, at + 1).reduce((sum, one) => sum + one, 0) / all);
}

/** Labels and values of a table of fields. */
const fieldShares = [21, 29, 21, 29];

/** Edges nearer to each other than this are one. */
const near = 0.045;

/** Columns on which all tables of a section stand: those of the widest, and where others end elsewhere, theirs. A table alone keeps its own. */
function widthsOf(section: Section): readonly number[] {
  const tables = tablesIn(section).toSorted((one, other) => other.heads.length - one.heads.length);
  const shares = [...tables.map(({ heads, widths }) => widths ?? heads.map(() => 1)), ...(section.blocks.some(({ kind }) => kind === "fields") || tables.length === 0 ? [fieldShares] : [])];
  const edges: number[] = [];
  for (const edge of shares.flatMap(edgesOf)) if (shares.length === 1 || !edges.some((one) => Math.abs(one - edge) < near)) edges.push(edge);
  const sorted = edges.toSorted((one, other) => one - other);
  return sorted.map((edge, at) => Math.max(5, Math.round((edge - (sorted[at - 1] ?? 0)) * placesOf(section))));
}

/** How many columns each cell spreads over, so that its part of the width is about its share; one at least. */
export function spansOf(shares: readonly number[], widths: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, one) => sum + one, 0);
  const full = widths.reduce((sum, one) => sum + one, 0);
  const edges = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  let from = 0;
  return shares.map((_, at) => {
    const wanted = (shares.slice(0, at + 1).reduce((sum, one) => sum + one, 0) / all) * full;
    const last = widths.length - (shares.length - at - 1);
    const near = edges.findIndex((edge, n) => edge >= wanted || wanted - edge < (edges[n + 1] ?? Number.POSITIVE_INFINITY) - wanted) + 1;
    const to = at === shares.length - 1 ? widths.length : Math.min(last, Math.max(from + 1, near));
    const span = to - from;
    from = to;
    return span;
  });
}

/** Cells of one row, spread by their shares. */
function rowOf(texts: readonly string[], looks: readonly CellLook[], widths: readonly number[], shares: readonly number[] = texts.map(() => 1)): Row {
  const spans = spansOf(shares, widths);
  const cells = texts.map((text, at): LaidCell => ({ text, look: looks[at] ?? "cell", span: spans[at] ?? 1 }));
  let from = 0;
  const lines = cells.map(({ text, span = 1 }) => {
    const width = widths.slice(from, from + span).reduce((sum, one) => sum + one, 0);
    from += span;
    return linesIn(text, width - 2);
  });
  return { cells, height: Math.max(...lines, 1) * lineHeight + 6 };
}

function tableRows(table: BlockOf<"table">, widths: readonly number[]): readonly Row[] {
  const { heads, rows, widths: shares = heads.map(() => 1) } = table;
  const { left } = measured(table, false);
  return [rowOf(heads, heads.map(() => "head"), widths, shares), ...rows.map((row) => rowOf(row, row.map((text, at) => (asFigure(text) ? "figure" : left[at] === true ? "left" : "cell")), widths, shares))];
}

const whole = (text: string, look: CellLook, widths: readonly number[]): Row => {
  const row = rowOf([text], [look], widths);
  return look === "title" ? { ...row, height: Math.ceil(widthOf(text) / 56) * 26 + 10 } : row;
};

/** 首行缩进 of a paragraph. */
const indent = "　　";

const lineLooks = { left: "text", center: "middle", right: "end" } as const;

function rowsOf(block: Block, widths: readonly number[]): readonly Row[] {
  switch (block.kind) {
    case "head":
      return [whole(block.issuers.join("　"), "title", widths), whole(block.number, block.issued === "letter" ? "end" : "middle", widths)];
    case "cover":
      return [whole(block.above, "middle", widths), whole(block.title, "title", widths), ...block.fields.map(({ label, value }) => rowOf([label, value], ["head", "left"], widths, [1, 3])), whole(block.day, "middle", widths)];
    case "title":
      return [whole(block.text, "title", widths)];
    case "addressee":
      return [whole(`${block.text}：`, "text", widths)];
    case "paragraph":
      return [whole(`${indent}${block.text}`, "text", widths)];
    case "line":
      return [whole(block.text, lineLooks[block.align], widths)];
    case "heading":
      return [whole(`${indent}${block.mark}${block.text}`, block.level < 3 ? "heading" : "text", widths)];
    case "fields":
      return fieldRows(block.fields).map((row) => rowOf(row.flatMap(({ label, value }) => [label, value]), row.flatMap((): CellLook[] => ["head", "left"]), widths, row.length === 1 ? [21, 79] : fieldShares));
    case "table":
      return tableRows(block, widths);
    case "attachments":
      return block.names.map((name, at) => whole(block.names.length === 1 ? `${indent}附件：${name}` : `${indent}${at === 0 ? "附件：" : "　　　"}${at + 1}.${name}`, "text", widths));
    case "signature":
      return [...block.persons.map(({ label, value }) => whole(`${indent}${label}：${value}`, "text", widths)), ...[...block.issuers, ...(block.seal === "" ? [] : [block.seal]), block.day].map((text) => whole(text, "end", widths))];
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
  const named = section.blocks.flatMap((block) => (block.kind === "cover" ? [block.title] : block.kind === "title" || block.kind === "line" ? [block.text] : []))[0] ?? title;
  const laid = section.blocks.map((block) => rowsOf(block, widths));
  const rows = laid.flat();
  const turns = section.blocks.flatMap(({ kind }, at) => (kind === "page" ? [own.length + laid.slice(0, at).flat().length] : [])).filter((row) => row > own.length && row < own.length + rows.length);
  const head = own.length + rows.findIndex(({ cells }) => cells.length > 1 && cells.every(({ look }) => look === "head")) + 1;
  const listed = tablesIn(section).length === 1 && !section.blocks.some(({ kind }) => kind === "cover");
  return { name: named, widths, across: section.across, turns, above: marks.join("　"), ...(listed && head > own.length ? { head } : {}), rows: [...own, ...rows] };
}

export const writeSheets = (model: PaperModel): Promise<Buffer> => writeXlsxSheets(sectionsOf(model.blocks).map((section) => sheetOf(model, section)));
