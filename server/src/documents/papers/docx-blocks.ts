// Each block of a paper as paragraphs and tables of Word.
import { AlignmentType, BorderStyle, PageBreak, Paragraph, type FileChild } from "docx";
import { impossible } from "@qingce/core/base/impossible";
import { fonts, red, runsOf, small, type Look } from "./docx-look.ts";
import { fieldsOf, jointNames, tableOf } from "./docx-tables.ts";
import type { Block, BlockOf } from "./paper-model.ts";
import type { Spread } from "./spreads.ts";
import { titleLines } from "./title-lines.ts";

const twoCharacters = 640;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

const centred = (text: string, look: Look, before = 0, after = 0): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { line: 240, lineRule: "auto", before, after }, children: runsOf(text, look) });

/** Half points, so that the name stays on one line of the 版心. */
const headSize = (name: string): number => Math.min(72, Math.floor(840 / Math.max(1, [...name].length)));

function headOf({ issued, issuers, number }: BlockOf<"head">): readonly FileChild[] {
  const only = issued === "letter" ? (issuers[0] ?? "") : `${issuers[0] ?? ""}文件`;
  const look = { font: fonts.song, bold: true, color: red, size: headSize(only) };
  const named = issued === "letter" || issuers.length < 2 ? [centred(only, look, issued === "letter" ? 0 : 600)] : [new Paragraph({ spacing: { before: 600 }, children: [] }), jointNames(issuers)];
  const rule = issued === "letter" ? { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: red, space: 4 } : { style: BorderStyle.SINGLE, size: 18, color: red, space: 8 };
  const numbered = runsOf(number, { font: fonts.body, size: 32 });
  return issued === "letter"
    ? [...named, new Paragraph({ border: { bottom: rule }, spacing: { line: 120, lineRule: "exact" }, children: [] }), new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 160 }, children: numbered })]
    : [...named, new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 400, after: 200 }, border: { bottom: rule }, children: numbered })];
}

/** Half points, so that no line of the title turns by itself. */
const coverSize = (title: string): number => Math.min(60, Math.floor(860 / Math.max(...titleLines(title).map((one) => [...one].length))));

const coverOf = ({ above, title, fields, day }: BlockOf<"cover">): readonly Paragraph[] => [
  centred(above, { font: fonts.sans, size: 32 }, 400),
  centred(titleLines(title).join("\n"), { font: fonts.song, bold: true, size: coverSize(title) }, 2400, 3000),
  ...fields.map(({ label, value }) => new Paragraph({ indent: { left: 1600 }, spacing: { line: 700, lineRule: "atLeast" }, children: [...runsOf(`${label}：`, { font: fonts.sans, size: 32 }), ...runsOf(value)] })),
  centred(day, { font: fonts.body, size: 32 }, 1600),
];

const signatureOf = ({ persons, issuers, seal, day }: BlockOf<"signature">): readonly Paragraph[] => [
  ...persons.map(({ label, value }, at) => new Paragraph({ indent: { left: twoCharacters }, spacing: { before: at === 0 ? 480 : 0 }, keepNext: true, children: runsOf(`${label}：${value}`) })),
  ...[...issuers, ...(seal === "" ? [] : [seal]), day].map((text, at) => new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: 1280 }, spacing: { before: at === 0 ? 480 : 0 }, keepNext: text !== day, children: runsOf(text) })),
];

const attachmentsOf = ({ names }: BlockOf<"attachments">, tied: boolean): readonly Paragraph[] =>
  names.map((name, at) => new Paragraph({ keepNext: tied || at < names.length - 1, indent: { left: names.length === 1 ? 1600 : 2080, hanging: at === 0 ? (names.length === 1 ? 960 : 1440) : 480 }, spacing: { before: at === 0 ? 300 : 0 }, children: runsOf(names.length === 1 ? `附件：${name}` : `${at === 0 ? "附件：" : ""}${at + 1}.${name}`) }));

const headingLook = { 1: { font: fonts.sans }, 2: { font: fonts.kai }, 3: {}, 4: {} } as const;

/** 落款 never stands alone on a page: the last words of the body go with it. */
function leads(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return next?.kind === "signature" || (next?.kind === "attachments" && leads(blocks, at + 1));
}

function drawn(block: Block, across: boolean, tied: boolean): readonly FileChild[] {
  switch (block.kind) {
    case "head":
      return headOf(block);
    case "cover":
      return coverOf(block);
    case "title":
      return [centred(titleLines(block.text).join("\n"), { font: fonts.song, bold: true, size: 44 }, 400, 400)];
    case "addressee":
      return [new Paragraph({ children: runsOf(`${block.text}：`) })];
    case "paragraph":
      return [new Paragraph({ indent: { firstLine: twoCharacters }, keepNext: tied, keepLines: tied, children: runsOf(block.text) })];
    case "line":
      return [new Paragraph({ alignment: alignments[block.align], keepNext: block.align === "center", spacing: { before: 120, after: 80, ...small }, children: runsOf(block.text, { size: 24 }) })];
    case "heading":
      return [new Paragraph({ indent: { firstLine: twoCharacters }, keepNext: block.level < 3, children: runsOf(`${block.mark}${block.text}`, headingLook[block.level]) })];
    case "fields":
      return [fieldsOf(block, across)];
    case "table":
      return [tableOf(block, across)];
    case "attachments":
      return attachmentsOf(block, tied);
    case "signature":
      return signatureOf(block);
    case "plaque":
      return [block.year, block.list, block.name, block.document, ...block.foot].map((one) => centred(one, {}, 300, 300));
    case "annex":
      return [new Paragraph({ pageBreakBefore: true, children: runsOf(block.label, { font: fonts.sans }) })];
    case "page":
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return impossible(block);
  }
}

export const blocksOf = ({ blocks, across }: Spread): FileChild[] => blocks.flatMap((block, at) => (at === 0 && block.kind === "page" ? [] : drawn(block, across, leads(blocks, at))));
