// An evaluator's past work 业绩 as dated records, and the look-back over them that an edition's conditions ask for.
import Type, { type Static } from "typebox";
import { addYears, type PlainDay } from "../base/plain-day.ts";
import { Cite } from "./cited.ts";

/** 评审、论证、评价；科研项目；标准制定；政策制定. */
export const deedKinds = ["evaluation", "research", "standard", "policy"] as const;
export type DeedKind = (typeof deedKinds)[number];

export const CountedDeeds = Type.Object(
  {
    of: Type.Literal("deeds"),
    kinds: Type.Array(Type.Enum(deedKinds), { minItems: 1 }),
    /** Years back from the day 近…年, the first day counted. */
    "within-years": Type.Integer({ minimum: 1 }),
    cite: Cite,
    reading: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type CountedDeeds = Static<typeof CountedDeeds>;

/** One piece of work, on the day that its paper bears. */
export interface DeedRecord {
  readonly kind: DeedKind;
  readonly day: PlainDay;
}

/** Those of the kinds named whose day lies within the look-back; a day to come does not count. */
export const deedsWithin = <D extends DeedRecord>({ kinds, "within-years": years }: CountedDeeds, deeds: readonly D[], on: PlainDay): readonly D[] =>
  deeds.filter(({ kind, day }) => kinds.includes(kind) && day <= on && day >= addYears(on, -years));
