// The shape of edition.yaml: what an edition opens, for whom, under which standards, and what it leaves unsaid.
import Type, { type Static } from "typebox";
import { Cite, closed, DayOrUnstated, ground } from "../rule/cited.ts";
import { Kind, Tier } from "../rule/kind.ts";

const At = Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 1 })]);

export const OpenedKind = Type.Object({ name: Type.String(), cite: Cite }, closed);

export const StandardUse = Type.Object(
  {
    for: Type.Array(Kind, { minItems: 1 }),
    name: Type.String(),
    number: Type.Optional(Type.String()),
    /** Scheme id under programmes/standards, or `not-held`: then scores are attested by whoever signs the report. */
    scheme: Type.String(),
    scores: Type.Enum(["attested", "computed", "none"]),
    max: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
    ...ground,
  },
  closed,
);

export const ReadingNote = Type.Object(
  {
    id: Type.String(),
    at: At,
    kind: Type.Enum(["reading", "contradiction"]),
    matter: Type.String(),
    take: Type.String(),
    why: Type.String(),
    "shown-to": Type.Optional(Type.Enum(["reviewers", "everyone"])),
  },
  closed,
);
/** A reading 解读: where the notice contradicts itself or must be filled, what is taken and why. */
export type ReadingNote = Static<typeof ReadingNote>;

/** Matters that a text not held governs, so that a comparison never calls them dropped. */
const Governed = Type.Enum(["eligibility", "evaluators", "procedure", "upkeep"]);

export const EditionFile = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9-]+/[a-z0-9-]+$" }),
    name: Type.String(),
    authority: Type.Object({ region: Type.String(), office: Type.String(), tier: Tier, ...ground }, closed),
    level: Tier,
    outcome: Type.Object({ is: Type.Enum(["list", "pool"]), ...ground }, closed),
    kinds: Type.Partial(Type.Object({ factory: OpenedKind, park: OpenedKind, "supply-chain": OpenedKind, product: OpenedKind }, closed), closed),
    filing: Type.Object({ place: Type.String(), url: Type.Optional(Type.String()), elsewhere: Type.Boolean(), ...ground }, closed),
    "in-force": Type.Object({ from: DayOrUnstated, to: Type.Optional(DayOrUnstated), ...ground }, closed),
    tree: Type.Object(
      {
        /** 计划单列市: recommends to the ministry itself, or stands under its province in this edition. */
        "separately-planned": Type.Enum(["own-recommender", "under-province"]),
        corps: Type.Enum(["own-recommender", "none"]),
        ...ground,
      },
      closed,
    ),
    standards: Type.Array(StandardUse),
    readings: Type.Array(ReadingNote),
    silent: Type.Array(Type.Object({ at: At, why: Type.String() }, closed)),
    unstated: Type.Array(Type.Object({ what: Type.String(), at: Type.Optional(At), ref: Type.Optional(Type.String()), then: Type.String() }, closed)),
    "not-held": Type.Array(Type.Object({ what: Type.String(), at: Type.Optional(At), text: Type.Optional(Type.String()), governs: Type.Optional(Type.Array(Governed, { minItems: 1 })), then: Type.String() }, closed)),
    targets: Type.Optional(Type.Array(Type.Object({ id: Type.String(), what: Type.String(), n: Type.Integer(), by: Type.String(), cite: Cite }, closed))),
  },
  closed,
);
export type EditionFile = Static<typeof EditionFile>;
