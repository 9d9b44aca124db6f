// Every condition with its verdict: what the notice says, how it is judged, what was seen, and the clause.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { clauseAddress } from "../../../text/clause-address.ts";
import { OutcomeMark } from "../../../parts/desk/outcome-mark.tsx";
import type { Prechecked } from "./use-precheck.ts";

type Edition = OutputOf<RouteOf<"read-edition">>;

const plain = (text: string): string => text.replaceAll(/[\s，。；、]/gu, "");

function missingIn(seen: { readonly [name: string]: unknown }, edition: Edition): string {
  const fact = edition.facts.find((one) => one.fact === seen["missing"]);
  return fact === undefined ? "填表后判断" : `填表时填写“${fact.label}”后判断`;
}

export function Conditions({ verdicts, edition }: { readonly verdicts: Prechecked["verdicts"]; readonly edition: Edition }): ReactElement {
  const count = (outcome: string): number => verdicts.filter((one) => one.outcome === outcome).length;
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">
        申报条件 <span className="quiet">符合 {count("met")} · 不符合 {count("not-met")} · 待填表判断 {count("unknown") + count("departs")}</span>
      </h2>
      <ul className="plain conditions">
        {verdicts.map((one) => (
          <li key={one.rule} data-outcome={one.outcome}>
            <OutcomeMark outcome={one.outcome} />
            <span>
              <strong>{one.says}</strong>
              {plain(one.condition) !== plain(one.says) && <span className="quiet block">{one.condition}</span>}
              {one.outcome === "unknown" && <span className="quiet block">{missingIn(one.seen, edition)}</span>}
            </span>
            <a href={clauseAddress(edition.edition, one.clause)}>{one.clause}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
