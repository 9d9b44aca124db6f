// The undertaking 承诺书 that an evaluator signs: what the edition asks of evaluators, clause by clause; no text of a form that is not held.
import { paperOf, type Frame } from "./frame.ts";
import type { PaperModel } from "./paper-model.ts";
import { blank, blankDay, noticeWords, orBlank, paragraph } from "./wording.ts";

export interface EvaluatorUndertaking {
  readonly unit: string;
  readonly evaluator: string;
  readonly creditCode: string;
  readonly representative: string;
  /** What the notice asks of evaluators, each with its clause. */
  readonly asked: readonly { readonly says: string; readonly clause: string }[];
}

export const evaluatorUndertaking = (frame: Frame, { unit, evaluator, creditCode, representative, asked }: EvaluatorUndertaking): PaperModel =>
  paperOf(frame, "第三方机构承诺书", "of", [
    { kind: "title", text: "第三方机构承诺书" },
    paragraph(`受${orBlank(unit)}委托，我机构开展${frame.year}年${frame.listName}的评价工作。依据${noticeWords(frame.notice)}，我机构承诺：`),
    ...asked.map(({ says, clause }) => ({ kind: "heading" as const, level: 3 as const, mark: "", text: `${says}（${clause}）` })),
    paragraph("如有违反，承担相应责任。"),
    {
      kind: "signature",
      persons: [{ label: "统一社会信用代码", value: orBlank(creditCode) }, { label: "法定代表人", value: orBlank(representative) }, { label: "签字", value: blank }],
      issuers: [orBlank(evaluator)],
      seal: "（单位公章）",
      day: blankDay,
    },
  ]);
