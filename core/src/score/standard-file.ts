// The shape of a standard 标准: what is judged, with every clause a scheme may cite, and its equations; no points, no thresholds.
import Type, { type Static } from "typebox";
import { closed } from "../rule/cited.ts";

const Certainty = Type.Enum(["seen", "second-hand", "partial", "inferred"]);

const Equation = Type.Object(
  {
    id: Type.String(),
    /** Section and equation number diverge after B.24 in GB/T 36132-2025: both are kept. */
    section: Type.Optional(Type.String()),
    symbol: Type.String(),
    name: Type.String(),
    expr: Type.String(),
    unit: Type.String(),
    inputs: Type.Record(Type.String(), Type.Object({ label: Type.String(), unit: Type.String() }, closed)),
    note: Type.Optional(Type.String()),
    certainty: Type.Optional(Certainty),
  },
  closed,
);
/** One equation 计算公式 of a standard's annex, its letters with label and unit. */
export type Equation = Static<typeof Equation>;

export const StandardFile = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    number: Type.Optional(Type.String()),
    name: Type.String(),
    kind: Type.Enum(["standard", "form", "notice-annex"]),
    for: Type.Array(Type.Enum(["factory", "park", "supply-chain", "product"]), { minItems: 1 }),
    /** GB/T 4754 prefixes of an industry's own standard, which goes before the general one. */
    industries: Type.Optional(Type.Array(Type.String())),
    published: Type.Optional(Type.String()),
    effective: Type.Optional(Type.String()),
    abolished: Type.Optional(Type.String()),
    replaces: Type.Optional(Type.String()),
    source: Type.String(),
    certainty: Certainty,
    clauses: Type.Array(Type.Object({ id: Type.String(), says: Type.String() }, closed), { minItems: 1 }),
    requirements: Type.Array(Type.Object({ id: Type.String(), clause: Type.String(), topic: Type.String(), kind: Type.Enum(["veto", "encouraged"]), "window-years": Type.Optional(Type.Integer()), proof: Type.Optional(Type.String()) }, closed)),
    groups: Type.Array(Type.Object({ name: Type.String(), indicators: Type.Array(Type.String()) }, closed)),
    equations: Type.Array(Equation),
    rules: Type.Array(Type.Object({ clause: Type.String(), says: Type.String() }, closed)),
    missing: Type.Array(Type.String()),
  },
  closed,
);
export type StandardFile = Static<typeof StandardFile>;
