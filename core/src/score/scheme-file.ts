// The shape of a scheme 计分方案: points, weights, benchmark numbers, thresholds and rounding over the fields of its form.
import Type, { type Static } from "typebox";
import { closed, DecimalText } from "../rule/cited.ts";
import { Judgement } from "./judgement.ts";
import { Field } from "./scheme-field.ts";

const Name = Type.String({ pattern: "^[a-z][a-z0-9-]*$" });
const Certainty = Type.Enum(["seen", "second-hand", "partial", "inferred", "attested", "fictitious"]);
const sourced = { source: Type.String(), certainty: Certainty };

const Derived = Type.Union([
  Type.Object({ label: Type.String(), expr: Type.String(), unit: Type.String(), clause: Type.Optional(Type.String()) }, closed),
  /** An equation of the standard with its letters bound to fields. */
  Type.Object({ label: Type.String(), equation: Type.String(), of: Type.Record(Type.String(), Type.String()) }, closed),
  /** The first step whose bound is reached: benchmarks by energy size class. */
  Type.Object(
    { label: Type.String(), unit: Type.String(), pick: Type.Object({ by: Type.String(), steps: Type.Array(Type.Object({ "at-least": Type.Optional(DecimalText), take: Type.String() }, closed), { minItems: 1 }) }, closed) },
    closed,
  ),
]);

const Benchmark = Type.Object(
  {
    label: Type.String(),
    unit: Type.String(),
    /** A decimal, `not-held` (asked for when scoring), or `peers`: worked out from the register, top 5 % or mean. */
    held: Type.Union([DecimalText, Type.Literal("not-held"), Type.Literal("peers")]),
    /** For peers: which computed value of the scheme, and which statistic. */
    of: Type.Optional(Type.String()),
    take: Type.Optional(Type.Enum(["leading-5", "mean"])),
    note: Type.Optional(Type.String()),
    source: Type.Optional(Type.String()),
    certainty: Type.Optional(Certainty),
  },
  closed,
);

const Item = Type.Object(
  {
    id: Name,
    no: Type.Optional(Type.String()),
    group: Name,
    clause: Type.String(),
    name: Type.String(),
    says: Type.Optional(Type.String()),
    unit: Type.Optional(Type.String()),
    points: Type.Union([DecimalText, Type.Literal("not-held")]),
    by: Judgement,
    /** May the applicant say with a reason that it does not concern it? */
    "not-applicable": Type.Optional(Type.Enum(["allowed", "never"])),
    evidence: Type.Optional(Type.Array(Type.String())),
    hint: Type.Optional(Type.String()),
  },
  closed,
);

const Pass = Type.Union([
  Type.Literal("unstated"),
  Type.Object({ over: DecimalText, clause: Type.String(), compare: Type.Enum(["exact", "rounded"]) }, closed),
  Type.Object({ "at-least": DecimalText, clause: Type.String(), compare: Type.Enum(["exact", "rounded"]) }, closed),
]);

const Grades = Type.Union([
  Type.Object({ bands: Type.Array(Type.Object({ id: Type.String(), "at-least": DecimalText }, closed), { minItems: 1 }), ...sourced }, closed),
  Type.Object({ shares: Type.Array(Type.Object({ id: Type.String(), share: DecimalText }, closed), { minItems: 1 }), ...sourced }, closed),
]);

/** Proof of the items 证明材料: demanded once a value is entered, or only asked for; absent means asked. */
const Evidence = Type.Object({ need: Type.Enum(["demanded", "asked"]), ...sourced }, closed);

const Reading = Type.Object({ id: Type.String(), matter: Type.String(), take: Type.String(), why: Type.String() }, closed);

export const SchemeFile = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9-]+/[a-z0-9-]+$" }),
    name: Type.String(),
    standard: Name,
    status: Type.Enum(["informative-example", "form", "official", "imported", "fictitious", "not-held"]),
    ...sourced,
    for: Type.Array(Type.Enum(["factory", "park", "supply-chain", "product"]), { minItems: 1 }),
    years: Type.Optional(Type.Object({ from: Type.Integer(), to: Type.Optional(Type.Integer()) }, closed)),
    regions: Type.Optional(Type.Array(Type.String())),
    /** GB/T 4754 prefixes: a scheme of an industry goes before the general one. */
    industries: Type.Optional(Type.Array(Type.String())),
    max: Type.Union([DecimalText, Type.Literal("not-held")]),
    fields: Type.Record(Name, Field),
    derived: Type.Record(Name, Derived),
    benchmarks: Type.Record(Name, Benchmark),
    /** Outside the sum: one unmet requirement fails the whole 一票否决. Encouraged ones are shown, never fatal. */
    gates: Type.Array(Type.Object({ id: Type.String(), clause: Type.String(), says: Type.String(), field: Name, encouraged: Type.Optional(Type.Boolean()) }, closed)),
    groups: Type.Array(Type.Object({ id: Name, name: Type.String(), max: Type.Union([DecimalText, Type.Literal("not-held")]), weight: Type.Optional(DecimalText), "add-on": Type.Optional(Type.Boolean()) }, closed), { minItems: 1 }),
    items: Type.Array(Item),
    evidence: Type.Optional(Evidence),
    redistribute: Type.Object({ take: Type.Enum(["none", "group", "whole"]), reading: Type.Optional(Type.String()), clause: Type.Optional(Type.String()) }, closed),
    /** Halves go up. `points` rounds each item before the sum; `total` the sum. */
    rounding: Type.Object({ points: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })), total: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })), clause: Type.Optional(Type.String()), reading: Type.Optional(Type.String()) }, closed),
    pass: Pass,
    grades: Type.Optional(Grades),
    readings: Type.Array(Reading),
    missing: Type.Array(Type.String()),
  },
  closed,
);
export type SchemeFile = Static<typeof SchemeFile>;
export type SchemeItem = SchemeFile["items"][number];
