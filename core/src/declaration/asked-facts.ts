// Which facts a form asks of an applicant: those that the rules judged at declaration speak of, and those that stand beside them.
import type { Edition } from "../programme/edition.ts";
import { everywhere } from "../rule/condition.ts";
import type { EligibilityRule } from "../rule/eligibility.ts";
import { appliesTo, type Kind } from "../rule/kind.ts";

const rulesOf = (edition: Edition, kind: Kind): readonly EligibilityRule[] => edition.rules.filter((rule) => rule.stage === "declare" && appliesTo(rule.for, kind));

const spokenIn = (rule: EligibilityRule): readonly string[] => everywhere(rule.require).flatMap((condition) => ("fact" in condition ? [condition.fact] : []));

/** Names of the facts an applicant of this kind is asked for, in the order of the edition. */
export function askedFacts(edition: Edition, kind: Kind): readonly string[] {
  const spoken = new Set(rulesOf(edition, kind).flatMap(spokenIn));
  return Object.entries(edition.eligibility.facts).flatMap(([name, { from, beside }]) => ((spoken.has(name) || (beside !== undefined && spoken.has(beside))) && (from ?? "applicant") === "applicant" ? [name] : []));
}

/** The clause of the first rule that speaks of a fact. */
export const clauseOfFact = (edition: Edition, kind: Kind, fact: string): string | undefined => rulesOf(edition, kind).find((rule) => spokenIn(rule).includes(fact))?.cite;
