// Which event makes which letter to whom. A letter says that something waits, and where; it holds no figure and no name but the reader's own.
export type Reader = "applicant" | "evaluator" | "expert";

export interface LetterKind {
  readonly kind: string;
  /** Events of the log that it follows; none for what the calendar brings. */
  readonly on: readonly string[];
  readonly to: Reader;
  /** A right or a period hangs on it: it cannot be declined. */
  readonly must: boolean;
  readonly subject: string;
  readonly text: string;
}

export const letterKinds: readonly LetterKind[] = [
  { kind: "receipt", on: ["declaration/submitted"], to: "applicant", must: true, subject: "申报已收到", text: "贵单位提交的申报已收到，回执可在系统中查看、下载和核验。" },
  { kind: "returned", on: ["declaration/returned"], to: "applicant", must: true, subject: "申报被退回补正", text: "贵单位的申报被退回补正。退回的理由、所依条款和补正期限请登录系统查看，并在期限内重新提交。" },
  { kind: "decision", on: ["declaration/refused", "declaration/left-out", "declaration/announced", "declaration/lapsed"], to: "applicant", must: true, subject: "申报有了结果", text: "贵单位的申报有了结果。结果、理由和所依条款请登录系统查看。" },
  { kind: "publicity", on: ["declaration/publicised"], to: "applicant", must: false, subject: "申报进入公示", text: "贵单位的申报已列入公示名单。公示期和异议情况请登录系统查看。" },
  { kind: "objection-outcome", on: ["declaration/objection-closed"], to: "applicant", must: true, subject: "异议已处理", text: "对贵单位申报提出的异议已处理完毕，处理结果请登录系统查看。" },
  { kind: "evaluator-engaged", on: ["engagement/engaged"], to: "evaluator", must: true, subject: "有新的评价委托", text: "有单位委托贵机构开展第三方评价，请登录系统查看并答复是否接受。" },
  { kind: "expert-assigned", on: ["assignment/assigned"], to: "expert", must: true, subject: "有新的评审任务", text: "有一件申报请您评审，请登录系统查看并先作利益关系声明。" },
  { kind: "due-soon", on: [], to: "applicant", must: false, subject: "年度表报送期限将至", text: "贵单位的年度动态管理表尚未报送，期限将至。期限和要求请登录系统查看。" },
  { kind: "overdue", on: [], to: "applicant", must: true, subject: "年度表报送已逾期", text: "贵单位的年度动态管理表在期限内没有报送。后果和补救办法请登录系统查看。" },
];

export const letterKind = (kind: string): LetterKind | undefined => letterKinds.find((one) => one.kind === kind);

/** What the trigger on events listens for. */
export const lettersOn: readonly string[] = letterKinds.flatMap(({ on }) => on);
