// The shapes of two tables of energy figures: limits per product 能耗限额 with grades 1–3, and efficiency benchmarks 能效标杆水平和基准水平.
import Type, { type Static } from "typebox";
import { closed, DecimalText } from "../rule/cited.ts";

const Certainty = Type.Enum(["seen", "second-hand", "partial", "inferred"]);

/** Lower is better throughout; a grade may lack, and a limit may be negative (转炉工序 may gain energy). */
const LimitRow = Type.Object(
  {
    product: Type.String(),
    indicator: Type.String(),
    unit: Type.String(),
    "grade-1": DecimalText,
    "grade-2": Type.Optional(DecimalText),
    "grade-3": DecimalText,
    clause: Type.String(),
    /** When the row applies at all. */
    condition: Type.Optional(Type.String()),
    /** Text of a correction by the plant's own parameters: the printed grades are not yet the plant's. */
    "needs-correction": Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    note: Type.Optional(Type.String()),
  },
  closed,
);

export const LimitFile = Type.Object(
  {
    source: Type.String(),
    certainty: Certainty,
    readings: Type.Array(Type.Object({ id: Type.String(), matter: Type.String(), take: Type.String(), why: Type.String() }, closed)),
    conflicts: Type.Array(Type.String()),
    missing: Type.Array(Type.String()),
    standards: Type.Array(
      Type.Object(
        {
          number: Type.String(),
          name: Type.String(),
          "name-certainty": Type.Optional(Certainty),
          effective: Type.Optional(Type.String()),
          /** GB/T 4754 prefixes, by the standard's product and the industry's name: a reading. */
          industries: Type.Array(Type.String()),
          rows: Type.Array(LimitRow, { minItems: 1 }),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
export type LimitFile = Static<typeof LimitFile>;
export type LimitRow = Static<typeof LimitRow>;

const EfficiencyRow = Type.Object(
  {
    document: Type.String(),
    industry: Type.Optional(Type.String()),
    product: Type.String(),
    indicator: Type.Optional(Type.String()),
    unit: Type.String(),
    /** 标杆水平 and 基准水平. */
    benchmark: DecimalText,
    baseline: DecimalText,
    certainty: Certainty,
  },
  closed,
);

export const EfficiencyFile = Type.Object(
  {
    source: Type.String(),
    certainty: Certainty,
    documents: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), number: Type.Optional(Type.String()), reported: Type.Optional(Type.String()), seen: Type.String() }, closed)),
    use: Type.Array(Type.Object({ clause: Type.String(), says: Type.String() }, closed)),
    rows: Type.Array(EfficiencyRow),
    missing: Type.Array(Type.String()),
  },
  closed,
);
export type EfficiencyFile = Static<typeof EfficiencyFile>;
export type EfficiencyRow = Static<typeof EfficiencyRow>;
