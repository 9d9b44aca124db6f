// What was filed: the receipt, where it stands, the figures as the auditors read them.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { DerivedPanel } from "../../../parts/year-table/derived-panel.tsx";
import { FiguresRead } from "../../../parts/year-table/figures-read.tsx";
import { workedOf, type YearTable } from "../../../parts/year-table/worked.ts";
import { sayMoment } from "../../../text/moment.ts";
import { sayYearStanding } from "../../../text/year-said.ts";
import { AnswerQuestions } from "./answer-questions.tsx";
import { TableHead } from "./table-head.tsx";

export function FiledTable({ table, form }: { readonly table: YearTable; readonly form: YearForm }): ReactElement {
  const { filing, season } = table;
  const worked = workedOf(form, table.body.figures, table.last, table.findings);
  const told = filing?.told ?? null;
  return (
    <div className="form-page submitted">
      <TableHead table={table}>
        <span className="standing">{sayYearStanding(filing?.standing ?? null, filing?.turn)}</span>
      </TableHead>
      <section className="receipt" aria-labelledby="head-receipt">
        <h2 id="head-receipt">已填报 · 回执</h2>
        <dl>
          {[["回执号", filing?.receipt ?? ""], ["填报时间", `${sayMoment(filing?.filedAt ?? null)}${filing?.late === true ? "（逾期）" : ""}`], ["内容摘要", filing?.digest ?? ""]].map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="number">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      {told !== null && (
        <section aria-labelledby="head-told">
          <h2 id="head-told">不符合要求的关键指标</h2>
          <ul>
            {told.indicators.map((one) => (
              <li key={one.indicator}>
                {one.indicator}：{one.reason}
              </li>
            ))}
          </ul>
          {told.proceeding !== null && (
            <p>
              已转入动态调整：<Link to="/desk/proceedings/$proceeding" params={{ proceeding: told.proceeding }}>查看环节和办理情况</Link>
            </p>
          )}
        </section>
      )}
      <AnswerQuestions season={season.id} entry={table.entry.id} />
      <div className="year-columns">
        <div className="year-panel">
          <FiguresRead worked={worked} body={table.body} year={season.year} />
        </div>
        <DerivedPanel worked={worked} year={season.year} />
      </div>
    </div>
  );
}
