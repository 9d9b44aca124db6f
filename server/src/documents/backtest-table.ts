// A backtest as one table for a file: first what it was reckoned from, then what was changed, the differences, the sums and the limits.

interface Reason {
  readonly clause: string | null;
  readonly hint: string;
}

interface Case {
  readonly number: string;
  readonly name: string;
  readonly kindName: string;
  readonly regionName: string;
  readonly sectorName: string;
  readonly evaluatorName: string;
  readonly reasons: readonly Reason[];
}

interface Sum {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly entered: number;
  readonly dropped: number;
  readonly undecided: number;
}

export interface BacktestToWrite {
  readonly baseline: { readonly round: string; readonly title: string; readonly authority: string; readonly edition: string; readonly editionName: string; readonly hash: string; readonly chainHead: string; readonly day: string };
  readonly changed: { readonly edition: string; readonly editionName: string; readonly hash: string; readonly changes: readonly { readonly file: string; readonly key: string; readonly from: string; readonly to: string; readonly clause: string | null; readonly says: string; readonly fromSaid: string; readonly toSaid: string }[] };
  readonly cases: number;
  readonly open: number;
  readonly before: number;
  readonly after: number;
  readonly entered: readonly Case[];
  readonly dropped: readonly Case[];
  readonly undecided: readonly Case[];
  readonly byRegion: readonly Sum[];
  readonly bySector: readonly Sum[];
  readonly byEvaluator: readonly Sum[];
  readonly limits: readonly string[];
  readonly astray: readonly string[];
}

type Rows = readonly (readonly string[])[];

const heads: readonly string[] = ["项目", "内容", "单位或原值", "类别或新值", "地区", "行业", "评价机构", "条款", "原因"];

const padded = (row: readonly string[]): readonly string[] => [...row, ...Array.from({ length: Math.max(0, heads.length - row.length) }, () => "")];

const baselineRows = ({ baseline, changed, cases, open, before, after }: BacktestToWrite): Rows => [
  ["基准", "批次", baseline.title, baseline.round], ["基准", "组织单位", baseline.authority], ["基准", "版本", baseline.editionName, baseline.edition], ["基准", "版本摘要", baseline.hash],
  ["基准", "记录链头", baseline.chainHead], ["基准", "回测日期", baseline.day], ["变更", "版本", changed.editionName, changed.edition], ["变更", "变更后摘要", changed.hash],
  ...changed.changes.map((one) => ["变更", one.says, one.fromSaid, one.toSaid, `${one.file} ${one.key}`, "", "", one.clause ?? ""]),
  ["合计", "已提交", String(cases)], ["合计", "其中未了结", String(open)], ["合计", "原入选", String(before)], ["合计", "变更后入选", String(after)],
];

const caseRows = (title: string, cases: readonly Case[]): Rows =>
  cases.flatMap((one) => {
    const [first, ...more] = one.reasons;
    const lead = [title, one.number, one.name, one.kindName, one.regionName, one.sectorName, one.evaluatorName, first?.clause ?? "", first?.hint ?? ""];
    return [lead, ...more.map((reason) => [title, one.number, one.name, "", "", "", "", reason.clause ?? "", reason.hint])];
  });

const sumRows = (title: string, sums: readonly Sum[]): Rows =>
  sums.length === 0 ? [] : [[title, "名称", "原入选", "变更后", "新入选", "落选", "不能推算"], ...sums.map((one) => [title, one.name, String(one.before), String(one.after), String(one.entered), String(one.dropped), String(one.undecided)])];

/** The rows, heads first; what the answer was reckoned from stands above everything else. */
export const backtestRows = (one: BacktestToWrite): Rows =>
  [
    heads,
    ...baselineRows(one),
    ...caseRows("新入选", one.entered), ...caseRows("落选", one.dropped), ...caseRows("不能推算", one.undecided),
    ...sumRows("按地区", one.byRegion), ...sumRows("按行业", one.bySector), ...sumRows("按评价机构", one.byEvaluator),
    ...one.limits.map((says) => ["说明", says]),
    ...(one.astray.length === 0 ? [] : [["说明", `按原版本重算与当时记录不一致的：${one.astray.join("、")}`]]),
  ].map(padded);
