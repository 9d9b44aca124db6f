// Shapes that several routes about evaluators share.
import Type from "typebox";
import { closed, Day, Line } from "./field.ts";

/** One employment as the body tells it; the identity number is made a digest and not kept. */
export const StaffShape = closed({
  name: Line,
  identityNumber: Type.String({ maxLength: 24 }),
  title: Type.Enum(["junior", "middle", "senior"]),
  field: Line,
  fullTime: Type.Boolean(),
  from: Day,
  to: Type.Optional(Day),
});
