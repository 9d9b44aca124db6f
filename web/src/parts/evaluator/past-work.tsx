// Past work as it was told, each with day and source; and what this house and the published lists know of the units evaluated.
import type { ReactElement, ReactNode } from "react";
import { sayDay } from "../../text/day.ts";
import { deedWords, historyWords } from "../../text/evaluator-said.ts";
import type { Registration } from "./registration-view.tsx";

type Deed = Registration["deeds"][number];

export function DeedList({ deeds, renderAct }: { readonly deeds: readonly Deed[]; readonly renderAct?: (deed: Deed) => ReactNode }): ReactElement {
  if (deeds.length === 0) return <p className="quiet">还没有登记业绩。</p>;
  return (
    <ul className="return-list">
      {deeds.map((deed) => (
        <li key={deed.deed} className="act-row">
          <span>
            {sayDay(deed.day)}　{deed.withdrawn ? <s>{deed.what}</s> : <strong>{deed.what}</strong>}
            <span className="quiet">
              {"　"}
              {deedWords[deed.kind]}；{deed.whose}；{deed.source}
              {deed.withdrawn && "（已撤销，不计）"}
            </span>
          </span>
          {renderAct?.(deed)}
        </li>
      ))}
    </ul>
  );
}

export function HistoryList({ history }: { readonly history: Registration["history"] }): ReactElement {
  if (history.length === 0) return <p className="quiet">平台和已公布的名单中还没有该机构评价的单位。</p>;
  return (
    <details>
      <summary>平台和已公布名单记载的 {history.length} 条：评价、列入名单、移出</summary>
      <ul>
        {history.map((one) => (
          <li key={`${one.what}${one.day}${one.unit}${one.source}`}>
            {sayDay(one.day)}　{historyWords[one.what]}：{one.unit} <span className="quiet">{one.source}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
