// What the platform's own lists hold against a unit: that it was taken off, as a record of the edition's own kind.
import type { PlainDay } from "../base/plain-day.ts";
import type { Tier } from "../rule/kind.ts";
import type { OutsideRecord, RecordDefinition } from "../rule/record.ts";

/** A leaving by removal that still stands: one that was overturned is none. */
export interface Removal {
  readonly level: Tier;
  /** First day off the list. */
  readonly on: PlainDay;
  readonly document: string;
}

/** One record a removal, for each kind of record that the edition reads off lists of that tier. */
export const removalRecords = (kinds: { readonly [kind: string]: RecordDefinition }, removals: readonly Removal[], readOn: PlainDay): readonly OutsideRecord[] =>
  Object.entries(kinds).flatMap(([kind, { "removed-from": tiers }]) =>
    removals.filter(({ level }) => tiers?.includes(level) ?? false).map(({ on, document }) => ({ kind, register: "本平台名单登记册", readOn, source: document, occurredOn: on })),
  );
