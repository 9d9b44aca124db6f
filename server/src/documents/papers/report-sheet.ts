// The parts of a report that come from a computed sheet: requirements, figures, the energy table, points by group and item by item.
import type { Block } from "./paper-model.ts";
import { line, orBlank, paragraph } from "./wording.ts";

/** One indicator as a scheme's trace gives it; all as text, blank where there is none. */
export interface IndicatorScored {
  readonly group: string;
  readonly no: string;
  readonly name: string;
  readonly unit: string;
  readonly value: string;
  readonly lead: string;
  readonly base: string;
  /** What the applicant comes to, and beside it the evaluator. */
  readonly self: string;
  readonly evaluated: string;
  readonly max: string;
  readonly reason: string;
  /** Names of the files that prove it. */
  readonly proofs: string;
}

export interface EnergyPrinted {
  readonly rows: readonly { readonly carrier: string; readonly use: string; readonly amount: string; readonly unit: string; readonly tce: string; readonly tco2: string; readonly steps: string }[];
  readonly tce: string;
  readonly tco2: string;
  readonly feedstock: string;
  readonly renewable: string;
  /** Table of factors, place and year of the grid factor. */
  readonly by: string;
}

/** A filled sheet in words. */
export interface SheetPrinted {
  readonly gates: readonly { readonly says: string; readonly clause: string; readonly met: string; readonly proofs: string }[];
  readonly figures: readonly { readonly label: string; readonly value: string; readonly unit: string; readonly source: string }[];
  readonly tables: readonly { readonly title: string; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }[];
  readonly energy?: EnergyPrinted;
  readonly groups: readonly { readonly name: string; readonly self: string; readonly evaluated: string; readonly max: string }[];
  readonly indicators: readonly IndicatorScored[];
}

const numbered = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => rows.map((row, at) => [String(at + 1), ...row]);

const titled = (title: string, heads: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): readonly Block[] => (rows.length === 0 ? [] : [line(title, "center"), { kind: "table", heads, rows, widths }]);

export const gatesOf = ({ gates }: SheetPrinted): readonly Block[] =>
  titled("基本要求符合性表", ["序号", "基本要求", "条款", "是否符合", "证明材料"], numbered(gates.map(({ says, clause, met, proofs }) => [says, clause, met, proofs])), [1, 7, 2, 2, 3]);

export const figuresOf = ({ figures, tables }: SheetPrinted): readonly Block[] => [
  ...titled("填报数据表", ["序号", "项目", "填报值", "单位", "数据来源"], numbered(figures.map(({ label, value, unit, source }) => [label, value, unit, source])), [1, 6, 3, 2, 3]),
  ...tables.flatMap(({ title, heads, rows }) => titled(title, ["序号", ...heads], numbered(rows), [1, ...heads.map(() => 3)])),
];

export function energyOf({ energy }: SheetPrinted): readonly Block[] {
  if (energy === undefined) return [];
  const { rows, tce, tco2, feedstock, renewable, by } = energy;
  const sum = ["", "合计（不含原料用能）", "", "", "", tce, tco2, ""];
  return [
    ...titled("能源消耗表", ["序号", "能源品种", "用途、来源", "消费量", "单位", "折标准煤（tce）", "二氧化碳（tCO2）", "折算"], [...numbered(rows.map((row) => [row.carrier, row.use, row.amount, row.unit, row.tce, row.tco2, row.steps])), sum], [1, 3, 3, 2, 2, 2, 2, 7]),
    line(`原料用能${orBlank(feedstock)} tce，可再生能源${orBlank(renewable)} tce。${by}`),
  ];
}

const widest = { self: [1, 3, 5, 2, 2, 2, 2, 2, 2, 6, 5], both: [1, 3, 5, 2, 2, 2, 2, 2, 2, 2, 6, 5] };

const pointsHeads = (both: boolean): readonly string[] => (both ? ["自评得分", "评价得分"] : ["自评得分"]);
const pointsCells = ({ self, evaluated }: Pick<IndicatorScored, "self" | "evaluated">, both: boolean): readonly string[] => (both ? [self, evaluated] : [self]);

/** `both`: the evaluator's points stand beside the applicant's. */
export const groupsOf = ({ groups }: SheetPrinted, both: boolean): readonly Block[] =>
  titled("一级指标得分表", ["序号", "一级指标", ...pointsHeads(both), "满分"], numbered(groups.map((one) => [one.name, ...pointsCells(one, both), one.max])), [1, 6, ...pointsHeads(both).map(() => 2), 2]);

/** Item by item, on pages across: the table is wide. */
export function indicatorsOf({ indicators }: SheetPrinted, both: boolean): readonly Block[] {
  if (indicators.length === 0) return [];
  const rows = indicators.map((one) => [one.no, one.group, one.name, one.unit, one.lead, one.base, one.value, ...pointsCells(one, both), one.max, one.reason, one.proofs]);
  return [
    { kind: "page", across: true },
    ...titled("评价指标表", ["序号", "一级指标", "指标", "单位", "引领值", "基准值", "指标值", ...pointsHeads(both), "满分", "得分说明", "证明材料"], rows, both ? widest.both : widest.self),
    { kind: "page" },
  ];
}

/** What a report says of its score; where no table is held it stands alone, in its signatory's name. */
export const scoreLine = (score: string, signatory: string, computed: boolean): Block =>
  paragraph(`得分：${orBlank(score)}${score === "" ? "" : "分"}。${computed ? "" : `评价指标与分值表未取得官方文本，得分由署名者${signatory}负责，逐项得分另附。`}`);
