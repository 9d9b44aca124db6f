// Each rule judged on what is typed, as the submit will judge it: the outcome, what it was judged on, the clause, the way to the field.
import type { ReactElement } from "react";
import type { RuleVerdict } from "@qingce/core/rule/eligibility";
import { missingFacts, type Verdict } from "@qingce/core/rule/verdict";
import { OutcomeMark } from "../../../parts/desk/outcome-mark.tsx";
import { clauseAddress } from "../../../text/clause-address.ts";
import { firstFactOf } from "../../../text/form-judgment.ts";
import { sayFact } from "../../../text/said-at.ts";
import type { FormInHand } from "./basis.ts";
import { focusPlace } from "./focus-place.ts";

/** The figures that a verdict saw, in words; of lists and records, how many. */
function seenIn(verdict: Verdict, hand: FormInHand): readonly string[] {
  const { facts } = hand.basis.edition.eligibility;
  const here = Object.entries(verdict.seen).flatMap(([name, value]) => {
    const definition = facts[name];
    if (definition === undefined || definition.type === "boolean" || definition.type === "region" || typeof value !== "string") return [];
    return [`现填 ${sayFact(definition, value)}`];
  });
  const listings = verdict.seen["listings"];
  const listed = Array.isArray(listings) ? [listings.length > 0 ? "名单中有本单位" : "名单中没有本单位"] : [];
  return [...here, ...listed, ...verdict.inside.flatMap((one) => seenIn(one, hand))];
}

function Line({ one: { rule, verdict }, hand }: { readonly one: RuleVerdict; readonly hand: FormInHand }): ReactElement {
  const place = firstFactOf(rule, hand.judgment.facts);
  const seen = [...new Set(seenIn(verdict, hand))];
  const missing = missingFacts(verdict).map((name) => hand.basis.edition.eligibility.facts[name]?.label ?? name);
  return (
    <li data-outcome={verdict.outcome} data-rule={rule.id}>
      <OutcomeMark outcome={verdict.outcome} />
      <span>
        {place === undefined ? (
          rule.says
        ) : (
          <button type="button" className="link verdict-says" onClick={() => focusPlace(`facts.${place}`)}>
            {rule.says}
          </button>
        )}
        <span className="quiet block">
          {seen.join("，")}
          {missing.length > 0 && `待填：${[...new Set(missing)].join("、")}`} <a href={clauseAddress(hand.basis.edition.id, rule.cite)}>{rule.cite}</a>
        </span>
      </span>
    </li>
  );
}

export function VerdictPanel(hand: FormInHand): ReactElement {
  const { verdicts } = hand.judgment.judged;
  const met = verdicts.filter(({ verdict }) => verdict.outcome === "met").length;
  return (
    <aside className="form-aside" aria-labelledby="head-verdicts">
      <h2 id="head-verdicts">
        逐条判断 <span className="quiet number">符合 {met} / {verdicts.length}</span>
      </h2>
      <p className="quiet">随填随判，与提交时所用规则相同。</p>
      <ul className="plain verdicts">
        {verdicts.map((one) => (
          <Line key={one.rule.id} one={one} hand={hand} />
        ))}
      </ul>
    </aside>
  );
}
