// Open declarations of the round under another edition: who is touched, by which clause, and what is to be added.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { Awaiting } from "../../../parts/case/awaiting.tsx";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { compareAddress } from "../../../text/compare-address.ts";
import { caseSaid, draftsApart, tallyHeads, touchedHeads, touchedSaid } from "../../../text/touched-words.ts";

type Answer = OutputOf<RouteOf<"read-touched">>;
type Case = Answer["touched"][number];

function Matters({ one, own, next }: { readonly one: Case; readonly own: string; readonly next: string }): ReactElement {
  const heads = touchedHeads.filter(([head]) => one[head].length > 0);
  return (
    <dl className="touched-matters">
      {heads.map(([head, word]) => (
        <div key={head}>
          <dt>{word}</dt>
          <dd>
            <ul className="backtest-reasons">
              {one[head].map(({ code, clause, says }) => (
                <li key={`${code}${says}`}>
                  {says}
                  {clause !== null && <> <NoticeLink edition={head === "allowed" ? own : next} clause={clause} /></>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Cases({ found }: { readonly found: Answer }): ReactElement {
  return (
    <WideTable caption="受影响的申报" quiet className="candidates sheet">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">地区</th>
          <th scope="col">影响</th>
        </tr>
      </thead>
      <tbody>
        {found.touched.map((one) => (
          <tr key={one.declaration}>
            <th scope="row">
              <a href={`/desk/cases/${one.declaration}`}>{one.name}</a>
              <div className="quiet number">{one.number}</div>
              <div className="quiet">{caseSaid(one)}</div>
            </th>
            <td data-label="地区">{one.regionName}</td>
            <td data-label="影响">
              <Matters one={one} own={found.own.edition} next={found.next.edition} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Tallies({ title, tallies }: { readonly title: string; readonly tallies: Answer["byRegion"] }): ReactElement {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <WideTable caption={title} quiet className="candidates sheet">
        <thead>
          <tr>
            <th scope="col">{title.replace("受影响按", "")}</th>
            {tallyHeads.map(([key, word]) => (
              <th key={key} scope="col" className="number">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tallies.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.name}</th>
              {tallyHeads.map(([key, word]) => (
                <td key={key} className="number" data-label={word}>
                  {one[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

function Shown({ found }: { readonly found: Answer }): ReactElement {
  return (
    <>
      <p className="number" aria-live="polite">
        {touchedSaid(found)} <a href={compareAddress(found.own.edition, found.next.edition)}>两版逐条比较</a>
      </p>
      {found.touched.length > 0 && (
        <>
          <Cases found={found} />
          <Tallies title="受影响按地区" tallies={found.byRegion} />
          <Tallies title="受影响按类别" tallies={found.byKind} />
        </>
      )}
    </>
  );
}

export function Touched({ round, edition }: { readonly round: string; readonly edition: string }): ReactElement {
  const { data, error } = useRead("read-touched", { round, edition });
  return (
    <section className="panel" aria-label="未办结的申报">
      <h2>未办结的申报：换用另一版后谁受影响</h2>
      {error !== null ? <Refusals refusals={error.refusals} title="受影响的申报查不出来" /> : data === undefined ? <Awaiting what="受影响的申报" /> : <Shown found={data} />}
      <p className="quiet">{draftsApart}</p>
    </section>
  );
}
