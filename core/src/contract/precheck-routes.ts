// The pre-check 预检: what the notice asks, judged before a form is opened.
import Type from "typebox";
import { Kind } from "../rule/kind.ts";
import { closed, Code, FactTable, Free, Id, OrNull, Paragraph } from "./field.ts";
import { RefusalShape } from "./problem.ts";
import { route } from "./route.ts";

export const PrecheckInput = closed({ round: Id, kind: Kind, region: Type.Optional(Type.String({ minLength: 2, maxLength: 12 })), facts: FactTable });

const text = Type.String();
const Prepare = Type.Object({
  papers: Type.Array(Type.Object({ name: text, clause: OrNull(text), who: Type.Enum(["applicant", "evaluator"]) })),
  /** Computed by a scheme with these figures, attested as one number, or none. */
  score: Type.Union([
    Type.Object({ kind: Type.Literal("computed"), name: text, items: Type.Integer(), proofs: Type.Boolean(), figures: Type.Array(Type.Object({ label: text, unit: OrNull(text), years: Type.Integer(), returns: Type.Array(text) })) }),
    Type.Object({ kind: Type.Literal("attested"), standard: text, max: OrNull(text) }),
    Type.Object({ kind: Type.Literal("none") }),
  ]),
  evaluation: Type.Object({ need: Type.Enum(["required", "optional", "either", "none"]), undertaking: Type.Boolean(), clause: OrNull(text) }),
  signs: Type.Array(Type.Object({ name: text, clause: OrNull(text), who: Type.Enum(["representative", "evaluator"]) })),
});

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
      /** What to have at hand: papers, figures, evaluation, signatures. */
      prepare: Prepare,
      verdicts: Type.Array(
        Type.Object({ rule: Type.String(), clause: Type.String(), outcome: Code, says: Paragraph, condition: Paragraph, seen: Type.Record(Type.String(), Free) }),
      ),
    }),
    status: 200,
  }),
] as const;
