// What an applicant fills in, as it travels: half-filled is welcome, only sizes and shapes are held.
import Type from "typebox";
import { closed, Day, Digest, FactTable, Line, Paragraph, Table } from "./field.ts";

const ProofShape = closed({ digest: Digest, name: Line, of: Type.String({ maxLength: 100 }), from: Type.Optional(Day), to: Type.Optional(Day) });

export const BodyShape = closed({
  facts: FactTable,
  proofs: Type.Array(ProofShape, { maxItems: 500 }),
  selfScore: Type.Optional(Type.String({ maxLength: 40 })),
  statements: Table(Paragraph),
  commitment: Type.Optional(closed({ signatory: Line, day: Day })),
});
