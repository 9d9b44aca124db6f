// One list of differences: who, where, in what industry, by whose evaluation, for which reasons with their clauses.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";

export type Answer = OutputOf<RouteOf<"backtest">>;
type Difference = Answer["dropped"][number];

interface Props {
  readonly title: string;
  readonly why: string;
  readonly cases: readonly Difference[];
  /** Edition that the clauses of the reasons belong to. */
  readonly edition: string;
}

const Reasons = ({ one, edition }: { readonly one: Difference; readonly edition: string }): ReactElement => (
  <ul className="backtest-reasons">
    {one.reasons.map((reason) => (
      <li key={`${reason.code}${reason.hint}`}>
        {reason.hint}
        {reason.clause !== null && <> <NoticeLink edition={edition} clause={reason.clause} /></>}
      </li>
    ))}
  </ul>
);

export function DifferenceTable({ title, why, cases, edition }: Props): ReactElement {
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="number">{cases.length}</span>
      </h3>
      {cases.length === 0 ? (
        <p className="quiet">无</p>
      ) : (
        <WideTable caption={title} quiet className="candidates sheet">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">地区</th>
              <th scope="col">行业</th>
              <th scope="col">评价机构</th>
              <th scope="col">{why}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={one.declaration}>
                <th scope="row">
                  <a href={`/desk/cases/${one.declaration}`}>{one.name}</a>
                  <div className="quiet number">{one.number}</div>
                </th>
                <td data-label="地区">{one.regionName}</td>
                <td data-label="行业">{one.sectorName}</td>
                <td data-label="评价机构">{one.evaluatorName}</td>
                <td data-label="原因">
                  <Reasons one={one} edition={edition} />
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}
