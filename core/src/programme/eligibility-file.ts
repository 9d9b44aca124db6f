// The shape of eligibility.yaml: the facts and records an edition speaks of, how look-backs count, and the rules.
import Type, { type Static } from "typebox";
import { Cite, closed, ground, Id } from "../rule/cited.ts";
import { FactDefinition } from "../rule/fact.ts";
import { For } from "../rule/kind.ts";
import { RecordDefinition } from "../rule/record.ts";

export const RuleFile = Type.Object(
  {
    id: Id,
    cite: Cite,
    for: Type.Optional(For),
    stage: Type.Optional(Type.Enum(["declare", "recommend", "engage"])),
    require: Type.Unknown(),
    says: Type.String(),
    reading: Type.Optional(Type.String()),
  },
  closed,
);

export const EligibilityFile = Type.Object(
  {
    "look-back": Type.Object({ to: Type.Enum(["declaration-day", "round-closing-day"]), "first-day": Type.Enum(["counted", "not-counted"]), ...ground }, closed),
    facts: Type.Record(Type.String(), FactDefinition),
    records: Type.Record(Type.String(), RecordDefinition),
    rules: Type.Array(RuleFile),
  },
  closed,
);
export type EligibilityFile = Static<typeof EligibilityFile>;
