// The rules judged on a case: verdict, sentence, the facts each rests on, what was seen in registers. The rule in focus shows its clause.
import type { ReactElement } from "react";
import { sayDay } from "../../text/day.ts";
import { FactLine } from "./fact-line.tsx";
import { OutcomeMark } from "./mark.tsx";
import type { CaseInHand, Verdict } from "./use-case.ts";

interface Props {
  readonly found: CaseInHand;
  readonly place: (code: string) => string;
  readonly focus: string;
  readonly onFocus: (rule: string) => void;
  readonly onReturn?: ((field: string) => void) | undefined;
}

type Seen = { readonly [key: string]: unknown };

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Records and listings that a verdict saw, as the registers word them. */
function SeenLines({ verdict }: { readonly verdict: Verdict }): ReactElement | null {
  const records = Array.isArray(verdict.seen["records"]) ? (verdict.seen["records"] as readonly Seen[]) : [];
  const listings = Array.isArray(verdict.seen["listings"]) ? (verdict.seen["listings"] as readonly Seen[]) : [];
  if (records.length + listings.length === 0) return null;
  return (
    <ul className="seen">
      {records.map((one) => (
        <li key={JSON.stringify(one)}>
          {text(one["register"])}：{text(one["severity"])}
          {text(one["occurredOn"]) === "" ? "" : ` 发生于 ${sayDay(text(one["occurredOn"]))}`}（{sayDay(text(one["readOn"]))}查询）
        </li>
      ))}
      {listings.map((one) => (
        <li key={JSON.stringify(one)}>已在名单，自 {sayDay(text(one["from"]))}</li>
      ))}
    </ul>
  );
}

function Rule({ verdict, props }: { readonly verdict: Verdict; readonly props: Props }): ReactElement {
  const { found, place, focus, onFocus, onReturn } = props;
  const inFocus = focus === verdict.rule;
  return (
    <li className={`rule ${inFocus ? "rule-focus" : ""}`} data-rule={verdict.rule}>
      <button type="button" className="rule-head" aria-pressed={inFocus} onClick={() => onFocus(verdict.rule)} onFocus={() => onFocus(verdict.rule)}>
        <OutcomeMark outcome={verdict.outcome} />
        <span className="rule-says">{verdict.says}</span>
        <span className="rule-clause">{verdict.clause}</span>
      </button>
      {verdict.condition !== verdict.says && <p className="quiet rule-condition">判断：{verdict.condition}</p>}
      <SeenLines verdict={verdict} />
      {verdict.facts.map((fact) => (
        <FactLine key={fact} found={found} fact={fact} place={place} onReturn={onReturn} />
      ))}
      {verdict.statement !== null && <p className="rule-statement">说明：{verdict.statement}</p>}
    </li>
  );
}

export function VerdictList(props: Props): ReactElement {
  const { verdicts } = props.found;
  const groups = [
    { stage: "declare", title: "申报条件" },
    { stage: "recommend", title: "推荐时由推荐单位说明" },
  ].map(({ stage, title }) => ({ title, rules: verdicts.filter((one) => one.stage === stage) }));
  if (verdicts.length === 0) return <p className="quiet">本通知对这一类没有可判断的条件。</p>;
  return (
    <>
      {groups.map(({ title, rules }) =>
        rules.length === 0 ? null : (
          <div key={title}>
            <h3>{title}</h3>
            <ul className="rules">
              {rules.map((verdict) => (
                <Rule key={verdict.rule} verdict={verdict} props={props} />
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}
