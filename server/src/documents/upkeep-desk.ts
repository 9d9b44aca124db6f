// The desk of a list's upkeep as tables: totals by place and division year by year, the units of a peer group, what the checks found. Heads first.
import { filingWords } from "@qingce/core/upkeep/standing-words";

type Rows = readonly (readonly string[])[];
const told = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));
const percent = (share: number | null): string => (share === null ? "" : (share * 100).toFixed(1));
const severities: { readonly [severity: string]: string } = { fault: "错误", doubt: "存疑", hint: "提示" };
const standings: { readonly [standing: string]: string } = { open: "未核实", asked: "已问待答", answered: "已答复", confirmed: "已认定", cleared: "已排除" };

interface Figure { readonly id: string; readonly label: string; readonly unit: string }

export interface YearToWrite {
  readonly year: number;
  readonly cohort: number;
  readonly filed: number;
  readonly late: number;
  readonly completeness: number | null;
  readonly timeliness: number | null;
  readonly figures: readonly { readonly sum: number; readonly known: number; readonly trend: number | null }[];
  readonly found: number;
  readonly open: number;
  readonly asked: number;
  readonly confirmed: number;
  readonly cleared: number;
}

export interface TotalsToWrite {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly whole: readonly YearToWrite[];
  readonly byRegion: readonly { readonly code: string; readonly name: string; readonly years: readonly YearToWrite[] }[];
  readonly byIndustry: readonly { readonly code: string; readonly name: string; readonly years: readonly YearToWrite[] }[];
}

/** `marked` stands before every row where the figures are of invented units. */
export function totalsRows({ name, figures, whole, byRegion, byIndustry }: TotalsToWrite, marked: string): Rows {
  const head = ["说明", "分组", "代码", "名称", "年度", "在册", "已填报", "逾期", "完整率%", "及时率%", ...figures.flatMap(({ label, unit }) => [`${label}（${unit}）`, `${label}：填报家数`, `${label}：可比增减%`]), "检查发现", "未核实", "已问", "已认定", "已排除"];
  const rowsOf = (by: string, code: string, of: string, years: readonly YearToWrite[]): Rows =>
    years.map((one) => [marked, by, code, of, String(one.year), ...[one.cohort, one.filed, one.late].map(String), percent(one.completeness), percent(one.timeliness), ...one.figures.flatMap(({ sum, known, trend }) => [String(sum), String(known), percent(trend)]), ...[one.found, one.open, one.asked, one.confirmed, one.cleared].map(String)]);
  return [head, ...rowsOf("合计", "", name, whole), ...byRegion.flatMap((one) => rowsOf("地区", one.code, one.name, one.years)), ...byIndustry.flatMap((one) => rowsOf("行业大类", one.code, one.name, one.years))];
}

export interface UnitToWrite {
  readonly name: string;
  readonly region: string;
  readonly place: string;
  readonly industry: string | null;
  readonly standing: string | null;
  readonly late: boolean;
  readonly figures: readonly (number | null)[];
  readonly last: readonly (number | null)[];
}

export const peerUnitRows = (figures: readonly Figure[], units: readonly UnitToWrite[], marked: string): Rows => [
  ["说明", "单位", "地区代码", "地区", "行业", "状态", "逾期", ...figures.flatMap(({ label, unit }) => [`${label}（${unit}）`, `${label}：上年`])],
  ...units.map(({ name, region, place, industry, standing, late, figures: now, last }) => [marked, name, region, place, industry ?? "", standing === null ? "未填报" : (filingWords[standing] ?? standing), late ? "是" : "否", ...figures.flatMap((_, n) => [told(now[n]), told(last[n])])]),
];

export interface FindingToWrite {
  readonly name: string;
  readonly region: string;
  readonly regionName: string;
  readonly industry: string | null;
  readonly severity: string;
  readonly says: string;
  readonly value: number | null;
  readonly other: number | null;
  readonly factor: number | null;
  readonly otherName: string | null;
  readonly note: string | null;
  readonly standing: string;
  readonly question: string | null;
  readonly answer: string | null;
  readonly reason: string | null;
}

export const findingRows = (rows: readonly FindingToWrite[], marked: string): Rows => [
  ["说明", "单位", "地区代码", "地区", "行业", "轻重", "检查", "本项", "对照", "倍数或偏离", "与之相同的单位", "填报时的说明", "核实", "提问", "答复", "结论理由"],
  ...rows.map((one) => [marked, one.name, one.region, one.regionName, one.industry ?? "", severities[one.severity] ?? one.severity, one.says, told(one.value), told(one.other), told(one.factor), one.otherName ?? "", one.note ?? "", standings[one.standing] ?? one.standing, one.question ?? "", one.answer ?? "", one.reason ?? ""]),
];
