// The parts of an edition that are compared, and what its facts and records are called.
import type { JsonObject } from "../base/json.ts";
import type { Edition } from "./edition.ts";

/** The parts that are compared, in the order in which they are told. */
export function partsOf({ edition, eligibility, procedure, upkeep }: Edition): JsonObject {
  const { kinds, authority, level, outcome, filing, tree, standards, targets } = edition;
  const { tiers, dates, evaluation, cap, steps, quota, selection, publicity, objection, resubmission, papers, duties } = procedure;
  const registers = Object.fromEntries(Object.entries(eligibility.records).flatMap(([name, record]) => (record.registers === undefined ? [] : [[name, record.registers]])));
  const parts = {
    kinds, authority, level, outcome, "in-force": edition["in-force"], filing, tree, standards, targets: targets ?? [],
    rules: eligibility.rules, "look-back": eligibility["look-back"], registers,
    tiers, dates, evaluation, cap, steps, resubmission, quota, selection, publicity, objection, papers, duties,
    upkeep: { duties: upkeep.duties }, "not-held": edition["not-held"], unstated: edition.unstated,
  };
  return parts as unknown as JsonObject;
}

/** Labels by name: two editions may name one thing differently and label it alike. */
export const labelsOf = ({ eligibility }: Edition): ReadonlyMap<string, string> =>
  new Map([...Object.entries(eligibility.facts), ...Object.entries(eligibility.records)].map(([name, { label }]) => [name, label]));
