// An official table of indicators 指标表: which column holds what, proposed from its heads; an officer corrects.
import type { WorkbookRow, WorkbookSheet } from "../base/workbook-cell.ts";

/** `second` and `third` are 二级指标 and 三级指标; the finer one that is filled names the item. */
export const indicatorColumns = ["group", "no", "second", "third", "clause", "type", "unit", "lead", "base", "points", "rule"] as const;
export type IndicatorColumn = (typeof indicatorColumns)[number];

export const columnWords: { readonly [column in IndicatorColumn]: string } = {
  group: "一级指标", no: "序号", second: "二级指标", third: "三级指标", clause: "条款", type: "类型", unit: "单位", lead: "引领值", base: "基准值", points: "分值", rule: "评分规则",
};

export const neededColumns: readonly IndicatorColumn[] = ["group", "second", "type", "points"];

export interface TableMapping {
  readonly sheet: string;
  /** Row of the heads; indicators stand below. */
  readonly head: number;
  readonly columns: { readonly [column in IndicatorColumn]?: number };
}

const heads: { readonly [column in IndicatorColumn]: RegExp } = {
  group: /^(?:一级指标|指标类别|评价维度|维度)/u,
  no: /^(?:序号|编号|指标编号)/u,
  third: /^(?:三级指标|指标内容|评价内容)/u,
  second: /^(?:二级指标|指标名称|评价指标|指标)$/u,
  clause: /^(?:条款|标准条款|对应条款)/u,
  type: /^(?:指标类型|类型|指标性质|属性)/u,
  unit: /^(?:计量单位|单位)/u,
  lead: /^(?:引领值|标杆值|先进值)/u,
  base: /^(?:基准值|基础值)/u,
  points: /^(?:权重分值|分值|满分|权重|标准分|配分)/u,
  rule: /^(?:评分规则|评分标准|评分细则|评分办法|计分方法|评价要求)/u,
};

const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "");

function columnsOf(row: WorkbookRow): TableMapping["columns"] {
  const columns: { [column in IndicatorColumn]?: number } = {};
  for (const cell of row.cells) {
    if (cell.merged !== undefined) continue;
    const found = indicatorColumns.find((column) => columns[column] === undefined && heads[column].test(plain(cell.shown)));
    if (found !== undefined) columns[found] = cell.column;
  }
  return columns;
}

/** The row among the first forty of each visible sheet that has most of the heads; undefined when none has three. */
export function proposeMapping(sheets: readonly WorkbookSheet[]): TableMapping | undefined {
  const rows = sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => sheet.rows.filter(({ row }) => row <= 40).map((row) => ({ sheet: sheet.name, head: row.row, columns: columnsOf(row) })));
  const best = rows.toSorted((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)[0];
  return best === undefined || Object.keys(best.columns).length < 3 ? undefined : best;
}
