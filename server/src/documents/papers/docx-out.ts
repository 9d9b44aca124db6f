// Writes a paper as Word, to be finished by hand: the fonts and sizes of official papers, every text a run of its own, nothing read as markup.
import { AlignmentType, BorderStyle, Document, Footer, Header, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, VerticalAlign, type ISectionOptions } from "docx";
import { blocksOf } from "./docx-blocks.ts";
import { fonts, red, runsOf } from "./docx-look.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { spreadsOf, type Spread } from "./spreads.ts";

/** Twentieths of a point. */
const millimetres = (n: number): number => Math.round((n / 25.4) * 1440);

const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26), header: millimetres(15), footer: millimetres(25) },
};

/** The size is given upright; Word turns it. */
const pageOf = ({ across }: Spread): typeof page => (across ? { size: { ...page.size, orientation: PageOrientation.LANDSCAPE }, margin: { ...page.margin, top: millimetres(28), bottom: millimetres(28), left: millimetres(30), right: millimetres(30) } } : page) as typeof page;

function headerOf({ marks, ownLayout }: PaperModel): Header {
  const mark = marks.length === 0 ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, children: runsOf(marks.join("　"), { font: fonts.sans, size: 44, color: "BFBFBF" }) })];
  const own = ownLayout === "" ? [] : [new Paragraph({ alignment: AlignmentType.RIGHT, children: runsOf(ownLayout, { font: fonts.sans, size: 16, color: "6E6E6E" }) })];
  return new Header({ children: [...mark, ...own] });
}

const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType], size: number, children: readonly string[]): Footer =>
  new Footer({ children: [new Paragraph({ alignment, children: [new TextRun({ font: fonts.song, size, children: [...children] })] })] });

/** 信函格式 closes its first page with a double line, thin over thick. */
const lowerRule = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: red, space: 4 };

const dash = ["— ", PageNumber.CURRENT, " —"] as const;

function footersOf({ pages }: PaperModel): NonNullable<ISectionOptions["footers"]> {
  if (pages === "of") {
    const centred = footer(AlignmentType.CENTER, 21, ["第 ", PageNumber.CURRENT, " 页 共 ", PageNumber.TOTAL_PAGES, " 页"]);
    return { default: centred, even: centred };
  }
  return { default: footer(AlignmentType.RIGHT, 28, dash), even: footer(AlignmentType.LEFT, 28, dash), first: new Footer({ children: [new Paragraph({ border: { bottom: lowerRule }, indent: { left: -400, right: -400 }, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] })] }) };
}

const isLetter = ([first]: readonly Block[]): boolean => first?.kind === "head" && first.issued === "letter";

/** 信函格式 shows no number on its first page. */
export async function writeDocx(model: PaperModel): Promise<Buffer> {
  const header = headerOf(model);
  const document = new Document({
    title: model.title,
    creator: "青册",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: 32 }, paragraph: { spacing: { line: 579, lineRule: LineRuleType.EXACT } } } } },
    sections: spreadsOf(model.blocks).map((spread, at) => ({ properties: { type: SectionType.NEXT_PAGE, page: pageOf(spread), titlePage: at === 0 && isLetter(model.blocks), verticalAlign: VerticalAlign.TOP }, headers: { default: header, even: header, first: header }, footers: footersOf(model), children: blocksOf(spread) })),
  });
  return Packer.toBuffer(document);
}

