// Engagement of an evaluator 委托评价 by the applicant, and the evaluator's own filing.
import Type from "typebox";
import { ProofShape, SheetShape } from "./declaration-body.ts";
import type { EvaluationWork } from "../engagement/work.ts";
import { nextWorks } from "../engagement/next-work.ts";
import { closed, Code, Day, DecimalText, Digest, Id, Line, OrNull, Paragraph } from "./field.ts";
import { route } from "./route.ts";

export const EngageEvaluatorInput = closed({ declaration: Id, evaluator: Id, answerBy: Type.Optional(Day) });
export const TakeBackEngagementInput = closed({ declaration: Id, reason: Paragraph });

const Answer = closed({ fit: Type.Boolean(), words: Paragraph });
export const AnswerEngagementInput = closed({ declaration: Id, answer: Type.Enum(["accept", "decline"]), feasibility: closed({ scope: Answer, resources: Answer, conflicts: Answer }), reason: Type.Optional(Paragraph) });

/** As typed: the act judges it. */
const DayTyped = Type.String({ maxLength: 10 });
const TimeTyped = Type.String({ maxLength: 16 });
const Staff = Type.Array(Id, { maxItems: 60 });

export const RecordContractInput = closed({ declaration: Id, number: Line, signedOn: DayTyped, client: Line, contractor: Line, file: Digest });
export const RecordReviewInput = closed({ declaration: Id, on: DayTyped, staff: Staff, files: Type.Array(Digest, { maxItems: 500 }), papers: Type.Array(Line, { maxItems: 100 }), findings: Paragraph });
export const RecordVisitInput = closed({
  declaration: Id,
  from: TimeTyped,
  to: TimeTyped,
  staff: Staff,
  place: Line,
  received: Line,
  seen: Paragraph,
  photos: Type.Array(closed({ digest: Digest, takenAt: Type.Optional(TimeTyped) }), { maxItems: 60 }),
});
export const StrikeRecordInput = closed({ declaration: Id, record: Id, reason: Paragraph });
export const ReadEvaluationWorkInput = closed({ declaration: Id });
export const FileEvaluationInput = closed({
  declaration: Id,
  score: Type.Optional(DecimalText),
  sheet: Type.Optional(SheetShape),
  /** Files that the evaluator attaches to items of its own sheet. */
  proofs: Type.Optional(Type.Array(ProofShape, { maxItems: 500 })),
  conclusion: Type.Enum(["meets", "fails"]),
  /** The signed undertaking 承诺. */
  undertaking: Type.Boolean(),
  /** Digest of the report file. */
  report: Digest,
  /** Who answers for the report, and the day of signing. */
  signatory: Type.Optional(Line),
  signedOn: Type.Optional(Day),
});

const Recorded = Type.Object({ record: Id });

const EvaluationWorkRead = Type.Object({
  engagement: OrNull(Type.Object({ engagement: Id, evaluator: Id, name: Type.String(), accepted: Type.Boolean(), filed: Type.Boolean(), engagedOn: OrNull(Day), answerBy: OrNull(Day) })),
  /** As core's `EvaluationWork` has it. */
  work: Type.Unsafe<EvaluationWork>({ type: "object", additionalProperties: true }),
  signed: OrNull(Type.Object({ signatory: Type.String(), day: Day })),
  next: OrNull(Type.Enum([...nextWorks])),
  staff: Type.Array(Type.Object({ staff: Id, name: Type.String(), title: Type.Enum(["junior", "middle", "senior"]), from: Day, to: OrNull(Day) })),
  past: Type.Array(Type.Object({ name: Type.String(), reason: Code, words: Type.String(), on: OrNull(Day) })),
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
    id: "take-back-engagement",
    method: "POST",
    path: "/declarations/:declaration/engagement/withdrawal",
    act: "take-back-engagement",
    summary: "申报单位撤回评价机构尚未答复的委托，名额随之释放。",
    input: TakeBackEngagementInput,
    response: Type.Object({ standing: Code }),
    status: 200,
  }),
  route({
    id: "answer-engagement",
    method: "POST",
    path: "/declarations/:declaration/engagement/answer",
    act: "answer-engagement",
    summary: "评价机构作可行性审查，接受或者不接受委托；不接受的须写明理由。",
    input: AnswerEngagementInput,
    response: Type.Object({ engagement: Id, answer: Code }),
    status: 200,
  }),
  route({
    id: "read-evaluation-work",
    method: "GET",
    path: "/declarations/:declaration/evaluation-work",
    act: "read-evaluation-work",
    summary: "一件委托：答复、合同、资料审查、现场走访；评价机构另见下一步和本机构人员，提交后各方见所提交的记录。",
    input: ReadEvaluationWorkInput,
    response: EvaluationWorkRead,
    status: 200,
  }),
  route({
    id: "record-contract",
    method: "POST",
    path: "/declarations/:declaration/evaluation-work/contract",
    act: "record-evaluation",
    summary: "评价机构登记合同：编号、签订日期、双方签署人、合同文件。",
    input: RecordContractInput,
    response: Recorded,
    status: 201,
  }),
  route({
    id: "record-document-review",
    method: "POST",
    path: "/declarations/:declaration/evaluation-work/document-reviews",
    act: "record-evaluation",
    summary: "评价机构登记资料审查：所审资料、日期、登记人员、发现。",
    input: RecordReviewInput,
    response: Recorded,
    status: 201,
  }),
  route({
    id: "record-visit",
    method: "POST",
    path: "/declarations/:declaration/evaluation-work/visits",
    act: "record-evaluation",
    summary: "评价机构登记现场走访：人员、起止时间、地点、接待人、照片、所见；照片自带拍摄时间的以其为准。",
    input: RecordVisitInput,
    response: Recorded,
    status: 201,
  }),
  route({
    id: "strike-record",
    method: "POST",
    path: "/declarations/:declaration/evaluation-work/strikes",
    act: "record-evaluation",
    summary: "评价机构作废误记的资料审查或者现场走访，写明原因；原记录留存于日志。",
    input: StrikeRecordInput,
    response: Recorded,
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
