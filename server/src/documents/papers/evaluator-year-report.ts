// The yearly working report of an evaluator 评价机构年度工作情况报告: its own words, and what the house counted of its work in the round.
import { paperOf, type Frame } from "./frame.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { blank, dayWords, heading, noticeWords, orBlank, paragraph, sealPlace } from "./wording.ts";

export interface EvaluatorYearReport {
  readonly evaluator: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly period: string;
  readonly work: string;
  readonly problems: string;
  readonly signatory: string;
  readonly engaged: number;
  readonly filed: number;
  readonly filedOn: string;
  readonly due: string | null;
  readonly late: boolean;
}

const text = (words: string): readonly Block[] => (words.trim() === "" ? [paragraph(blank)] : words.split("\n").filter((one) => one.trim() !== "").map(paragraph));

export function evaluatorYearReport(frame: Frame, given: EvaluatorYearReport): PaperModel {
  const title = `${frame.year}年${frame.name}`;
  return paperOf(frame, title, "of", [
    { kind: "title", text: title },
    {
      kind: "fields",
      fields: [
        { label: "评价机构", value: given.evaluator, wide: true },
        { label: "统一社会信用代码", value: orBlank(given.creditCode) },
        { label: "法定代表人", value: orBlank(given.legalRepresentative) },
        { label: "报告所述期间", value: orBlank(given.period) },
        { label: "报送日期", value: `${dayWords(given.filedOn)}${given.late ? "（逾期）" : ""}` },
        { label: "截止日", value: given.due === null ? "通知未载" : dayWords(given.due) },
        { label: "本批次受托家数（系统计）", value: String(given.engaged) },
        { label: "其中出具评价结论（系统计）", value: String(given.filed) },
      ],
    },
    paragraph(`根据${noticeWords(frame.notice)}，现将本机构年度工作情况报告如下：`),
    heading(1, "开展评价工作情况"),
    ...text(given.work),
    heading(1, "发现的问题和建议"),
    ...text(given.problems),
    { kind: "signature", persons: [{ label: "报告署名人", value: orBlank(given.signatory) }], issuers: [given.evaluator], seal: sealPlace, day: dayWords(given.filedOn) },
  ]);
}
