// How a refusal travels: the shape of every answer that is not a success (RFC 9457, application/problem+json).
import Type from "typebox";
import { Free } from "./field.ts";

export const RefusalShape = Type.Object({
  code: Type.String(),
  hint: Type.String(),
  clause: Type.Optional(Type.String()),
  place: Type.Optional(Type.String()),
  facts: Type.Optional(Type.Record(Type.String(), Free)),
});

export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  /** Code of the first refusal. */
  code: Type.String(),
  /** Names this very request in the server's log. */
  request: Type.String(),
  refusals: Type.Array(RefusalShape),
});
