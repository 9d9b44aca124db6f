// Objections 异议: real name, received while publicity runs; the objector stays masked until unmasking is logged.
import Type from "typebox";
import { closed, Code, Digest, Id, Line, OrNull, Paragraph } from "./field.ts";
import { route } from "./route.ts";

export const ObjectInput = closed({
  round: Id,
  /** Number of the declaration as publicised. */
  number: Type.String({ minLength: 1, maxLength: 60 }),
  name: Line,
  contact: Line,
  reason: Paragraph,
  evidence: Type.Array(Digest, { maxItems: 20 }),
});
export const ReadReceiptInput = closed({ round: Id, receipt: Id });
export const ListObjectionsInput = closed({ round: Id });
export const DecideObjectionInput = closed({ objection: Id, upheld: Type.Boolean(), reason: Paragraph });
export const UnmaskObjectorInput = closed({ objection: Id, reason: Paragraph });

const ObjectionListed = Type.Object({ objection: Id, declaration: Type.String(), number: Type.String(), state: Code, reason: Type.String(), day: Type.String() });

export const objectionRoutes = [
  route({
    id: "object",
    method: "POST",
    path: "/rounds/:round/objections",
    act: "object",
    summary: "对公示名单提出实名异议，取得回执号。",
    input: ObjectInput,
    response: Type.Object({ receipt: Type.String() }),
    status: 201,
  }),
  route({
    id: "read-receipt",
    method: "GET",
    path: "/rounds/:round/receipts/:receipt",
    act: "read-public",
    summary: "凭回执号查询异议处理情况，不显示异议人。",
    input: ReadReceiptInput,
    response: Type.Object({ state: Code, outcome: OrNull(Type.String()) }),
    status: 200,
  }),
  route({
    id: "list-objections",
    method: "GET",
    path: "/rounds/:round/objections",
    act: "list-objections",
    summary: "本批次的异议，异议人隐去。",
    input: ListObjectionsInput,
    response: Type.Object({ objections: Type.Array(ObjectionListed) }),
    status: 200,
  }),
  route({
    id: "decide-objection",
    method: "POST",
    path: "/objections/:objection/decision",
    act: "decide-objection",
    summary: "处理异议：成立或不成立，写明理由。",
    input: DecideObjectionInput,
    response: Type.Object({ state: Code }),
    status: 200,
  }),
  route({
    id: "unmask-objector",
    method: "POST",
    path: "/objections/:objection/objector",
    act: "unmask-objector",
    summary: "查看异议人；每次查看都须写明理由并记入日志。",
    input: UnmaskObjectorInput,
    response: Type.Object({ name: Type.String(), contact: Type.String() }),
    status: 200,
  }),
] as const;
