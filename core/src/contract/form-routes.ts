// What the declaration form judges on while it is filled in: the sealed edition and the circumstances, as the submit will have them.
import Type from "typebox";
import type { Edition } from "../programme/edition.ts";
import type { Particular } from "../programme/paper-layout.ts";
import type { Circumstances } from "../rule/circumstances.ts";
import { closed, Code, Day, EditionId, Id, OrNull } from "./field.ts";
import { route } from "./route.ts";

export const ReadFormInput = closed({ declaration: Id });

const Matters = Type.Array(Type.Object({ code: Type.String(), clause: OrNull(Type.String()), says: Type.String() }));

export const formRoutes = [
  route({
    id: "read-revision",
    method: "GET",
    path: "/declarations/:declaration/revision",
    act: "read-draft",
    summary: "通知的变化对本申报的影响：本批次已签发的补充通知；封存之后修订的文本改了哪些条，改用后本申报新不符合、不再受限、需补充的事项。只给申报单位自己。",
    input: ReadFormInput,
    response: Type.Object({
      amendments: Type.Array(Type.Object({ kind: Type.Enum(["extension", "correction", "supplement"]), says: Type.String(), signedBy: Type.String(), day: Day, reason: Type.String() })),
      revised: OrNull(Type.Object({ edition: EditionId, name: Type.String(), hash: Type.String(), clauses: Type.Array(Type.String()), refused: Matters, allowed: Matters, facts: Matters, checks: Matters, papers: Matters })),
    }),
    status: 200,
  }),
  route({
    id: "read-form",
    method: "GET",
    path: "/declarations/:declaration/form",
    act: "read-draft",
    summary: "申报表的依据：封存的通知版本、登记系统与名单中的记录、注册信息、报告另需的内容、今天和截止日。",
    input: ReadFormInput,
    response: Type.Object({
      declaration: Id,
      number: Type.String(),
      name: Type.String(),
      kind: Code,
      standing: Code,
      creditCode: Type.String(),
      legalRepresentative: Type.String(),
      round: Type.Object({ id: Id, title: Type.String(), opens: Day }),
      today: Day,
      due: OrNull(Day),
      edition: Type.Unsafe<Edition>({ type: "object", additionalProperties: true }),
      particulars: Type.Array(Type.Unsafe<Particular>({ type: "object", additionalProperties: true })),
      circumstances: Type.Unsafe<Circumstances>({ type: "object", additionalProperties: true }),
    }),
    status: 200,
  }),
] as const;
