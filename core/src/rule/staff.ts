// Staff of an evaluator 专职人员 as records, and the counts that an edition's conditions ask for: by day, by title, by field, one person once.
import Type, { type Static } from "typebox";
import type { PlainDay } from "../base/plain-day.ts";
import { Cite } from "./cited.ts";
import type { FactDefinition, Facts } from "./fact.ts";

/** Levels of professional titles 职称, rising; 高级 holds 副高级 and 正高级. */
export const titles = ["junior", "middle", "senior"] as const;
export type Title = (typeof titles)[number];

export const Counted = Type.Object(
  {
    of: Type.Enum(["staff"]),
    /** This level and those above it. */
    title: Type.Enum(titles),
    /** Only these fields 专业; without, all. */
    fields: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    cite: Cite,
  },
  { additionalProperties: false },
);
/** How a fact is counted from records instead of being stated. */
export type Counted = Static<typeof Counted>;

/** One employment. `person` is the same for one human being wherever employed; `to` is the last day. */
export interface StaffRecord {
  readonly id: string;
  readonly evaluator: string;
  readonly person: number;
  readonly title: Title;
  readonly field: string;
  readonly fullTime: boolean;
  readonly from: PlainDay;
  readonly to?: PlainDay;
}

const stands = (record: StaffRecord, on: PlainDay): boolean => record.fullTime && record.from <= on && (record.to === undefined || record.to >= on);

/** The earlier employment counts the person; of two on one day, that of the smaller id. */
const earlier = (a: StaffRecord, b: StaffRecord): boolean => (a.from === b.from ? a.id < b.id : a.from < b.from);

const reaches = (record: StaffRecord, { title, fields }: Counted): boolean =>
  titles.indexOf(record.title) >= titles.indexOf(title) && (fields === undefined || fields.includes(record.field));

/** How many persons an evaluator may count on a day; `records` are of all bodies tied to it, among which a person counts once. */
export function countStaff(counted: Counted, evaluator: string, records: readonly StaffRecord[], on: PlainDay): number {
  const home = new Map<number, StaffRecord>();
  const standing = records.filter((record) => stands(record, on));
  for (const record of standing) {
    const known = home.get(record.person);
    if (known === undefined || earlier(record, known)) home.set(record.person, record);
  }
  const mine = standing.filter((record) => record.evaluator === evaluator && home.get(record.person)?.evaluator === evaluator && reaches(record, counted));
  return new Set(mine.map((record) => record.person)).size;
}

/** The facts that the edition counts from records, in place of whatever was stated. */
export function countedFacts(definitions: { readonly [name: string]: FactDefinition }, evaluator: string, records: readonly StaffRecord[], on: PlainDay): Facts {
  return Object.fromEntries(Object.entries(definitions).flatMap(([name, { counted }]) => (counted === undefined ? [] : [[name, String(countStaff(counted, evaluator, records, on))]])));
}
