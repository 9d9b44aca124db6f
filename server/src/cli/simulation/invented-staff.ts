// Invented staff of an invented evaluator: as many persons as the counted facts want. Their identity numbers belong to no place and nobody.
import { identityCheck } from "@qingce/core/base/identity-number";
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import type { Edition } from "@qingce/core/programme/edition";
import type { Facts } from "@qingce/core/rule/fact";
import { titles, type Counted } from "@qingce/core/rule/staff";
import type { StaffGiven } from "../../acts/evaluators/staff.ts";

/** Region 999999 does not exist; a thousand numbers a day of birth. */
export function inventedIdentity(n: number): string {
  const born = addDays("1900-01-01" as PlainDay, Math.floor(n / 1000)).replaceAll("-", "");
  const first17 = `999999${born}${String(n % 1000).padStart(3, "0")}`;
  return first17 + identityCheck(first17);
}

const person = (n: number, { title, fields }: Counted): StaffGiven => ({ name: `演示人员${n}`, identityNumber: inventedIdentity(n), title, field: fields?.[0] ?? "管理", fullTime: true, from: "2015-01-01" });

export interface Manned {
  readonly facts: Facts;
  readonly staff: readonly StaffGiven[];
}

/** Takes the counted facts out of those stated and engages as many persons instead; persons number on from `n` hundred. */
export function manned(edition: Edition, facts: Facts, n: number): Manned {
  const { facts: definitions } = edition.eligibility;
  const wanted = Object.entries(definitions)
    .flatMap(([name, { counted }]) => (counted === undefined || facts[name] === undefined ? [] : [{ counted, count: Number(facts[name]) }]))
    .toSorted((a, b) => titles.indexOf(b.counted.title) - titles.indexOf(a.counted.title));
  const staff: StaffGiven[] = [];
  for (const { counted, count } of wanted) while (staff.length < count) staff.push(person(n * 100 + staff.length, counted));
  return { facts: Object.fromEntries(Object.entries(facts).filter(([name]) => definitions[name]?.counted === undefined)), staff };
}
