// The shape of a worked example 算例: answers and benchmarks on one side, the points worked out by hand on the other, with every step to read.
import Type, { type Static } from "typebox";
import { closed, DecimalText } from "../rule/cited.ts";
import { SchemeFile } from "./scheme-file.ts";

const Row = Type.Record(Type.String(), Type.String());
const Answer = Type.Union([Type.String(), Type.Boolean(), Type.Array(Type.String()), Type.Array(Row)]);

/** Given with as many places as were worked out by hand: what came is rounded to those, halves up, before it is compared. */
const ExpectedItem = Type.Object(
  {
    points: Type.Optional(DecimalText),
    value: Type.Optional(DecimalText),
    lead: Type.Optional(DecimalText),
    base: Type.Optional(DecimalText),
    max: Type.Optional(DecimalText),
    status: Type.Optional(Type.Enum(["scored", "missing", "no-value", "not-applicable", "not-held"])),
    alternative: Type.Optional(Type.String()),
  },
  closed,
);

const { id: _id, name: _name, standard: _standard, ...parts } = SchemeFile.properties;

/** A few lines of a scheme for one case: what is left out is empty, status fictitious, no pass line, nothing redistributed. */
const MiniScheme = Type.Partial(Type.Object(parts, closed), closed);

export const ScoreCase = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    /** A clause of the standard the case stands beside. */
    proves: Type.String(),
    scheme: Type.Union([Type.String(), MiniScheme]),
    answers: Type.Optional(Type.Record(Type.String(), Answer)),
    benchmarks: Type.Optional(Type.Record(Type.String(), DecimalText)),
    /** Item → reason. */
    "not-applicable": Type.Optional(Type.Record(Type.String(), Type.String())),
    expect: Type.Object(
      {
        score: Type.Optional(DecimalText),
        max: Type.Optional(DecimalText),
        pass: Type.Optional(Type.Union([Type.Boolean(), Type.Literal("open")])),
        grade: Type.Optional(Type.String()),
        verdict: Type.Optional(Type.String()),
        items: Type.Optional(Type.Record(Type.String(), ExpectedItem)),
        groups: Type.Optional(Type.Record(Type.String(), DecimalText)),
        /** Codes of what is wrong in the answers, sorted; none unless named. */
        faults: Type.Optional(Type.Array(Type.String())),
        /** Codes of what is wrong in the mini-scheme itself: then nothing is scored. */
        refused: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
      },
      closed,
    ),
    arithmetic: Type.Array(Type.String(), { minItems: 1 }),
  },
  closed,
);
export type ScoreCase = Static<typeof ScoreCase>;
