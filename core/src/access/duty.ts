// What is due from somebody beside the cases of the inbox 待办事项: its kinds, and the order in which they stand.
import type { PlainDay } from "../base/plain-day.ts";

/** Kind → what is to be done. */
export const dutyWords = {
  "confirm-publication": "确认公示、公布名单",
  "decide-objection": "处理异议",
  "review-registration": "审核评价机构登记",
  "publish-registration": "公布评价机构登记",
  "decide-blacklisting": "确认黑名单提议",
  "chase-evaluator-reports": "催报评价机构年度工作情况报告",
  "confirm-leaving": "确认移出提议",
  "answer-entry-notice": "处理他级变更提示",
  "decide-findings": "核对疑似在册",
  "act-in-proceeding": "办理动态调整",
  "answer-reconsideration": "答复复核申请",
  "audit-year-tables": "审核年度表",
  "chase-year-tables": "催报年度表",
  "decide-questions": "核定已答复的疑点",
  "send-plan-table": "报送汇总表",
  "draw-spot-check": "抽取抽检名单",
  "audit-spot-check": "初审抽检材料",
  "conclude-spot-check": "作出抽检结论",
  "publish-spot-check": "公布抽检结果",
  "file-year-table": "报送年度表",
  "mend-year-table": "修改退回的年度表",
  "answer-question": "答复疑点",
  "answer-hearing": "答复拟移出告知",
  "file-spot-check": "报送抽检材料",
  "submit-registration": "提交登记",
  "answer-engagement": "答复委托",
  "record-contract": "登记合同",
  "review-documents": "登记资料审查",
  "record-visit": "登记现场走访",
  "file-evaluation": "提交评价报告",
  "file-evaluator-report": "报送年度工作情况报告",
  "declare-interest": "申报利益关系",
  "score-case": "评分",
} as const;

export type DutyKind = keyof typeof dutyWords;
export const dutyKinds = Object.keys(dutyWords) as readonly DutyKind[];

export interface Duty {
  readonly kind: DutyKind;
  /** Whom or what it concerns: a unit, a body, a round. */
  readonly who: string;
  /** How many stand behind it; one unless they are done on one page together. */
  readonly count: number;
  /** Last day, which still counts; null where none is set. */
  readonly due: PlainDay | null;
  /** Address of the page where it is done. */
  readonly page: string;
  /** The case that it belongs to, where the list of cases shows it too. */
  readonly declaration: string | null;
}

export const isOverdue = ({ due }: Pick<Duty, "due">, today: PlainDay): boolean => due !== null && today > due;

const place = (kind: DutyKind): number => dutyKinds.indexOf(kind);
const never = "9999-12-31";

/** What is due first stands first, what has no day last; then by kind, then by whom. */
export const byDue = (one: Duty, other: Duty): number => {
  const [mine, its] = [one.due ?? never, other.due ?? never];
  if (mine !== its) return mine < its ? -1 : 1;
  if (one.kind !== other.kind) return place(one.kind) - place(other.kind);
  return one.who === other.who ? (one.page < other.page ? -1 : 1) : one.who < other.who ? -1 : 1;
};
