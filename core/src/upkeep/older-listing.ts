// Which edition of a standard judges a unit that was listed under an older one: the rule is data, a recorded reading where no clause says it.
import Type, { type Static } from "typebox";
import { Value } from "typebox/value";
import type { Edition } from "../programme/edition.ts";
import type { Kind } from "../rule/kind.ts";

const closed = { additionalProperties: false } as const;
const Words = Type.String({ minLength: 1 });

const OlderListings = Type.Object(
  {
    /** `this-notice`: the standards of the notice under which tables are filed. `listing`: those of the notice under which the unit was listed. */
    rules: Type.Array(Type.Object({ edition: Words, at: Words, "judged-by": Type.Enum(["this-notice", "listing"]), matter: Words, take: Words, why: Words }, closed)),
  },
  closed,
);
export type OlderListings = Static<typeof OlderListings>;
export type OlderListing = OlderListings["rules"][number];

export const isOlderListings = (value: unknown): value is OlderListings => Value.Check(OlderListings, value);

type StandardUse = Edition["edition"]["standards"][number];

export interface Judged {
  /** Absent where nothing is recorded: the auditor says which. */
  readonly rule?: OlderListing;
  /** By which it is judged; absent where the notice of its listing is not held. */
  readonly standard?: StandardUse;
  /** By which it was listed, as far as that notice is held. */
  readonly listedBy?: StandardUse;
}

const standardFor = (edition: Edition | undefined, kind: Kind): StandardUse | undefined => edition?.edition.standards.find((one) => one.for.includes(kind));

/** `under` is the notice under which the table is filed, `listed` the one under which the unit was listed. */
export function judgedBy(rules: readonly OlderListing[], kind: Kind, { under, listed }: { readonly under: Edition; readonly listed: Edition | undefined }): Judged {
  const rule = rules.find(({ edition }) => edition === under.id);
  const listedBy = standardFor(listed, kind);
  const standard = rule === undefined ? undefined : rule["judged-by"] === "listing" ? listedBy : standardFor(under, kind);
  return { ...(rule === undefined ? {} : { rule }), ...(standard === undefined ? {} : { standard }), ...(listedBy === undefined ? {} : { listedBy }) };
}
