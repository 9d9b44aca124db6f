// The shape of a yearly form 动态管理表, a dated file: figures with units, what is worked out of them, and the checks they must stand.
import Type, { type Static } from "typebox";
import { closed, DecimalText } from "../rule/cited.ts";

const Name = Type.String({ pattern: "^[a-z][a-z0-9-]*$", maxLength: 48 });

const Figure = Type.Object(
  {
    label: Type.String(),
    unit: Type.String(),
    block: Name,
    /** Statutory return the figure is taken from: 205-1, B204-1 … */
    returns: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    optional: Type.Optional(Type.Boolean()),
    /** Whole things: devices, projects, kinds of product. */
    whole: Type.Optional(Type.Boolean()),
    /** May lie below zero: a change against last year. */
    signed: Type.Optional(Type.Boolean()),
    /** Rarely changes from one year to the next: offered from last year's table. */
    carry: Type.Optional(Type.Boolean()),
    /** The same figure in a scheme's sheet: scheme → its field or derived value; of several years the last. */
    "from-sheet": Type.Optional(Type.Record(Type.String({ pattern: "^[a-z0-9-]+/[a-z0-9-]+$" }), Name, { minProperties: 1 })),
    note: Type.Optional(Type.String()),
  },
  closed,
);
export type Figure = Static<typeof Figure>;

const Derived = Type.Object(
  {
    label: Type.String(),
    unit: Type.String(),
    expr: Type.String(),
    /** A key indicator 关键指标 of the audit; which numbers it must reach is for the edition's standard. */
    key: Type.Optional(Type.Boolean()),
    /** Which way is better; absent where neither is. */
    better: Type.Optional(Type.Enum(["more", "less"])),
    /** The same value in a scheme's sheet: scheme → its field or derived value, in a unit of the same dimension. By it yearly tables tell where peers stand. */
    "in-sheet": Type.Optional(Type.Record(Type.String({ pattern: "^[a-z0-9-]+/[a-z0-9-]+$" }), Name, { minProperties: 1 })),
  },
  closed,
);

const named = { id: Name, severity: Type.Enum(["fault", "doubt", "hint"]), says: Type.String(), /** `design`: ours, no text held words it; else the clause or document. */ ground: Type.String() };

export const Check = Type.Union([
  /** Both sides agree within a share of the greater. */
  Type.Object({ ...named, kind: Type.Literal("equal"), left: Type.String(), right: Type.String(), unit: Type.String(), within: DecimalText }, closed),
  /** Physical limits, ends included. */
  Type.Object({ ...named, kind: Type.Literal("limit"), of: Type.String(), unit: Type.String(), "at-least": Type.Optional(DecimalText), "at-most": Type.Optional(DecimalText) }, closed),
  /** About a power of ten times last year's, or its peers' median: a unit was mistaken. */
  Type.Object({ ...named, kind: Type.Literal("unit-slip"), of: Name, against: Type.Enum(["last-year", "peers"]), factors: Type.Array(DecimalText, { minItems: 1 }), within: DecimalText }, closed),
  /** Grew or shrank by more than so many times over one year. */
  Type.Object({ ...named, kind: Type.Literal("jump"), of: Name, over: DecimalText }, closed),
  /** Far from the peers of the industry and region on a logarithmic scale: so many times the median absolute deviation. */
  Type.Object({ ...named, kind: Type.Literal("outlier"), of: Name, over: DecimalText, least: Type.Integer({ minimum: 3 }) }, closed),
  /** The same figures, all of them, in reports of different units. */
  Type.Object({ ...named, kind: Type.Literal("copied"), of: Type.Array(Name, { minItems: 2 }) }, closed),
]);
export type Check = Static<typeof Check>;

export const YearFormFile = Type.Object(
  {
    id: Name,
    name: Type.String(),
    kind: Type.Enum(["factory", "park", "supply-chain", "product"]),
    years: Type.Object({ from: Type.Integer(), to: Type.Optional(Type.Integer()) }, closed),
    /** What the official table holds is not known: every form held is our design, and says so on its head. */
    status: Type.Enum(["design", "official", "imported"]),
    source: Type.String(),
    certainty: Type.Enum(["seen", "second-hand", "partial", "inferred"]),
    blocks: Type.Array(Type.Object({ id: Name, name: Type.String() }, closed), { minItems: 1 }),
    figures: Type.Record(Name, Figure),
    /** Figures that are added up over regions and industries; none where sums of units tell nothing. */
    totals: Type.Optional(Type.Array(Name, { minItems: 1, uniqueItems: true })),
    derived: Type.Record(Name, Derived),
    checks: Type.Array(Check),
  },
  closed,
);
export type YearFormFile = Static<typeof YearFormFile>;
