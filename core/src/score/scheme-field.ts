// What a scheme asks to be filled in: numbers with units, yes or no, choices, sets to count, tables of a few rows.
import Type, { type Static } from "typebox";
import { closed, DecimalText } from "../rule/cited.ts";

const Name = Type.String({ pattern: "^[a-z][a-z0-9-]*$" });
const words = { label: Type.String(), note: Type.Optional(Type.String()) };

const Option = Type.Object({ id: Name, label: Type.String() }, closed);
const Options = Type.Array(Option, { minItems: 1 });

const measured = {
  unit: Type.String(),
  /** Signed numbers are rare (转炉工序 may gain energy): elsewhere a negative is a fault. */
  signed: Type.Optional(Type.Boolean()),
  /** A part of a whole: above this the number is doubted, most often a unit slip. */
  most: Type.Optional(DecimalText),
  /** `false`: a statistic or a given (产值, 用地面积, 许可限值) that nobody changes for points; the way up leaves it alone. */
  changeable: Type.Optional(Type.Boolean()),
  optional: Type.Optional(Type.Boolean()),
};

export const Column = Type.Union([
  Type.Object({ type: Type.Literal("number"), ...words, ...measured }, closed),
  Type.Object({ type: Type.Literal("text"), ...words, optional: Type.Optional(Type.Boolean()) }, closed),
  Type.Object({ type: Type.Literal("computed"), ...words, unit: Type.String(), expr: Type.String() }, closed),
]);
/** One column of a table; a computed column is worked out row by row from the others. */
export type Column = Static<typeof Column>;

export const Field = Type.Union([
  Type.Object(
    {
      type: Type.Literal("number"), ...words, ...measured,
      /** Three-year values are a row each, oldest first; the bare name means the last. */
      years: Type.Optional(Type.Integer({ minimum: 2, maximum: 5 })),
      /** Statutory returns the figure is taken from: 205-1, B204-1 … */
      returns: Type.Optional(Type.Array(Type.String())),
      /** Filled from a carrier table: fuels, electricity and heat become tce or tCO2. */
      from: Type.Optional(Type.Enum(["carriers-tce", "carriers-tco2", "carriers-renewable"])),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal("yes-no"), ...words }, closed),
  Type.Object({ type: Type.Literal("choice"), ...words, options: Options }, closed),
  Type.Object({ type: Type.Literal("set"), ...words, options: Options }, closed),
  Type.Object({ type: Type.Literal("text"), ...words, optional: Type.Optional(Type.Boolean()) }, closed),
  Type.Object({ type: Type.Literal("table"), ...words, rows: Type.Integer({ minimum: 1, maximum: 20 }), columns: Type.Record(Name, Column) }, closed),
]);
/** One field of the form; its name is the key in answers and in `facts.json`. */
export type Field = Static<typeof Field>;
