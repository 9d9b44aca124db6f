// Objections 异议 as the notice words them: until when they are handled, and whether the case waits; what is unstated may be filled by a recorded reading.
import Type, { type Static } from "typebox";
import type { WindowRule } from "../base/window.ts";
import { closed, ground, Unstated } from "./cited.ts";

const Within = Type.Object({ n: Type.Integer({ minimum: 1 }), unit: Type.Enum(["working-day", "calendar-day"]) }, closed);

export const ObjectionRule = Type.Object(
  {
    "handled-within": Type.Union([Within, Unstated]),
    /** What a reading takes where the words above are unstated. */
    take: Type.Optional(Within),
    "while-open": Type.Enum(["held-back", "announced"]),
    ...ground,
  },
  closed,
);
export type ObjectionRule = Static<typeof ObjectionRule>;

/** The day of receipt is not counted; undefined where neither notice nor reading says how long. */
export function handlingRule({ "handled-within": stated, take }: Pick<ObjectionRule, "handled-within" | "take">): WindowRule | undefined {
  const within = stated === "unstated" ? take : stated;
  return within === undefined ? undefined : { ...within, countFirst: false };
}
