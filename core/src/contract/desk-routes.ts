// What the desks of reviewers and authorities look at beside a case: each rule's verdict, the round's funnel and quotas, everybody who waits at a step.
import Type from "typebox";
import { Kind } from "../rule/kind.ts";
import { closed, Code, Day, Free, Id, OrNull, Word } from "./field.ts";
import { route } from "./route.ts";

export const ReadJudgmentInput = closed({ declaration: Id });
export const ReadRoundDeskInput = closed({ round: Id });
export const ReadWaitingInput = closed({ round: Id, step: Type.Optional(Word), status: Type.Optional(Word), kind: Type.Optional(Kind) });

const text = Type.String();

const Judged = Type.Object({
  rule: text,
  stage: Code,
  clause: text,
  says: text,
  condition: text,
  /** met, not-met, departs, unknown; closed where the reader may not see the registers. */
  outcome: Code,
  /** Names of the facts that the rule speaks of. */
  facts: Type.Array(text),
  seen: Type.Record(text, Free),
  statement: OrNull(text),
});

const DeskStep = Type.Object({
  step: text,
  act: Code,
  actor: Code,
  says: text,
  clause: OrNull(text),
  /** Steps of one stage run side by side. */
  stage: Type.Integer(),
  departments: Type.Array(text),
  lead: OrNull(text),
  disagreement: OrNull(Code),
  experts: OrNull(Type.Integer()),
  due: OrNull(Day),
  waiting: Type.Integer(),
});

const QuotaNode = Type.Object({ node: text, name: text, quota: OrNull(Type.Integer()), taken: Type.Integer(), sent: Type.Boolean() });

const DeskKind = Type.Object({
  kind: Code,
  name: text,
  steps: Type.Array(DeskStep),
  ends: Type.Array(Type.Object({ standing: Code, count: Type.Integer() })),
  quota: Type.Object({ how: Code, clause: OrNull(text), imported: Type.Boolean(), nodes: Type.Array(QuotaNode) }),
  selection: Type.Array(Type.Object({ id: text, says: text, clause: OrNull(text) })),
});

const Waiting = Type.Object({
  declaration: Id,
  number: text,
  name: text,
  kind: Code,
  region: text,
  place: text,
  standing: Code,
  digest: OrNull(text),
  scores: Type.Record(text, text),
  opinions: Type.Record(text, Code),
  /** A score stays sealed until all are in. */
  experts: Type.Array(Type.Object({ expert: text, scored: Type.Boolean(), score: OrNull(text) })),
  node: OrNull(text),
  rank: OrNull(Type.Integer()),
  refusal: OrNull(Type.Object({ hint: text, clause: OrNull(text) })),
  objections: Type.Integer(),
});

export const deskRoutes = [
  route({
    id: "read-judgment",
    method: "GET",
    path: "/declarations/:declaration/judgment",
    act: "read-declaration",
    summary: "一件申报逐条规则的判断：是否符合、依据条款、所见事实和记录、偏离“原则上”的说明。",
    input: ReadJudgmentInput,
    response: Type.Object({ verdicts: Type.Array(Judged) }),
    status: 200,
  }),
  route({
    id: "read-round-desk",
    method: "GET",
    path: "/rounds/:round/desk",
    act: "read-ranking",
    summary: "组织单位的批次工作台：各类各环节等待数、现行名额与使用、遴选规则。",
    input: ReadRoundDeskInput,
    response: Type.Object({ office: text, kinds: Type.Array(DeskKind) }),
    status: 200,
  }),
  route({
    id: "read-waiting",
    method: "GET",
    path: "/rounds/:round/waiting",
    act: "read-ranking",
    summary: "在一个环节等待（或已终结）的申报，各部门意见与专家评分并列；评分未齐前保密。",
    input: ReadWaitingInput,
    response: Type.Object({ waiting: Type.Array(Waiting) }),
    status: 200,
  }),
] as const;
