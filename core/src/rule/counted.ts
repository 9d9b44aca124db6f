// Facts of an evaluator that are counted from its records on the day, in place of whatever was stated: persons, or whether there is past work.
import Type, { type Static } from "typebox";
import type { PlainDay } from "../base/plain-day.ts";
import { CountedDeeds, deedsWithin, type DeedRecord } from "./deeds.ts";
import type { FactDefinition, Facts, FactValue } from "./fact.ts";
import { CountedStaff, countStaff, type StaffRecord } from "./staff.ts";

export const Counted = Type.Union([CountedStaff, CountedDeeds]);
/** How a fact is counted from records instead of being stated. */
export type Counted = Static<typeof Counted>;

/** `staff` of all bodies tied to the evaluator; `deeds` of its own. */
export interface EvaluatorRecords {
  readonly staff: readonly StaffRecord[];
  readonly deeds: readonly DeedRecord[];
}

function valueOf(counted: Counted, evaluator: string, records: EvaluatorRecords, on: PlainDay): FactValue {
  switch (counted.of) {
    case "staff":
      return String(countStaff(counted, evaluator, records.staff, on));
    case "deeds":
      return deedsWithin(counted, records.deeds, on).length > 0;
  }
}

/** The facts that the edition counts from records. */
export function countedFacts(definitions: { readonly [name: string]: FactDefinition }, evaluator: string, records: EvaluatorRecords, on: PlainDay): Facts {
  return Object.fromEntries(Object.entries(definitions).flatMap(([name, { counted }]) => (counted === undefined ? [] : [[name, valueOf(counted, evaluator, records, on)]])));
}
