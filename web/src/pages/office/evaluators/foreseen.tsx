// What a blacklisting would do, read before it is proposed or confirmed: the last day barred, and each case in hand.
import type { ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayDay } from "../../../text/day.ts";
import { foreseenWords } from "../../../text/evaluator-said.ts";

interface Props {
  readonly node: string;
  readonly evaluator: string;
  readonly edition: string;
}

export function Foreseen({ node, evaluator, edition }: Props): ReactElement {
  const read = useRead("foresee-blacklisting", { node, evaluator, edition });
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得影响" edition={edition} />;
  if (read.data === undefined) return <p className="quiet">正在查明在办申报…</p>;
  const { until, years, clause, cases } = read.data;
  const touched = cases.filter(({ becomes }) => becomes !== "stays").length;
  return (
    <section aria-label="列入后的影响" className="foreseen">
      <p>
        今日确认即列入 {years} 年，至 <strong>{sayDay(until)}</strong>（含当日）；依据 {clause}。其间不得受托，评价结果不予采信。
      </p>
      {cases.length === 0 ? (
        <p className="quiet">没有受托在办的申报。</p>
      ) : (
        <>
          <p>
            受托的申报 {cases.length} 件，其中 {touched} 件受影响：
          </p>
          <ul>
            {cases.map((one) => (
              <li key={one.number}>
                {one.number}　{one.name} <span className="quiet">（{one.round}；{one.edition}{one.clause === "" ? "，该通知本身没有黑名单的规定" : ` ${one.clause}`}）</span>
                <br />
                {foreseenWords[one.becomes]}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
