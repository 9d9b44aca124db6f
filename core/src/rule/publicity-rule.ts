// Publicity 公示 as the notice words it: length, unit, first day; what is unstated is filled by a recorded reading.
import Type, { type Static } from "typebox";
import type { WindowRule } from "../base/window.ts";
import { closed, ground, Unstated } from "./cited.ts";

const Unit = Type.Enum(["working-day", "calendar-day"]);

export const Publicity = Type.Object(
  {
    n: Type.Union([Type.Integer({ minimum: 1 }), Unstated]),
    unit: Type.Union([Unit, Unstated]),
    "count-first": Type.Union([Type.Boolean(), Unstated]),
    /** What is taken where the words above are unstated. */
    take: Type.Optional(Type.Object({ n: Type.Optional(Type.Integer({ minimum: 1 })), unit: Type.Optional(Unit), "count-first": Type.Optional(Type.Boolean()) }, closed)),
    where: Type.Optional(Type.String()),
    ...ground,
  },
  closed,
);
export type Publicity = Static<typeof Publicity>;

/** The window rule with the readings filled in; undefined while something is neither stated nor read. */
export function windowRule(publicity: Publicity): WindowRule | undefined {
  const n = publicity.n === "unstated" ? publicity.take?.n : publicity.n;
  const unit = publicity.unit === "unstated" ? publicity.take?.unit : publicity.unit;
  const countFirst = publicity["count-first"] === "unstated" ? publicity.take?.["count-first"] : publicity["count-first"];
  return n === undefined || unit === undefined || countFirst === undefined ? undefined : { n, unit, countFirst };
}
