// By which standard a yearly table is audited.
import Type from "typebox";
import { closed, Id, OrNull } from "./field.ts";
import { route } from "./route.ts";

const Rule = Type.Object({ at: Type.String(), "judged-by": Type.Enum(["this-notice", "listing"]), matter: Type.String(), take: Type.String(), why: Type.String() });

export const judgingRoutes = [
  route({ id: "read-judging-standard", method: "GET", path: "/seasons/:season/tables/:entry/standard", act: "read-year-table", summary: "按哪一版标准审核这家单位的动态管理表，列入时依哪一版；通知未载的，给出记录的解读。", input: closed({ season: Id, entry: Id }), response: Type.Object({ standard: OrNull(Type.String()), listedBy: OrNull(Type.String()), listedYear: Type.Integer(), rule: OrNull(Rule) }), status: 200 }),
] as const;
