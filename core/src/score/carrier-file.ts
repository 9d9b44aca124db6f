// The shape of the table of energy carriers 能源品种: standard-coal coefficients, carbon parameters and grid factors, each with its set, source and certainty.
import Type, { type Static } from "typebox";
import { closed, DecimalText } from "../rule/cited.ts";

const Name = Type.String({ pattern: "^[a-z][a-z0-9-]*$" });
const Certainty = Type.Enum(["seen", "second-hand", "partial", "inferred"]);

/** A set of parameters 参数集: factors of different sets are never mixed without being named. */
const ParamSet = Type.Object(
  { id: Name, name: Type.String(), edition: Type.String(), basis: Type.Optional(Type.String()), source: Type.String(), certainty: Certainty, missing: Type.Array(Type.String()) },
  closed,
);

/** Standard coal: one held coefficient, or `measured`: the sources differ or are silent, so the applicant's own is asked for, between `low` and `high`. */
const Coal = Type.Union([
  Type.Object({ coefficient: DecimalText, unit: Type.String(), set: Name, "lhv-kj": Type.Optional(DecimalText), seen: Type.String() }, closed),
  Type.Object({ measured: Type.Literal(true), unit: Type.String(), set: Name, low: Type.Optional(DecimalText), high: Type.Optional(DecimalText), why: Type.String() }, closed),
]);

/** CO2 of burning: NCV × CC × OF × 44/12, or one factor; `not-held` with what to choose instead. */
const Carbon = Type.Union([
  Type.Object({ set: Name, ncv: DecimalText, "ncv-unit": Type.String(), cc: DecimalText, of: DecimalText }, closed),
  Type.Object({ set: Name, factor: DecimalText, unit: Type.String(), note: Type.Optional(Type.String()) }, closed),
  Type.Object({ "not-held": Type.String() }, closed),
]);

/** Ways of supply whose amount counts as renewable only with the number that proves it; tables frozen earlier demand none. */
const Proof = Type.Object({ sources: Type.Array(Type.Enum(["market-renewable", "direct-line", "self-generated", "certificate"]), { minItems: 1, uniqueItems: true }), reading: Name }, closed);

const Carrier = Type.Object(
  {
    id: Name, name: Type.String(), kind: Type.Enum(["fuel", "electricity", "heat"]), unit: Type.String(), coal: Coal, carbon: Type.Optional(Carbon),
    "proof-demanded": Type.Optional(Proof), note: Type.Optional(Type.String()),
  },
  closed,
);

const Calibre = Type.Enum(["average", "average-excluding-market", "fossil"]);

/** Electricity CO2 factors by data year 数据年: published years later, never to be copied without the year. */
const GridFactor = Type.Object(
  { level: Type.Enum(["nation", "grid", "province"]), place: Type.String(), name: Type.String(), vintage: Type.String(), calibre: Calibre, value: DecimalText, certainty: Certainty, note: Type.Optional(Type.String()) },
  closed,
);

export const CarrierFile = Type.Object(
  {
    /** Day of the newest publication that is in it 版次. */
    edition: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
    sets: Type.Array(ParamSet, { minItems: 1 }),
    "kj-per-kgce": DecimalText,
    carriers: Type.Array(Carrier, { minItems: 1 }),
    /** What an empty table lists first, a convenience and no rule; tables frozen earlier have none. */
    usual: Type.Optional(Type.Array(Name)),
    grid: Type.Object(
      {
        unit: Type.String(),
        method: Type.String(),
        issuer: Type.String(),
        vintages: Type.Array(Type.Object({ vintage: Type.String(), published: Type.String(), source: Type.String() }, closed)),
        factors: Type.Array(GridFactor, { minItems: 1 }),
      },
      closed,
    ),
    readings: Type.Array(Type.Object({ id: Type.String(), matter: Type.String(), take: Type.String(), why: Type.String() }, closed)),
    conflicts: Type.Array(Type.String()),
    missing: Type.Array(Type.String()),
  },
  closed,
);
export type CarrierFile = Static<typeof CarrierFile>;
export type Carrier = Static<typeof Carrier>;
export type GridCalibre = Static<typeof Calibre>;
export type GridFactor = Static<typeof GridFactor>;
