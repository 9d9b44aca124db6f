// Staff of an evaluator 专职人员 as records, and the counts that an edition's conditions ask for: by day, by title, by field, one person once.
import Type, { type Static } from "typebox";
import type { PlainDay } from "../base/plain-day.ts";
import { Cite } from "./cited.ts";

/** Levels of professional titles 职称, rising; 高级 holds 副高级 and 正高级. */
export const titles = ["junior", "middle", "senior"] as const;
export type Title = (typeof titles)[number];

export const CountedStaff = Type.Object(
  {
    of: Type.Literal("staff"),
    /** This level and those above it. */
    title: Type.Enum(titles),
    /** Only these fields 专业; without, all. */
    fields: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    /** Papers that are asked for each person who counts. */
    each: Type.Optional(Type.Array(Type.String(), { minItems: 1, uniqueItems: true })),
    cite: Cite,
  },
  { additionalProperties: false },
);
export type CountedStaff = Static<typeof CountedStaff>;

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

/** Full-time and employed on the day. */
export const stands = (record: Pick<StaffRecord, "fullTime" | "from" | "to">, on: PlainDay): boolean => record.fullTime && record.from <= on && (record.to === undefined || record.to >= on);

/** The earlier employment counts the person; of two on one day, that of the smaller id. */
const earlier = (a: StaffRecord, b: StaffRecord): boolean => (a.from === b.from ? a.id < b.id : a.from < b.from);

/** Of the title and the fields asked. */
export const reaches = (record: Pick<StaffRecord, "title" | "field">, { title, fields }: CountedStaff): boolean =>
  titles.indexOf(record.title) >= titles.indexOf(title) && (fields === undefined || fields.includes(record.field));

/** How many persons an evaluator may count on a day; `records` are of all bodies tied to it, among which a person counts once. */
export function countStaff(counted: CountedStaff, evaluator: string, records: readonly StaffRecord[], on: PlainDay): number {
  const home = new Map<number, StaffRecord>();
  const standing = records.filter((record) => stands(record, on));
  for (const record of standing) {
    const known = home.get(record.person);
    if (known === undefined || earlier(record, known)) home.set(record.person, record);
  }
  const mine = standing.filter((record) => record.evaluator === evaluator && home.get(record.person)?.evaluator === evaluator && reaches(record, counted));
  return new Set(mine.map((record) => record.person)).size;
}
