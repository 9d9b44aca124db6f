// The selection grammar: a line, the first n, bands, shares; one written order in which ties are broken; nothing is left to chance.
import Type, { type Static } from "typebox";
import { closed, DecimalText, ground, Id } from "./cited.ts";
import { Tier } from "./kind.ts";

const Score = Type.Enum(["expert", "evaluator", "self"]);
/** Whose score decides. */
export type ScoreSource = Static<typeof Score>;

export const Cut = Type.Object(
  {
    id: Id,
    ...ground,
    score: Type.Optional(Score),
    over: Type.Optional(DecimalText),
    "at-least": Type.Optional(DecimalText),
    /** The first n in order, over the whole round or per region node of a tier. */
    first: Type.Optional(Type.Integer({ minimum: 1 })),
    /** A share of all candidates, rounded as said. */
    share: Type.Optional(DecimalText),
    rounding: Type.Optional(Type.Enum(["down", "up", "half-up"])),
    per: Type.Optional(Tier),
    /** Grade bands by score, best first; `take` names those that enter. */
    bands: Type.Optional(Type.Array(Type.Object({ name: Type.String(), "at-least": DecimalText }, closed), { minItems: 1 })),
    take: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    says: Type.String(),
  },
  closed,
);
/** One cut 入选条件; exactly one of over / at-least / first / share / bands. */
export type Cut = Static<typeof Cut>;

export const OrderKey = Type.Object(
  {
    by: Type.Enum(["score", "fact", "listed", "pool", "submitted", "recommended-rank", "number"]),
    of: Type.Optional(Type.String()),
    level: Type.Optional(Tier),
    direction: Type.Optional(Type.Enum(["high-first", "low-first"])),
    ...ground,
  },
  closed,
);
/** One key of the ranking; the declaration number always ends the list, so that the order is total. */
export type OrderKey = Static<typeof OrderKey>;

export const Selection = Type.Object({ cuts: Type.Array(Cut), order: Type.Array(OrderKey), ...ground }, closed);
export type Selection = Static<typeof Selection>;
