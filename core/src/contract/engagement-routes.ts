// Engagement of an evaluator 委托评价 by the applicant, and the evaluator's own filing.
import Type from "typebox";
import { SheetShape } from "./declaration-body.ts";
import { closed, DecimalText, Digest, Id } from "./field.ts";
import { route } from "./route.ts";

export const EngageEvaluatorInput = closed({ declaration: Id, evaluator: Id });
export const FileEvaluationInput = closed({
  declaration: Id,
  score: Type.Optional(DecimalText),
  sheet: Type.Optional(SheetShape),
  conclusion: Type.Enum(["meets", "fails"]),
  /** The signed undertaking 承诺. */
  undertaking: Type.Boolean(),
  /** Digest of the report file. */
  report: Digest,
});

export const engagementRoutes = [
  route({
    id: "engage-evaluator",
    method: "POST",
    path: "/declarations/:declaration/engagement",
    act: "engage-evaluator",
    summary: "申报单位委托评价机构；数量上限按通知计算。",
    input: EngageEvaluatorInput,
    response: Type.Object({ engagement: Id }),
    status: 201,
  }),
  route({
    id: "file-evaluation",
    method: "POST",
    path: "/declarations/:declaration/evaluation",
    act: "evaluate",
    summary: "评价机构提交评价：得分、结论、承诺、报告。",
    input: FileEvaluationInput,
    response: Type.Object({ engagement: Id }),
    status: 200,
  }),
] as const;
