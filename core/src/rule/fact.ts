// What an edition asks about an applicant: named facts with a type, a Chinese label and a unit. No fact lives in code.
import Type, { type Static } from "typebox";
import { Counted } from "./counted.ts";

export const FactDefinition = Type.Object(
  {
    label: Type.String(),
    type: Type.Enum(["decimal", "share", "boolean", "text", "region"]),
    unit: Type.Optional(Type.String()),
    /** Proof asked beside the value; a required proof blocks submit, never save. */
    proof: Type.Optional(Type.String()),
    /** Who states it: the applicant (default), an outside register, the recommender in its papers, or the evaluator. */
    from: Type.Optional(Type.Enum(["applicant", "register", "recommender", "evaluator"])),
    /** Whom the fact is about when not the applicant. */
    of: Type.Optional(Type.Enum(["evaluator"])),
    /** Asked beside another fact, as its particulars, unless that one is answered with no. */
    beside: Type.Optional(Type.String()),
    /** Chosen from a list 清单; the list answers only where it is held whole. */
    list: Type.Optional(Type.Enum(["product-standards"])),
    /** Counted from records, not stated. */
    counted: Type.Optional(Counted),
  },
  { additionalProperties: false },
);
/** One fact 事实 of eligibility.yaml; `share` is a fraction of one ("0.50" is 50 %). */
export type FactDefinition = Static<typeof FactDefinition>;

/** Decimals and shares are exact decimal strings, regions are codes, booleans are booleans. */
export type FactValue = string | boolean;
export type Facts = { readonly [name: string]: FactValue };
