// Each block of a paper as paragraphs and tables of Word.
import { AlignmentType, BorderStyle, HeightRule, PageBreak, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType, type FileChild } from "docx";
import { impossible } from "@qingce/core/base/impossible";
import { fonts, red, runsOf, type Look } from "./docx-look.ts";
import { fieldRows } from "./field-rows.ts";
import type { Block, BlockOf } from "./paper-model.ts";
import { titleLines } from "./title-lines.ts";

const twoCharacters = 640;
const small = { line: 300, lineRule: "atLeast" } as const;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

const centred = (text: string, look: Look, before = 0, after = 0): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: "auto", before, after }, children: runsOf(text, look) });

function headOf({ issued, issuers, number }: BlockOf<"head">): readonly Paragraph[] {
  const look = { font: fonts.song, bold: true, color: red, size: issuers.length > 1 && issued !== "letter" ? 48 : 72, characterSpacing: 40 };
  const names = issued === "letter" ? issuers.slice(0, 1) : issuers;
  const named = names.map((one, at) => centred(issued === "red-header" && at === names.length - 1 ? `${one}文件` : one, look, at === 0 && issued === "red-header" ? 600 : 0));
  const rule = issued === "letter" ? { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: red, space: 4 } : { style: BorderStyle.SINGLE, size: 18, color: red, space: 8 };
  const numbered = runsOf(number, { font: fonts.body, size: 32 });
  return issued === "letter"
    ? [...named, new Paragraph({ border: { bottom: rule }, spacing: { line: 120, lineRule: "exact" }, children: [] }), new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 160 }, children: numbered })]
    : [...named, new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 400, after: 200 }, border: { bottom: rule }, children: numbered })];
}

const cell = (text: string, width: number, look: Look, options: { readonly span?: number; readonly shaded?: boolean; readonly left?: boolean } = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(options.span === undefined ? {} : { columnSpan: options.span }),
    ...(options.shaded === true ? { shading: { fill: "F5F5F5" } } : {}),
    children: [new Paragraph({ alignment: options.left === true ? AlignmentType.LEFT : AlignmentType.CENTER, spacing: small, children: runsOf(text, look) })],
  });

const whole = { size: 100, type: WidthType.PERCENTAGE } as const;

function tableOf({ heads, rows, widths }: BlockOf<"table">): Table {
  const shares = widths ?? heads.map(() => 1);
  const all = shares.reduce((sum, one) => sum + one, 0);
  const widthAt = (at: number): number => Math.round(((shares[at] ?? 1) / all) * 100);
  const size = heads.length > 7 ? 17 : 21;
  return new Table({
    width: whole,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((one, at) => cell(one, widthAt(at), { font: fonts.sans, size }, { shaded: true })) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((one, at) => cell(one, widthAt(at), { font: fonts.body, size })) })),
    ],
  });
}

function fieldsOf({ fields }: BlockOf<"fields">): Table {
  const label = (text: string): TableCell => cell(text, 20, { font: fonts.sans, size: 21 }, { shaded: true, left: true });
  const value = (text: string, span: number): TableCell => cell(text, span === 1 ? 30 : 80, { font: fonts.body, size: 22 }, { left: true, span });
  return new Table({ width: whole, rows: fieldRows(fields).map((row) => new TableRow({ ...(row[0]?.tall === true ? { height: { value: 1700, rule: HeightRule.ATLEAST } } : {}), children: row.flatMap((one) => [label(one.label), value(one.value, row.length === 1 ? 3 : 1)]) })) });
}

const coverOf = ({ above, title, fields, day }: BlockOf<"cover">): readonly Paragraph[] => [
  centred(above, { font: fonts.sans, size: 32 }, 400),
  centred(titleLines(title).join("\n"), { font: fonts.song, bold: true, size: 60 }, 2400, 3000),
  ...fields.map(({ label, value }) => new Paragraph({ indent: { left: 1600 }, spacing: { line: 700, lineRule: "atLeast" }, children: [...runsOf(`${label}：`, { font: fonts.sans, size: 32 }), ...runsOf(value)] })),
  centred(day, { font: fonts.body, size: 32 }, 2400),
];

const signatureOf = ({ persons, issuers, seal, day }: BlockOf<"signature">): readonly Paragraph[] => [
  ...persons.map(({ label, value }, at) => new Paragraph({ indent: { left: twoCharacters }, spacing: { before: at === 0 ? 480 : 0 }, keepNext: true, children: runsOf(`${label}：${value}`) })),
  ...[...issuers, ...(seal === "" ? [] : [seal]), day].map((text, at) => new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: 1280 }, spacing: { before: at === 0 ? 480 : 0 }, keepNext: text !== day, children: runsOf(text) })),
];

const attachmentsOf = ({ names }: BlockOf<"attachments">): readonly Paragraph[] =>
  names.map((name, at) => new Paragraph({ indent: { left: names.length === 1 ? 1600 : 2080, hanging: at === 0 ? (names.length === 1 ? 960 : 1440) : 480 }, spacing: { before: at === 0 ? 300 : 0 }, children: runsOf(names.length === 1 ? `附件：${name}` : `${at === 0 ? "附件：" : ""}${at + 1}.${name}`) }));

const headingLook = { 1: { font: fonts.sans }, 2: { font: fonts.kai }, 3: {}, 4: {} } as const;

function drawn(block: Block): readonly FileChild[] {
  switch (block.kind) {
    case "head":
      return headOf(block);
    case "cover":
      return coverOf(block);
    case "title":
      return [centred(titleLines(block.text).join("\n"), { font: fonts.song, bold: true, size: 44 }, 300, 400)];
    case "addressee":
      return [new Paragraph({ children: runsOf(`${block.text}：`) })];
    case "paragraph":
      return [new Paragraph({ indent: { firstLine: twoCharacters }, children: runsOf(block.text) })];
    case "line":
      return [new Paragraph({ alignment: alignments[block.align], spacing: { before: 120, after: 80, ...small }, children: runsOf(block.text, { size: 24 }) })];
    case "heading":
      return [new Paragraph({ indent: { firstLine: twoCharacters }, keepNext: block.level < 3, children: runsOf(`${block.mark}${block.text}`, headingLook[block.level]) })];
    case "fields":
      return [fieldsOf(block)];
    case "table":
      return [tableOf(block)];
    case "attachments":
      return attachmentsOf(block);
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

export const blocksOf = (blocks: readonly Block[]): FileChild[] => blocks.flatMap(drawn);
