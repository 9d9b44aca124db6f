// The pre-check 预检: what the notice asks, judged before a form is opened.
import Type from "typebox";
import { Kind } from "../rule/kind.ts";
import { closed, Code, FactTable, Free, Id, Paragraph } from "./field.ts";
import { RefusalShape } from "./problem.ts";
import { route } from "./route.ts";

export const PrecheckInput = closed({ round: Id, kind: Kind, region: Type.Optional(Type.String({ minLength: 2, maxLength: 12 })), facts: FactTable });

export const precheckRoutes = [
  route({
    id: "precheck",
    method: "POST",
    path: "/rounds/:round/precheck",
    act: "precheck",
    summary: "预检：逐条给出是否符合、条款依据、所缺事实和偏离“原则上”的地方。",
    input: PrecheckInput,
    response: Type.Object({
      eligible: Type.Boolean(),
      refusals: Type.Array(RefusalShape),
      missing: Type.Array(Type.Object({ fact: Type.String(), label: Type.String() })),
      departures: Type.Array(Type.Object({ rule: Type.String(), clause: Type.String(), statement: Type.Optional(Type.String()) })),
      verdicts: Type.Array(
        Type.Object({ rule: Type.String(), clause: Type.String(), outcome: Code, says: Paragraph, condition: Paragraph, seen: Type.Record(Type.String(), Free) }),
      ),
    }),
    status: 200,
  }),
] as const;
