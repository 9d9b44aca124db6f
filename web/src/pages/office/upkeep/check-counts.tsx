// Each check of the form: what it found, what became of it, and how often it was right; a check leads to its findings.
import type { ReactElement } from "react";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayPrecision, type YearFindings } from "../../../text/year-check-said.ts";
import { severityWords } from "../../../text/year-said.ts";

const heads = ["轻重", "发现", "未核实", "已问", "已答复", "已认定", "已排除", "认定率"];

export function CheckCounts({ checks, season }: { readonly checks: YearFindings["checks"]; readonly season: string }): ReactElement {
  const quiet = checks.filter(({ found, confirmed, cleared }) => found + confirmed + cleared === 0);
  const told = checks.filter((one) => !quiet.includes(one));
  return (
    <section className="panel" aria-label="各项检查">
      <h2>各项检查</h2>
      <p className="quiet">认定率为已有结论的问题中认定属实的比例，含重新填报前的。依据未注明的均为自拟检查。</p>
      {told.length > 0 && (
        <WideTable caption="各项检查发现和认定" quiet className="candidates sheet">
          <thead>
            <tr>
              <th scope="col">检查</th>
              {heads.map((head, n) => (
                <th key={head} scope="col" className={n === 0 ? undefined : "number"}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map((one) => (
              <tr key={one.check}>
                <th scope="row" className="found-cell">
                  <a href={`/desk/upkeep/${season}/checks?check=${one.check}`}>{one.says}</a>
                  {one.ground !== "design" && <span className="quiet"> 依据 {one.ground}</span>}
                </th>
                <td data-label="轻重">{severityWords[one.severity] ?? one.severity}</td>
                {[one.found, one.open, one.asked, one.answered, one.confirmed, one.cleared].map((count, n) => (
                  <td key={heads[n + 1]} className="number" data-label={heads[n + 1]}>
                    {count}
                  </td>
                ))}
                <td className="number nowrap" data-label="认定率">
                  {sayPrecision(one.confirmed, one.cleared)}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {quiet.length > 0 && (
        <details>
          <summary>没有发现问题的检查 {quiet.length} 项</summary>
          <ul>
            {quiet.map(({ check, says }) => (
              <li key={check}>{says}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
