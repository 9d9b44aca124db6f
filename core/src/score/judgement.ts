// How points come from values 评分规则: the item kinds of the real forms. Names are fields, computed values, benchmarks or decimals.
import Type, { type Static } from "typebox";
import { closed, DecimalText } from "../rule/cited.ts";

const Ref = Type.String({ minLength: 1 });
const Better = Type.Enum(["higher", "lower"]);
/** 正向 is better higher, 逆向 better lower; without a baseline only reaching the leading value counts, if the scheme says so. */
const between = { lead: Ref, base: Type.Optional(Ref), better: Better };

const Step = Type.Object(
  { "at-least": Type.Optional(DecimalText), over: Type.Optional(DecimalText), "at-most": Type.Optional(DecimalText), under: Type.Optional(DecimalText), points: DecimalText },
  closed,
);

/** The kinds whose points are worked out from one value; they may stand as an alternative of `one-of`. */
const simple = [
  Type.Object({ kind: Type.Literal("linear"), value: Ref, ...between }, closed),
  Type.Object({ kind: Type.Literal("pro-rata"), value: Ref, lead: Ref }, closed),
  Type.Object({ kind: Type.Literal("bands"), value: Ref, steps: Type.Array(Step, { minItems: 1 }) }, closed),
  Type.Object({ kind: Type.Literal("required"), all: Type.Array(Ref, { minItems: 1 }) }, closed),
  Type.Object({ kind: Type.Literal("graded"), field: Ref, allowed: Type.Array(DecimalText, { minItems: 1 }) }, closed),
  Type.Object({ kind: Type.Literal("judged"), step: Type.Optional(DecimalText) }, closed),
  Type.Object({ kind: Type.Literal("choice"), field: Ref, points: Type.Record(Type.String(), DecimalText) }, closed),
  Type.Object({ kind: Type.Literal("count-of"), field: Ref, lead: Ref, base: Type.Optional(Ref) }, closed),
  Type.Object({ kind: Type.Literal("weighted"), table: Ref, weight: Ref, value: Ref, ...between }, closed),
  Type.Object({ kind: Type.Literal("minimum"), table: Ref, value: Ref, lead: Ref, base: Type.Optional(Ref) }, closed),
  Type.Object({ kind: Type.Literal("three-year"), field: Ref, take: Type.Enum(["mean", "worst", "last"]), ...between }, closed),
] as const;

const Alternative = Type.Object(
  { when: Type.Optional(Type.Object({ field: Ref, is: Type.Union([Type.Boolean(), Type.String()]) }, closed)), name: Type.String(), unit: Type.Optional(Type.String()), by: Type.Union([...simple]) },
  closed,
);

export const SimpleJudgement = Type.Union([...simple]);
export type SimpleJudgement = Static<typeof SimpleJudgement>;

/** Alternatives share the item's points; the first whose `when` holds is taken, one without `when` is the rest. */
export const Judgement = Type.Union([...simple, Type.Object({ kind: Type.Literal("one-of"), alternatives: Type.Array(Alternative, { minItems: 2 }) }, closed)]);
export type Judgement = Static<typeof Judgement>;
export type BandStep = Static<typeof Step>;

/** The rules that may come to count for an item: its own, or those of its alternatives. */
export const simpleJudgements = (by: Judgement): readonly SimpleJudgement[] => (by.kind === "one-of" ? by.alternatives.map((one) => one.by) : [by]);
