// Publicity 公示 and announcement 公布: two people publish, everyone reads.
import Type from "typebox";
import { closed, Code, Day, Free, Id, Line, OrNull, page, Word } from "./field.ts";
import { route } from "./route.ts";

export const ProposePublicationInput = closed({
  round: Id,
  publication: Type.Enum(["publicity", "announcement"]),
  step: Word,
  document: Line,
  start: Type.Optional(Day),
});
export const ConfirmPublicationInput = closed({ round: Id });
export const EndPublicityInput = closed({ round: Id });
export const RegisterListInput = closed({ round: Id, step: Word });
export const ListPublicationsInput = closed({ round: Type.Optional(Id), kind: Type.Optional(Word), ...page });
export const ReadPublicationInput = closed({ publication: Id });

const PublicationListed = Type.Object({ publication: Id, round: OrNull(Id), kind: Code, number: OrNull(Type.String()), title: Type.String(), opens: Day, closes: OrNull(Day) });

export const publicationRoutes = [
  route({
    id: "propose-publication",
    method: "POST",
    path: "/rounds/:round/publication",
    act: "propose-publication",
    summary: "拟发公示或公布，须另一人确认。",
    input: ProposePublicationInput,
    response: Type.Object({ list: Type.Array(Type.String()), start: OrNull(Day), end: OrNull(Day) }),
    status: 200,
  }),
  route({
    id: "confirm-publication",
    method: "POST",
    path: "/rounds/:round/publication/confirmation",
    act: "confirm-publication",
    summary: "确认他人拟发的公示或公布，即刻公开。",
    input: ConfirmPublicationInput,
    response: Type.Object({ publication: Code, count: Type.Integer() }),
    status: 200,
  }),
  route({
    id: "end-publicity",
    method: "POST",
    path: "/rounds/:round/publicity/end",
    act: "end-publicity",
    summary: "公示期满且异议处理完毕后结束公示。",
    input: EndPublicityInput,
    response: Type.Object({ ended: Type.Integer() }),
    status: 200,
  }),
  route({
    id: "register-list",
    method: "POST",
    path: "/rounds/:round/registration",
    act: "register-list",
    summary: "公布的名单登记入册。",
    input: RegisterListInput,
    response: Type.Object({ registered: Type.Integer() }),
    status: 200,
  }),
  route({
    id: "list-publications",
    method: "GET",
    path: "/publications",
    act: "read-public",
    summary: "公示与公布列表，新的在前。",
    input: ListPublicationsInput,
    response: Type.Object({ publications: Type.Array(PublicationListed), next: OrNull(Type.String()) }),
    status: 200,
  }),
  route({
    id: "read-publication",
    method: "GET",
    path: "/publications/:publication",
    act: "read-public",
    summary: "一件公示或公布的全文与名单。",
    input: ReadPublicationInput,
    response: Type.Object({ ...PublicationListed.properties, body: Free }),
    status: 200,
  }),
] as const;
