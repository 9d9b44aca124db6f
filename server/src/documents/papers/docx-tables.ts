// Tables of Word with fixed columns, so that a long word breaks inside its cell; heads repeat, and a row is torn only where it is higher than a page.
import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, VerticalMergeType, WidthType } from "docx";
import { fonts, red, runsOf, small, type Look } from "./docx-look.ts";
import { fieldRows } from "./field-rows.ts";
import type { BlockOf } from "./paper-model.ts";
import { measured } from "./row-height.ts";

/** Twentieths of a point: the 版心 is 156 mm wide, 237 mm on a page across. */
const whole = (across: boolean): number => (across ? 13_437 : 8_845);

function columnsOf(shares: readonly number[], across: boolean): readonly number[] {
  const all = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((one) => Math.floor((one / all) * whole(across)));
}

interface CellOptions {
  readonly span?: number;
  readonly shaded?: boolean;
  readonly left?: boolean;
  /** Stays on the page of the row below it. */
  readonly tied?: boolean;
}

const cell = (text: string, width: number, look: Look, { span, shaded, left, tied }: CellOptions = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(shaded === true ? { shading: { fill: "F5F5F5" } } : {}),
    children: [new Paragraph({ alignment: left === true ? AlignmentType.LEFT : AlignmentType.CENTER, spacing: small, keepNext: tied === true, children: runsOf(text, look) })],
  });

const framed = (columns: readonly number[], rows: readonly TableRow[]): Table => new Table({ layout: TableLayoutType.FIXED, width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA }, columnWidths: [...columns], rows: [...rows] });

export function tableOf(table: BlockOf<"table">, across: boolean): Table {
  const { heads, rows, widths } = table;
  const columns = columnsOf(widths ?? heads.map(() => 1), across);
  const { torn, left, whole: together } = measured(table, across);
  const size = heads.length > 7 ? 17 : 21;
  return framed(columns, [
    new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((one, at) => cell(one, columns[at] ?? 0, { font: fonts.sans, size }, { shaded: true, tied: true })) }),
    ...rows.map((row, n) => new TableRow({ cantSplit: torn[n] !== true, children: row.map((one, at) => cell(one, columns[at] ?? 0, { font: fonts.body, size }, { left: left[at] === true, tied: together && n < rows.length - 1 })) })),
  ]);
}

const labelShare = 21;
const valueShare = 29;

export function fieldsOf({ fields }: BlockOf<"fields">, across: boolean): Table {
  const columns = columnsOf([labelShare, valueShare, labelShare, valueShare], across);
  const [label = 0, value = 0] = columns;
  const named = (text: string): TableCell => cell(text, label, { font: fonts.sans, size: 21 }, { shaded: true, left: true });
  const valued = (text: string, span: number): TableCell => cell(text, span === 1 ? value : value * 2 + label, { font: fonts.body, size: 22 }, { left: true, span });
  return framed(columns, fieldRows(fields).map((row) => {
    const tall = row[0]?.tall === true;
    return new TableRow({ cantSplit: !tall, ...(tall ? { height: { value: 1700, rule: HeightRule.ATLEAST } } : {}), children: row.flatMap((one) => [named(one.label), valued(one.value, row.length === 1 ? 3 : 1)]) });
  }));
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const open = { top: none, bottom: none, left: none, right: none };

/** Issuers of a joint paper 联合行文 one under the other, spread to one width, with 文件 beside them. */
export function jointNames(issuers: readonly string[]): Table {
  const longest = Math.max(...issuers.map((one) => [...one].length));
  const size = Math.min(48, Math.floor(680 / longest));
  // the margins of a cell take 216 of it
  const columns = [Math.max(11, longest) * size * 10 + 500, 2_000];
  const look = { font: fonts.song, bold: true, color: red };
  const rows = issuers.map((one, at) => new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ borders: open, width: { size: columns[0] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, children: [new Paragraph({ alignment: AlignmentType.DISTRIBUTE, spacing: { line: 240, lineRule: "auto" }, children: runsOf(one, { ...look, size }) })] }),
      new TableCell({ borders: open, width: { size: columns[1] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, verticalMerge: at === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE, children: [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: "auto" }, children: at === 0 ? runsOf("文件", { ...look, size: 68 }) : [] })] }),
    ],
  }));
  return new Table({ layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER, width: { size: (columns[0] ?? 0) + (columns[1] ?? 0), type: WidthType.DXA }, columnWidths: columns, borders: { ...open, insideHorizontal: none, insideVertical: none }, rows });
}
