// Declarations 申报: opened, drafted, submitted, withdrawn by their applicant; listed and read by whoever may.
import Type from "typebox";
import type { DeclarationBody } from "../declaration/body.ts";
import type { Declaration } from "../declaration/state.ts";
import { Kind } from "../rule/kind.ts";
import { BodyShape } from "./declaration-body.ts";
import { closed, Code, Day, Free, Id, Moment, OrNull, page, Paragraph, Word } from "./field.ts";
import { route } from "./route.ts";

const ofDeclaration = { declaration: Id };

export const OpenDeclarationInput = closed({ round: Id, kind: Kind, region: Type.Optional(Type.String({ minLength: 2, maxLength: 12 })) });
export const SaveDraftInput = closed({
  ...ofDeclaration,
  /** The revision that the writer last saw; 0 for a first save. */
  revision: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }),
  body: BodyShape,
});
export const ReadDraftInput = closed(ofDeclaration);
export const SubmitDeclarationInput = closed(ofDeclaration);
export const WithdrawDeclarationInput = closed({ ...ofDeclaration, reason: Paragraph });
export const ReopenDeclarationInput = closed(ofDeclaration);
export const ReadDeclarationInput = closed(ofDeclaration);
export const ReadTimelineInput = closed(ofDeclaration);
export const ListDeclarationsInput = closed({
  round: Type.Optional(Id),
  status: Type.Optional(Word),
  kind: Type.Optional(Kind),
  step: Type.Optional(Word),
  ...page,
});

/** What waits on a declaration: who acts next, by when, and whether it is the caller. */
const Wait = Type.Object({ step: Type.String(), act: Code, actor: Code, says: Type.String(), due: OrNull(Day), mine: Type.Boolean() });

export const DeclarationListed = Type.Object({
  declaration: Id,
  number: Type.String(),
  name: Type.String(),
  kind: Code,
  round: Id,
  region: Type.String(),
  standing: Code,
  step: Type.String(),
  score: OrNull(Type.String()),
  submittedAt: OrNull(Moment),
  recommendation: Code,
  /** Of the body as last submitted; null while it is a draft. */
  digest: OrNull(Type.String()),
  open: Type.Array(Wait),
});

const StepShown = { id: Type.String(), actor: Code, says: Type.String() };

const CaseRead = Type.Object({
  /** The state as core's `Declaration` has it. */
  declaration: Type.Unsafe<Declaration>({ type: "object", additionalProperties: true }),
  round: Type.Object({ id: Id, title: Type.String(), edition: Type.String(), hash: Type.String() }),
  version: Type.Integer(),
  open: Type.Array(Type.Object({ ...StepShown, act: Code, clause: Type.Optional(Type.String()) })),
  stages: Type.Array(Type.Array(Type.Object({ ...StepShown, done: Type.Boolean() }))),
});

const TimelineEntry = Type.Object({ version: Type.Integer(), type: Code, at: Moment, actor: Type.String(), digest: Type.String(), body: Free });

export const declarationRoutes = [
  route({
    id: "open-declaration",
    method: "POST",
    path: "/declarations",
    act: "open-declaration",
    summary: "在一个批次中建立申报，取得编号。",
    input: OpenDeclarationInput,
    response: Type.Object({ declaration: Id, number: Type.String() }),
    status: 201,
  }),
  route({
    id: "list-declarations",
    method: "GET",
    path: "/declarations",
    act: "list-declarations",
    summary: "申报列表：只列出本身份能看到的，可按批次、状态、类别、环节筛选。",
    input: ListDeclarationsInput,
    response: Type.Object({ declarations: Type.Array(DeclarationListed), counts: Type.Array(Type.Object({ status: Code, step: Type.String(), count: Type.Integer() })) }),
    status: 200,
  }),
  route({
    id: "read-declaration",
    method: "GET",
    path: "/declarations/:declaration",
    act: "read-declaration",
    summary: "一件申报的现状：材料、评价、意见、环节。",
    input: ReadDeclarationInput,
    response: CaseRead,
    status: 200,
  }),
  route({
    id: "read-timeline",
    method: "GET",
    path: "/declarations/:declaration/timeline",
    act: "read-timeline",
    summary: "一件申报的全部经过，按发生次序。",
    input: ReadTimelineInput,
    response: Type.Object({ events: Type.Array(TimelineEntry) }),
    status: 200,
  }),
  route({
    id: "read-draft",
    method: "GET",
    path: "/declarations/:declaration/draft",
    act: "read-draft",
    summary: "读取草稿和它的修订号。",
    input: ReadDraftInput,
    response: Type.Object({ revision: Type.Integer(), savedAt: Moment, body: Type.Unsafe<DeclarationBody>({ type: "object", additionalProperties: true }) }),
    status: 200,
  }),
  route({
    id: "save-draft",
    method: "PUT",
    path: "/declarations/:declaration/draft",
    act: "save-draft",
    summary: "保存草稿；只有他人抢先保存才会被拒。",
    input: SaveDraftInput,
    response: Type.Object({ revision: Type.Integer(), savedAt: Moment }),
    status: 200,
  }),
  route({
    id: "submit-declaration",
    method: "POST",
    path: "/declarations/:declaration/submission",
    act: "submit-declaration",
    summary: "提交申报，返回回执、时间和材料摘要；不合格时列出全部问题。",
    input: SubmitDeclarationInput,
    response: Type.Object({ receipt: Type.String(), digest: Type.String(), number: Type.String(), at: Moment }),
    status: 200,
  }),
  route({
    id: "withdraw-declaration",
    method: "POST",
    path: "/declarations/:declaration/withdrawal",
    act: "withdraw-declaration",
    summary: "在审核之前撤回申报。",
    input: WithdrawDeclarationInput,
    response: Type.Object({ standing: Code }),
    status: 200,
  }),
  route({
    id: "reopen-declaration",
    method: "POST",
    path: "/declarations/:declaration/reopening",
    act: "open-declaration",
    summary: "截止日前恢复已撤回的申报：仍用原编号，内容回到草稿；本轮同类已另有申报的不能恢复。",
    input: ReopenDeclarationInput,
    response: Type.Object({ standing: Code }),
    status: 200,
  }),
] as const;
