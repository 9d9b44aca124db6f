// What a notice has the recommender itself state in its papers 推荐说明: the rules of that stage with the facts each speaks of.
import { speechOf, type Edition } from "@qingce/core/programme/edition";
import { everywhere } from "@qingce/core/rule/condition";
import { appliesTo, type Kind } from "@qingce/core/rule/kind";
import { sayCondition } from "@qingce/core/rule/sentence";

export interface AskedOfRecommender {
  readonly rule: string;
  readonly clause: string;
  readonly says: string;
  readonly condition: string;
  readonly facts: readonly { readonly fact: string; readonly label: string; readonly type: string; readonly unit: string | null }[];
}

/** The recommender's rules for a kind; facts that the applicant states are not asked again. */
export const asksOf = (edition: Edition, kind: Kind): readonly AskedOfRecommender[] =>
  edition.rules
    .filter((rule) => rule.stage === "recommend" && appliesTo(rule.for, kind))
    .map((rule) => {
      const spoken = [...new Set(everywhere(rule.require).flatMap((one) => ("fact" in one ? [one.fact] : [])))];
      const facts = spoken.flatMap((fact) => {
        const definition = edition.eligibility.facts[fact];
        return definition?.from === "recommender" ? [{ fact, label: definition.label, type: definition.type, unit: definition.unit ?? null }] : [];
      });
      return { rule: rule.id, clause: rule.cite, says: rule.says, condition: sayCondition(rule.require, speechOf(edition)), facts };
    });
