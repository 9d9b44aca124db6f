// What the declaration form judges on while it is filled in: the sealed edition and the circumstances, as the submit will have them.
import Type from "typebox";
import type { Edition } from "../programme/edition.ts";
import type { Particular } from "../programme/paper-layout.ts";
import type { Circumstances } from "../rule/circumstances.ts";
import { closed, Code, Day, Id, OrNull } from "./field.ts";
import { route } from "./route.ts";

export const ReadFormInput = closed({ declaration: Id });

export const formRoutes = [
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
