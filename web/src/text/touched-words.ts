// What is said of the open declarations that another edition would touch.
import { standingWord } from "@qingce/core/declaration/standing-word";

/** The heads under which a declaration is touched, in the order in which they weigh. */
export const touchedHeads = [["refused", "新不符合"], ["allowed", "不再受限"], ["facts", "需补充"], ["checks", "须另查"], ["papers", "新增材料和评价"]] as const;

export const tallyHeads = [["cases", "未办结"], ["refused", "新不符合"], ["allowed", "不再受限"], ["rework", "需补充材料"], ["untouched", "不受影响"]] as const;

/** Drafts are nobody's business but their owners'. */
export const draftsApart = "从未提交的草稿只有申报单位自己能看到，不在此列；已退回补正的按最近一次提交的内容判断。";

interface Found {
  readonly cases: number;
  readonly touched: readonly { readonly refused: readonly unknown[] }[];
  readonly next: { readonly name: string };
}

/** The answer in one sentence; an empty one says why it is empty. */
export function touchedSaid({ cases, touched, next }: Found): string {
  if (cases === 0) return "本批次没有未办结的申报，换用另一版不影响任何一件。";
  if (touched.length === 0) return `未办结的 ${cases} 件换用${next.name}后都不受影响。`;
  return `未办结的 ${cases} 件中，换用${next.name}后 ${touched.length} 件受影响，其中 ${touched.filter(({ refused }) => refused.length > 0).length} 件新不符合。`;
}

export const caseSaid = ({ kindName, standing }: { readonly kindName: string; readonly standing: string }): string => `${kindName} · ${standingWord(standing)}`;

export const amendmentWords = { extension: "补充通知（延期）", correction: "补充通知（更正）", supplement: "补充通知" } as const;

const mostClauses = 6;

/** "一（三）.2、二（一）.2 等 9 条"; where only dates or tables moved, that. */
export function sayClauses(clauses: readonly string[]): string {
  if (clauses.length === 0) return "文字或数据";
  return clauses.length <= mostClauses ? `${clauses.join("、")}条` : `${clauses.slice(0, mostClauses).join("、")} 等 ${clauses.length} 条`;
}

export const sayRevised = (touched: boolean): string => `本批次仍按开启时封存的文本办理。${touched ? "若按修订后的文本，影响您的这份申报：" : "若按修订后的文本，您的这份申报不受影响。"}`;
