// One evaluator: what was published of it, its pass rate with the denominator round by round, its group, yearly reports, the blacklist with its days.
import type { ReactNode } from "react";
import { HeadRow } from "../../../parts/head-row.tsx";
import { Link } from "../../../parts/link.tsx";
import { Awaiting, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDay } from "../../../text/day.ts";
import { sayRecord } from "../../../text/pass-rate.ts";
import { evaluatorQuestion, type EvaluatorAnswer } from "../../../text/question.ts";
import { sayReport } from "../../../text/year-report-said.ts";
import "./evaluators.css";

function Part({ id, title, none, children }: { readonly id: string; readonly title: string; readonly none: string | false; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {none === false ? children : <p className="faint">{none}</p>}
    </section>
  );
}

function Rounds({ one }: { readonly one: EvaluatorAnswer }) {
  return (
    <WideTable caption="各批次通过率" quiet className="sheet">
      <HeadRow heads={["批次", "提交评价", "已有结论", "通过", "其后移出", "通过率"]} />
      <tbody>
        {one.rounds.map((row) => (
          <tr key={row.round}>
            <th scope="row">{row.title}</th>
            <td data-label="提交评价">{row.filed}</td>
            <td data-label="已有结论">{row.decided}</td>
            <td data-label="通过">{row.passed}</td>
            <td data-label="其后移出">{row.removed}</td>
            <td data-label="通过率">{sayRecord(row)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Told({ one }: { readonly one: EvaluatorAnswer }) {
  const known: readonly (readonly [string, string])[] = [
    ["统一社会信用代码", one.creditCode],
    ["法定代表人", one.legalRepresentative],
    ["登记日期", one.registeredOn === null ? "—" : sayDay(one.registeredOn)],
    ["公布日期", one.publishedOn === null ? "—" : sayDay(one.publishedOn)],
    ["通过率（各批次合计）", sayRecord(one.record)],
    ...one.facts.map(({ label, value }) => [label, value] as const),
  ];
  return (
    <dl className="evaluator-told">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Shown({ one }: { readonly one: EvaluatorAnswer }) {
  return (
    <>
      <h1>{one.name}</h1>
      {one.barred && one.blacklistedUntil !== null && <p className="evaluator-barred">在黑名单上，至 {sayDay(one.blacklistedUntil)}（含当日）：其间不得受托，评价结果不予采信。</p>}
      <Told one={one} />
      <Part id="rounds" title="各批次通过率" none={one.rounds.length === 0 && "尚未计算。"}>
        <Rounds one={one} />
      </Part>
      <Part id="group" title="关联机构" none={one.group.length === 0 && "没有登记的关联机构。"}>
        <ul>
          {one.group.map(({ creditCode, name, evaluator }) => (
            <li key={creditCode}>
              {evaluator === null ? (name ?? "未登记的机构") : <Link to={`/evaluators/${evaluator}`}>{name}</Link>} <span className="faint">{creditCode}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="reports" title="年度工作情况报告" none={one.reports.length === 0 && "没有应报送的年度报告。"}>
        <ul>
          {one.reports.map((report) => (
            <li key={report.round} data-late={report.overdue}>
              {report.title}：{sayReport(report)}
            </li>
          ))}
        </ul>
      </Part>
      <Part id="blacklist" title="黑名单" none={one.blacklistings.length === 0 && "没有列入过黑名单。"}>
        <ul>
          {one.blacklistings.map((row) => (
            <li key={row.from}>
              {sayDay(row.from)}至{sayDay(row.until)}（含首尾两日）；依据 <a href={clauseAddress(row.edition, row.clause)}>{row.clause}</a>；{row.document}
            </li>
          ))}
        </ul>
      </Part>
      <p>
        <Link to="/evaluators">全部评价机构</Link>
      </p>
    </>
  );
}

export function EvaluatorPage({ id }: { readonly id: string }) {
  const asked = useAnswer(evaluatorQuestion(id));
  return <div className="evaluators">{asked.kind === "asking" ? <Awaiting what="评价机构" /> : asked.kind === "troubled" ? <Troubled {...asked} /> : <Shown one={asked.answer} />}</div>;
}
