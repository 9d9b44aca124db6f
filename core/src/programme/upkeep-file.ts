// The shape of upkeep.yaml: the duties after listing, from a closed list of acts. Each cites its clause.
import Type, { type Static } from "typebox";
import { Cite, closed, DayOrUnstated, Id } from "../rule/cited.ts";
import { For, Tier } from "../rule/kind.ts";
import { Actor } from "../rule/step.ts";

export const UpkeepAct = Type.Enum([
  "file-report", "audit", "track", "site-assessment", "give-opinion", "decide", "publicise", "announce", "report-incident", "remove",
  "blacklist", "publish-pass-rate", "file-evaluator-report", "spot-check", "self-review", "summarise", "plan", "cultivate", "make-plaque",
  "bring-under-province", "share-practice", "commit", "support", "feed-back",
]);
export type UpkeepAct = Static<typeof UpkeepAct>;

export const UpkeepDuty = Type.Object(
  {
    id: Id,
    cite: Cite,
    act: UpkeepAct,
    who: Actor,
    to: Type.Optional(Actor),
    for: Type.Optional(For),
    due: Type.Optional(DayOrUnstated),
    "every-years": Type.Optional(Type.Integer({ minimum: 1 })),
    "for-years": Type.Optional(Type.Integer({ minimum: 1 })),
    "in-principle": Type.Optional(Type.Boolean()),
    form: Type.Optional(Type.String()),
    /** Tiers that act one after the other. */
    tiers: Type.Optional(Type.Array(Tier, { minItems: 1 })),
    /** Record kinds of eligibility.yaml that set it in motion, and from which severity. */
    on: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    "severity-from": Type.Optional(Type.String()),
    "set-off-by": Type.Optional(Type.Enum(["failed-key-indicator", "incident", "assessment", "false-evaluation", "spot-check", "not-filed"])),
    departments: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    cohort: Type.Optional(Type.String()),
    reading: Type.Optional(Type.String()),
    says: Type.String(),
  },
  closed,
);
export type UpkeepDuty = Static<typeof UpkeepDuty>;

export const UpkeepFile = Type.Object({ duties: Type.Array(UpkeepDuty) }, closed);
export type UpkeepFile = Static<typeof UpkeepFile>;
