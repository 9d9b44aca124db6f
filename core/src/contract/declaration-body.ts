// What an applicant fills in, as it travels: half-filled is welcome, only sizes and shapes are held.
import Type from "typebox";
import { closed, Day, Digest, FactTable, Line, Paragraph, Table } from "./field.ts";

export const ProofShape = closed({ digest: Digest, name: Line, of: Type.String({ maxLength: 100 }), from: Type.Optional(Day), to: Type.Optional(Day) });

const Cell = Type.String({ maxLength: 400 });
const Answer = Type.Union([Type.Boolean(), Paragraph, Type.Array(Cell, { maxItems: 60 }), Type.Array(Table(Cell, 40), { maxItems: 60 })]);

const Amount = Type.String({ maxLength: 30 });
const Short = Type.String({ maxLength: 60 });

/** The energy table: a row a carrier, and which grid factor its electricity goes by. */
export const CarriersShape = closed({
  rows: Type.Array(
    closed({
      carrier: Short,
      amount: Amount,
      unit: Short,
      use: Type.Enum(["energy", "feedstock", "exported"]),
      measured: Type.Optional(closed({ value: Amount, unit: Short })),
      source: Type.Optional(Type.Enum(["grid", "market-renewable", "direct-line", "self-generated", "certificate"])),
      proof: Type.Optional(Type.String({ maxLength: 200 })),
      before: Type.Optional(Amount),
      checked: Type.Optional(Type.Boolean()),
    }),
    { maxItems: 60 },
  ),
  grid: closed({ place: Short, vintage: Short, calibre: Type.Enum(["average", "average-excluding-market", "fossil"]), grid: Type.Optional(Short), fall: Type.Array(Type.Enum(["grid", "nation"]), { maxItems: 2 }) }),
});

/** A self-evaluation or evaluator's sheet: answers by field, reasons why items do not apply, the energy table. */
export const SheetShape = closed({ answers: Table(Answer), notApplicable: Table(Paragraph, 200), carriers: Type.Optional(CarriersShape) });

export const BodyShape = closed({
  facts: FactTable,
  proofs: Type.Array(ProofShape, { maxItems: 500 }),
  sheet: Type.Optional(SheetShape),
  selfScore: Type.Optional(Type.String({ maxLength: 40 })),
  statements: Table(Paragraph),
  particulars: Type.Optional(Table(Paragraph, 100)),
  commitment: Type.Optional(closed({ signatory: Line, day: Day })),
});
