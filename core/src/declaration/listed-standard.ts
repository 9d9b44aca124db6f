// Facts that are chosen from a list 清单, held against the list in hand: only one that is held whole can say that a number is not in it.
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import type { FactDefinition, Facts } from "../rule/fact.ts";
import type { Kind } from "../rule/kind.ts";
import { findProductStandard } from "../score/find-product-standard.ts";
import type { ProductStandardFile } from "../score/product-standard-file.ts";
import { askedFacts, clauseOfFact } from "./asked-facts.ts";

/** The lists that a house holds. */
export interface Lists {
  readonly products?: ProductStandardFile;
}

function faultOf(name: string, { label, list }: FactDefinition, facts: Facts, lists: Lists, clause: string | undefined): Refusal | undefined {
  const value = facts[name];
  if (list === undefined || lists.products === undefined || typeof value !== "string" || value.trim() === "") return undefined;
  if (!lists.products.complete || findProductStandard(lists.products, value).kind !== "absent") return undefined;
  return { code: "standard-not-listed", place: `facts.${name}`, ...(clause === undefined ? {} : { clause }), facts: { number: value.slice(0, 60) }, hint: `${label} ${value.slice(0, 60)} 不在清单所载标准之列` };
}

/** Refuses `standard-not-listed`; says nothing where the list is held in part or not at all, for then the applicant attests. */
export function listedStandardFaults(edition: Edition, kind: Kind, facts: Facts, lists: Lists): readonly Refusal[] {
  return askedFacts(edition, kind).flatMap((name) => {
    const definition = edition.eligibility.facts[name];
    const fault = definition === undefined ? undefined : faultOf(name, definition, facts, lists, clauseOfFact(edition, kind, definition.beside ?? name));
    return fault === undefined ? [] : [fault];
  });
}
