// Receipts 回执: of a declaration handed in, and of an objection. They prove what was received and when; they say nothing of the objector.
import { paperOf, type Frame } from "./frame.ts";
import type { PaperModel } from "./paper-model.ts";
import { dayWords, line, noticeWords, orBlank, paragraph } from "./wording.ts";

export interface SubmissionReceipt {
  readonly unit: string;
  readonly creditCode: string;
  readonly number: string;
  readonly receipt: string;
  readonly digest: string;
  readonly submittedOn: string;
  readonly submissions: number;
}

export const submissionReceipt = (frame: Frame, given: SubmissionReceipt): PaperModel =>
  paperOf(frame, "申报回执", "of", [
    { kind: "title", text: "申报回执" },
    paragraph(`按照${noticeWords(frame.notice)}，已收到下列申报：`),
    {
      kind: "fields",
      fields: [
        { label: "申报单位", value: given.unit, wide: true },
        { label: "统一社会信用代码", value: orBlank(given.creditCode) },
        { label: "申报编号", value: given.number },
        { label: "申报类别", value: frame.listName },
        { label: "提交日期", value: dayWords(given.submittedOn) },
        { label: "提交次数", value: String(given.submissions) },
        { label: "回执号", value: orBlank(given.receipt) },
        { label: "内容摘要（全文校验值）", value: orBlank(given.digest), wide: true },
      ],
    },
    line("本回执由系统生成。校验值与提交时冻结的全文一一对应，内容有任何改动即不相符。"),
  ]);

export interface ObjectionReceipt {
  readonly receipt: string;
  readonly number: string;
  readonly unit: string;
  readonly day: string;
  readonly state: string;
  readonly outcome: string;
}

export const objectionReceipt = (frame: Frame, given: ObjectionReceipt): PaperModel =>
  paperOf(frame, "异议回执", "of", [
    { kind: "title", text: "异议回执" },
    paragraph(`对${noticeWords(frame.notice)}公示名单的下列异议已收到：`),
    {
      kind: "fields",
      fields: [
        { label: "回执号", value: given.receipt, wide: true },
        { label: "所涉单位", value: orBlank(given.unit), wide: true },
        { label: "申报编号", value: orBlank(given.number) },
        { label: "收到日期", value: dayWords(given.day) },
        { label: "办理状态", value: given.state },
        { label: "处理结论", value: orBlank(given.outcome), wide: true },
      ],
    },
    line("请妥存回执号，凭回执号可查询办理情况。本回执不载异议人姓名与联系方式。"),
  ]);
