// Objections 异议: real name, received while publicity runs; the objector stays masked until unmasking is logged.
import Type from "typebox";
import { closed, Code, Digest, Id, Line, OrNull, Paragraph } from "./field.ts";
import { mostObjectionFiles } from "../publicity/objection-evidence.ts";
import { route } from "./route.ts";

export const ObjectInput = closed({
  round: Id,
  /** Number of the declaration as publicised. */
  number: Type.String({ minLength: 1, maxLength: 60 }),
  name: Line,
  contact: Line,
  reason: Paragraph,
  /** Digests that uploads of this round were answered with. */
  evidence: Type.Array(Digest, { maxItems: mostObjectionFiles }),
});
export const AddObjectionEvidenceInput = closed({ round: Id });
export const ReadObjectionEvidenceInput = closed({ objection: Id, digest: Digest });
export const ReadReceiptInput = closed({ round: Id, receipt: Id });
export const ListObjectionsInput = closed({ round: Id, overdue: Type.Optional(Type.Boolean()) });
export const OpineOnObjectionInput = closed({ objection: Id, opinion: Paragraph });
export const DecideObjectionInput = closed({ objection: Id, upheld: Type.Boolean(), reason: Paragraph });
export const UnmaskObjectorInput = closed({ objection: Id, reason: Paragraph });

const Stored = { digest: Digest, size: Type.Integer(), mediaType: Type.String() };
/** `name` is the house's own: what the objector called the file could tell who it is. */
const EvidenceListed = Type.Object({ ...Stored, name: Type.String() });
/** What is not `stated` by the notice is a reading of the edition; `n` is null where it has none. */
const Clock = Type.Object({ due: OrNull(Type.String()), n: OrNull(Type.Integer()), unit: OrNull(Code), stated: Type.Boolean(), overdue: Type.Boolean() });
const ObjectionListed = Type.Object({ objection: Id, declaration: Type.String(), number: Type.String(), state: Code, reason: Type.String(), day: Type.String(), clock: Clock, opinion: OrNull(Type.String()), outcome: OrNull(Type.String()), evidence: Type.Array(EvidenceListed) });

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
    id: "add-objection-evidence",
    method: "POST",
    path: "/rounds/:round/objections/evidence",
    act: "object",
    summary: "公示期内上传异议佐证：PDF、PNG、JPG、XLSX、DOCX、CSV，单个不超过 10 MB；文件名不留存，6 小时内未随异议提交的自动清除。",
    input: AddObjectionEvidenceInput,
    response: Type.Object(Stored),
    status: 201,
    upload: true,
  }),
  route({
    id: "read-receipt",
    method: "GET",
    path: "/rounds/:round/receipts/:receipt",
    act: "read-public",
    summary: "凭回执号查询异议处理情况，不显示异议人。",
    input: ReadReceiptInput,
    response: Type.Object({ state: Code, outcome: OrNull(Type.String()), day: Type.String(), decidedOn: OrNull(Type.String()), clock: Clock }),
    status: 200,
  }),
  route({
    id: "list-objections",
    method: "GET",
    path: "/rounds/:round/objections",
    act: "list-objections",
    summary: "本批次的异议，异议人隐去；可只看逾期未处理的。",
    input: ListObjectionsInput,
    response: Type.Object({ objections: Type.Array(ObjectionListed) }),
    status: 200,
  }),
  route({
    id: "read-objection-evidence",
    method: "GET",
    path: "/objections/:objection/evidence/:digest",
    act: "list-objections",
    summary: "下载一件异议的一份佐证，文件名由本系统编号。",
    input: ReadObjectionEvidenceInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
  route({
    id: "opine-on-objection",
    method: "POST",
    path: "/objections/:objection/opinion",
    act: "decide-objection",
    summary: "写明对异议的核查意见；作出处理之后不能再写。",
    input: OpineOnObjectionInput,
    response: Type.Object({ state: Code }),
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
