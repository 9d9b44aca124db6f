// What is due from the caller beside the cases of its inbox, soonest first.
import Type from "typebox";
import { dutyKinds } from "../access/duty.ts";
import { closed, Day, Id, OrNull } from "./field.ts";
import { route } from "./route.ts";

const Duty = Type.Object({
  kind: Type.Enum([...dutyKinds]),
  what: Type.String(),
  who: Type.String(),
  /** More than one where they are done on one page together; a thousand stands for a thousand and more. */
  count: Type.Integer(),
  due: OrNull(Day),
  overdue: Type.Boolean(),
  /** Address of the page where it is done. */
  page: Type.String(),
  declaration: OrNull(Id),
});

export const dutyRoutes = [
  route({
    id: "read-duties",
    method: "GET",
    path: "/duties",
    act: "read-duties",
    summary: "案卷以外待本人办理的事项：何事、何人、期限、是否逾期、办理页面，按期限排列。",
    input: closed({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }),
    response: Type.Object({ today: Day, total: Type.Integer(), duties: Type.Array(Duty) }),
    status: 200,
  }),
] as const;
