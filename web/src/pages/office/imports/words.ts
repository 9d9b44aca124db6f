// The words of an import: kinds of proposals, states, and the few sentences made of counts.
const proposals: { readonly [kind: string]: string } = {
  "region-spelling": "地区写法",
  "region-recommender": "按推荐单位定地区",
  "region-city": "按名称定地区",
  "region-unknown": "地区不明",
  "name-spelling": "名称写法",
  "name-space": "名称中的空格",
  "name-brackets": "名称中的括号",
  "name-dot": "名称中的间隔号",
  "name-remark": "名称后的备注",
  "sequence-repeated": "序号重复",
  "heading-count": "标题件数不符",
  "listed-twice": "同批重复",
  "listed-again": "两批均列入",
  "adjustment-unmatched": "移出未对上",
};
const decided: { readonly [state: string]: string } = { applied: "已改", told: "仅提示", open: "待确认", confirmed: "已确认" };
const states: { readonly [state: string]: string } = { running: "进行中", done: "已完成", cancelled: "已停止" };

export const proposalWord = (kind: string): string => proposals[kind] ?? kind;
export const decidedWord = (state: string): string => decided[state] ?? state;
export const importStateWord = (state: string): string => states[state] ?? state;

export interface Counts {
  readonly read: number;
  readonly taken: number;
  readonly known: number;
  readonly corrected: number;
  readonly repeated: number;
}

/** The parts add up to the rows read. */
export const countsSaid = ({ taken, known, corrected, repeated }: Counts, rejected: number): readonly (readonly [word: string, n: number])[] => [
  ["新登记", taken],
  ["已在册", known],
  ["更正", corrected],
  ["同批重复", repeated],
  ["退回", rejected],
];
