// Invented staff and past work of an invented evaluator: as much as the counted facts want. Their identity numbers belong to no place and nobody.
import { identityCheck } from "@qingce/core/base/identity-number";
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import type { Edition } from "@qingce/core/programme/edition";
import type { Counted } from "@qingce/core/rule/counted";
import type { Facts, FactValue } from "@qingce/core/rule/fact";
import { titles, type CountedStaff } from "@qingce/core/rule/staff";
import type { DeedGiven } from "../../acts/evaluators/deeds.ts";
import type { StaffGiven } from "../../acts/evaluators/staff.ts";

/** Region 999999 does not exist; a thousand numbers a day of birth. */
export function inventedIdentity(n: number): string {
  const born = addDays("1900-01-01" as PlainDay, Math.floor(n / 1000)).replaceAll("-", "");
  const first17 = `999999${born}${String(n % 1000).padStart(3, "0")}`;
  return first17 + identityCheck(first17);
}

const person = (n: number, { title, fields }: CountedStaff): StaffGiven => ({ name: `演示人员${n}`, identityNumber: inventedIdentity(n), title, field: fields?.[0] ?? "管理", fullTime: true, from: "2015-01-01" });

const wanted = (counted: Counted, value: FactValue): readonly DeedGiven[] =>
  counted.of === "deeds" && value === true ? counted.kinds.slice(0, 1).map((kind) => ({ kind, day: "2022-01-10", what: "演示业绩", whose: "演示委托单位", source: "演示合同" })) : [];

export interface Manned {
  readonly facts: Facts;
  readonly staff: readonly StaffGiven[];
  readonly deeds: readonly DeedGiven[];
}

/** Takes the counted facts out of those stated, and engages as many persons and does as much work instead; persons number on from `n` hundred. */
export function manned(edition: Edition, facts: Facts, n: number): Manned {
  const { facts: definitions } = edition.eligibility;
  const counted = Object.entries(definitions).flatMap(([name, { counted: by }]) => (by === undefined || facts[name] === undefined ? [] : [{ by, value: facts[name] }]));
  const persons = counted.flatMap(({ by, value }) => (by.of === "staff" ? [{ by, count: Number(value) }] : [])).toSorted((a, b) => titles.indexOf(b.by.title) - titles.indexOf(a.by.title));
  const staff: StaffGiven[] = [];
  for (const { by, count } of persons) while (staff.length < count) staff.push(person(n * 100 + staff.length, by));
  return { facts: Object.fromEntries(Object.entries(facts).filter(([name]) => definitions[name]?.counted === undefined)), staff, deeds: counted.flatMap(({ by, value }) => wanted(by, value)) };
}
