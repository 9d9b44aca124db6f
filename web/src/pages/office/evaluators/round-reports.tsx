// By round: who has filed the yearly working report and who is overdue; and the act that recomputes and publishes the records.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { PaperLine } from "../../../parts/papers/paper-line.tsx";
import { sayDay } from "../../../text/day.ts";
import { useDone } from "./use-done.ts";

function Reports({ round }: { readonly round: string }): ReactElement {
  const read = useRead("list-year-reports", { round });
  const { run, refusals, said, busy } = useDone("recompute-records", (done) => `已由事件日志重算 ${done.evaluators} 家的通过率并公开`);
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得报告" />;
  const { due = null, foreseen = false, reports = [] } = read.data ?? {};
  const overdue = reports.filter((one) => one.overdue).length;
  return (
    <>
      <p>{foreseen ? `应于 ${due === null ? "（未载明期限）" : sayDay(due)}前报送；逾期未报 ${overdue} 家。` : "该批次的通知没有要求报送年度工作情况报告。"}</p>
      <ul>
        {reports.map((one) => (
          <li key={one.evaluator}>
            {one.name}：受托 {one.engaged} 件；
            {!foreseen ? "不要求报送" : one.filedOn === null ? <span className={one.overdue ? "refusal" : "quiet"}>{one.overdue ? "已逾期，尚未报送" : "尚未报送"}</span> : `${sayDay(one.filedOn)}报送${one.late ? "（逾期）" : ""}`}
            {one.report !== null && (
              <details>
                <summary>报告</summary>
                <p>
                  {one.report.period}，{one.report.signatory}
                </p>
                <p>{one.report.work}</p>
                <p>{one.report.problems}</p>
                <PaperLine name="评价机构年度工作情况报告" address={`/api/papers/year-reports/${[round, one.evaluator].map(encodeURIComponent).join("/")}`} />
              </details>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
      <Refusals refusals={refusals} />
      <Button loading={busy} onClick={() => void run({ round })}>
        重算并公开通过率
      </Button>
    </>
  );
}

export function RoundReports({ node }: { readonly node: string }): ReactElement {
  const rounds = useRead("list-rounds", {});
  const own = (rounds.data?.rounds ?? []).filter((one) => one.authority === node);
  const [chosen, setChosen] = useState("");
  const round = chosen === "" ? (own[0]?.round ?? "") : chosen;
  if (own.length === 0) return <p className="quiet">本单位没有主办的批次。</p>;
  return (
    <>
      <label className="labelled">
        批次
        <select className="choose" value={round} onChange={(event) => setChosen(event.target.value)}>
          {own.map((one) => (
            <option key={one.round} value={one.round}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <Reports key={round} round={round} />
    </>
  );
}
