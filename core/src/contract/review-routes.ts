// Review 审核 at each tier, joint opinions, experts. Every decision names the digest of what it judged.
import Type from "typebox";
import { closed, Code, Day, DecimalText, Digest, Id, OrNull, Paragraph, Search, Table, Word } from "./field.ts";
import { RefusalShape } from "./problem.ts";
import { route } from "./route.ts";

const judged = { declaration: Id, step: Word, digest: Digest };

export const PassReviewInput = closed({ ...judged, opinion: Paragraph });
export const ReturnReviewInput = closed({
  ...judged,
  reasons: Type.Array(closed({ field: Type.String({ minLength: 1, maxLength: 200 }), reason: Paragraph }), { maxItems: 200 }),
  /** Last day of the correction period; after it the case lapses. */
  until: Type.Optional(Day),
});
export const RefuseReviewInput = closed({ ...judged, clause: Type.String({ minLength: 1, maxLength: 80 }), reason: Paragraph });
export const OpineInput = closed({ ...judged, opinion: Type.Enum(["agree", "disagree"]), reason: Paragraph });
export const AssignExpertInput = closed({ declaration: Id, expert: Id });
/** A total with its opinion where scores are attested, points by item where the round computes them. */
export const ScoreDeclarationInput = closed({ ...judged, score: Type.Optional(DecimalText), opinion: Type.Optional(Paragraph), points: Type.Optional(Table(DecimalText, 400)) });

/** As many cases as one decision may be given to at once. */
export const mostAtOnce = 100;
export const ReviewManyInput = closed({
  cases: Type.Array(closed(judged), { minItems: 1, maxItems: mostAtOnce }),
  /** One for all: an opinion, or one reason at the same fields. */
  decision: Type.Union([
    closed({ kind: Type.Literal("pass"), opinion: Paragraph }),
    closed({ kind: Type.Literal("return"), fields: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 200 }), reason: Paragraph }),
  ]),
});
export const ListExpertsInput = closed({ round: Id, q: Type.Optional(Search) });

/** What became of one case of many. */
const Outcome = Type.Object({ declaration: Id, done: Type.Boolean(), standing: OrNull(Code), refusals: Type.Array(RefusalShape) });

const ExpertListed = Type.Object({
  expert: Id,
  name: Type.String(),
  organisation: OrNull(Type.String()),
  fields: Type.Array(Type.String()),
  title: OrNull(Type.String()),
  /** Why it is not to be assigned today: unavailable, or its entry has run out. */
  away: OrNull(Type.String()),
  /** Cases given to the expert in the rounds that the reader sees, and those of them still to be scored. */
  assigned: Type.Integer(),
  open: Type.Integer(),
  /** Cases of this round that it has already. */
  cases: Type.Array(Id),
  /** Cases of this round that it must stay away from, with why. */
  conflicts: Type.Array(Type.Object({ declaration: Id, hint: Type.String() })),
});

/** Where a declaration stands after a decision. */
export const StandingShape = Type.Object({ standing: Code, done: Type.Array(Type.String()) });

export const reviewRoutes = [
  route({
    id: "pass-review",
    method: "POST",
    path: "/declarations/:declaration/review/pass",
    act: "review",
    summary: "审核通过并写明意见。",
    input: PassReviewInput,
    response: StandingShape,
    status: 200,
  }),
  route({
    id: "return-review",
    method: "POST",
    path: "/declarations/:declaration/review/return",
    act: "review",
    summary: "退回补正，逐项写明原因。",
    input: ReturnReviewInput,
    response: StandingShape,
    status: 200,
  }),
  route({
    id: "refuse-review",
    method: "POST",
    path: "/declarations/:declaration/review/refusal",
    act: "review",
    summary: "不予通过，写明条款和理由。",
    input: RefuseReviewInput,
    response: StandingShape,
    status: 200,
  }),
  route({
    id: "review-many",
    method: "POST",
    path: "/reviews",
    act: "review",
    summary: `一次审核多件：同一意见通过，或以同一理由退回同样的各项；最多${mostAtOnce}件，逐件办理，逐件答复。`,
    input: ReviewManyInput,
    response: Type.Object({ outcomes: Type.Array(Outcome) }),
    status: 200,
  }),
  route({
    id: "opine",
    method: "POST",
    path: "/declarations/:declaration/review/opinion",
    act: "opine",
    summary: "联合审核中本部门的意见。",
    input: OpineInput,
    response: StandingShape,
    status: 200,
  }),
  route({
    id: "list-experts",
    method: "GET",
    path: "/rounds/:round/experts",
    act: "list-experts",
    summary: "可指派的评审专家：单位、手头件数、本批次已派的件和回避提示；只供组织单位查看，可按姓名查找。",
    input: ListExpertsInput,
    response: Type.Object({ experts: Type.Array(ExpertListed) }),
    status: 200,
  }),
  route({
    id: "assign-expert",
    method: "POST",
    path: "/declarations/:declaration/experts",
    act: "assign-expert",
    summary: "指派评审专家。",
    input: AssignExpertInput,
    response: Type.Object({ assignment: Id }),
    status: 201,
  }),
  route({
    id: "score-declaration",
    method: "POST",
    path: "/declarations/:declaration/score",
    act: "score",
    summary: "专家评分：按计分方案逐项给分，或给总分并写明意见；全部评完之前密封，日志只存摘要。",
    input: ScoreDeclarationInput,
    response: StandingShape,
    status: 200,
  }),
] as const;
