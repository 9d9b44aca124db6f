// Review 审核 at each tier, joint opinions, experts. Every decision names the digest of what it judged.
import Type from "typebox";
import { closed, Code, DecimalText, Digest, Id, Paragraph, Word } from "./field.ts";
import { route } from "./route.ts";

const judged = { declaration: Id, step: Word, digest: Digest };

export const PassReviewInput = closed({ ...judged, opinion: Paragraph });
export const ReturnReviewInput = closed({
  ...judged,
  reasons: Type.Array(closed({ field: Type.String({ minLength: 1, maxLength: 200 }), reason: Paragraph }), { maxItems: 200 }),
});
export const RefuseReviewInput = closed({ ...judged, clause: Type.String({ minLength: 1, maxLength: 80 }), reason: Paragraph });
export const OpineInput = closed({ ...judged, opinion: Type.Enum(["agree", "disagree"]), reason: Paragraph });
export const AssignExpertInput = closed({ declaration: Id, expert: Id });
export const ScoreDeclarationInput = closed({ ...judged, score: DecimalText });

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
    summary: "专家评分；全部评完之前互不可见。",
    input: ScoreDeclarationInput,
    response: StandingShape,
    status: 200,
  }),
] as const;
