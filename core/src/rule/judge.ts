// Judges a condition on circumstances. Pure, total, three-valued; every verdict carries what it saw.
import { compareDays } from "../base/plain-day.ts";
import { compareDecimals, parseDecimal } from "../base/decimal.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Comparison, Condition } from "./condition.ts";
import { judgeLookBack, judgeStanding } from "./judge-records.ts";
import { gravest, mildest, type Outcome, type Verdict } from "./verdict.ts";

type Seen = Verdict["seen"];

const leaf = (condition: Condition, outcome: Outcome, seen: Seen): Verdict => ({ condition, outcome, seen, inside: [] });
const missing = (condition: Condition, fact: string): Verdict => leaf(condition, "unknown", { missing: fact });
const decided = (condition: Condition, met: boolean, seen: Seen): Verdict => leaf(condition, met ? "met" : "not-met", seen);

const holds: Readonly<Record<Comparison, (order: number) => boolean>> = {
  over: (order) => order > 0,
  "at-least": (order) => order >= 0,
  below: (order) => order < 0,
  "at-most": (order) => order <= 0,
};

function judgeCompare(condition: Extract<Condition, { kind: "compare" }>, given: Circumstances): Verdict {
  const value = given.facts[condition.fact];
  if (value === undefined || typeof value === "boolean") return missing(condition, condition.fact);
  const have = parseDecimal(value);
  const bound = parseDecimal(condition.bound);
  if (!have.ok || !bound.ok) return missing(condition, condition.fact);
  return decided(condition, holds[condition.by](compareDecimals(have.value, bound.value)), { [condition.fact]: value, bound: condition.bound });
}

function judgeRegistered(condition: Extract<Condition, { kind: "registered-in" }>, given: Circumstances): Verdict {
  const region = given.facts[condition.fact];
  if (typeof region !== "string") return missing(condition, condition.fact);
  const nodes = given.nodesOf[region] ?? [];
  const wanted = condition.where === "authority" ? [given.authority] : condition.where;
  return decided(condition, wanted.some((node) => nodes.includes(node)), { [condition.fact]: region, wanted });
}

function judgeListed(condition: Extract<Condition, { kind: "listed-in" }>, given: Circumstances): Verdict {
  const wanted = condition.of === "same" ? [given.kind] : condition.of;
  const found = given.listings.filter(
    (one) =>
      condition.levels.includes(one.level) &&
      wanted.includes(one.kind) &&
      (one.pool ?? false) === condition.pool &&
      compareDays(one.from, given.on) <= 0 &&
      (one.to === undefined || compareDays(one.to, given.on) > 0),
  );
  const listings = found.map((one) => ({ level: one.level, kind: one.kind, from: one.from, source: one.source }));
  return decided(condition, found.length > 0, { listings });
}

const opposite: Readonly<Record<Outcome, Outcome>> = { met: "not-met", "not-met": "met", departs: "departs", unknown: "unknown" };

function judgeCount(condition: Extract<Condition, { kind: "count" }>, given: Circumstances): Verdict {
  const inside = condition.of.map((one) => judge(one, given));
  const met = inside.filter((one) => one.outcome === "met").length;
  const open = inside.filter((one) => one.outcome === "unknown").length;
  const outcome = met >= condition.atLeast ? "met" : met + open >= condition.atLeast ? "unknown" : "not-met";
  return { condition, outcome, seen: { met, wanted: condition.atLeast }, inside };
}

function judgeNested(condition: Condition, inside: readonly Verdict[], outcome: Outcome): Verdict {
  return { condition, outcome, seen: {}, inside };
}

/** Judges one condition; the verdict's `inside` mirrors the condition's own tree. */
export function judge(condition: Condition, given: Circumstances): Verdict {
  switch (condition.kind) {
    case "compare":
      return judgeCompare(condition, given);
    case "is": {
      const value = given.facts[condition.fact];
      return value === undefined ? missing(condition, condition.fact) : decided(condition, value === condition.value, { [condition.fact]: value });
    }
    case "one-of": {
      const value = given.facts[condition.fact];
      if (typeof value !== "string") return missing(condition, condition.fact);
      return decided(condition, condition.values.includes(value), { [condition.fact]: value });
    }
    case "registered-in":
      return judgeRegistered(condition, given);
    case "none-within-years":
      return judgeLookBack(condition, given);
    case "none-standing":
      return judgeStanding(condition, given);
    case "listed-in":
      return judgeListed(condition, given);
    case "count":
      return judgeCount(condition, given);
    case "all":
    case "any": {
      const inside = condition.of.map((one) => judge(one, given));
      const outcomes = inside.map((one) => one.outcome);
      return judgeNested(condition, inside, condition.kind === "all" ? gravest(outcomes) : mildest(outcomes));
    }
    case "not": {
      const inner = judge(condition.of, given);
      return judgeNested(condition, [inner], opposite[inner.outcome]);
    }
    case "in-principle": {
      const inner = judge(condition.of, given);
      return judgeNested(condition, [inner], inner.outcome === "not-met" ? "departs" : inner.outcome);
    }
    case "when": {
      const first = judge(condition.if, given);
      if (first.outcome === "not-met") return judgeNested(condition, [first], "met");
      const second = judge(condition.then, given);
      return judgeNested(condition, [first, second], first.outcome === "met" ? second.outcome : mildest([first.outcome, second.outcome]));
    }
  }
}
