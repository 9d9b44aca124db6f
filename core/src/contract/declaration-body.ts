// What an applicant fills in, as it travels: half-filled is welcome, only sizes and shapes are held.
import Type from "typebox";
import { closed, Day, Digest, FactTable, Line, Paragraph, Table } from "./field.ts";

const ProofShape = closed({ digest: Digest, name: Line, of: Type.String({ maxLength: 100 }), from: Type.Optional(Day), to: Type.Optional(Day) });

const Cell = Type.String({ maxLength: 400 });
const Answer = Type.Union([Type.Boolean(), Paragraph, Type.Array(Cell, { maxItems: 60 }), Type.Array(Table(Cell, 40), { maxItems: 60 })]);

/** A self-evaluation or evaluator's sheet: answers by field, and reasons why items do not apply. */
export const SheetShape = closed({ answers: Table(Answer), notApplicable: Table(Paragraph, 200) });

export const BodyShape = closed({
  facts: FactTable,
  proofs: Type.Array(ProofShape, { maxItems: 500 }),
  sheet: Type.Optional(SheetShape),
  selfScore: Type.Optional(Type.String({ maxLength: 40 })),
  statements: Table(Paragraph),
  commitment: Type.Optional(closed({ signatory: Line, day: Day })),
});
