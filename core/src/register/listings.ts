// What the register says of one unit on a day: the listings that eligibility rules and priorities look at.
import type { Listing } from "../rule/listing.ts";
import type { Entry } from "./entry.ts";

/** Turns entries into listings; an entry that left keeps its last day. */
export const listingsOf = (entries: readonly NonNullable<Entry>[]): readonly Listing[] =>
  entries.map((entry) => ({ level: entry.level, kind: entry.kind, from: entry.from, source: entry.document, pool: entry.pool, ...(entry.to === undefined ? {} : { to: entry.to }) }));
