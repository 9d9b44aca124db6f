// The runs of the checks over a season: started by the office of the list, stopped, taken up again; how far the last one has come.
import { Button } from "antd";
import type { ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { sayMoment } from "../../../text/moment.ts";
import { runStates, sayRun, type CheckRun, type YearFindings } from "../../../text/year-check-said.ts";

function RunLine({ run }: { readonly run: CheckRun }): ReactElement {
  return (
    <p>
      <span className={run.state === "done" ? "standing standing-registered" : "standing"}>{runStates[run.state]}</span> {sayMoment(run.startedAt)} 开始{run.endedAt === null ? "" : `，${sayMoment(run.endedAt)} ${run.state === "done" ? "完成" : "停止"}`} · {sayRun(run)}
    </p>
  );
}

export function CheckRuns({ read }: { readonly read: YearFindings }): ReactElement {
  const { season, own, runs } = read;
  const [start, cancel, resume] = [useDecision("start-year-check"), useDecision("cancel-year-check"), useDecision("resume-year-check")];
  const [last, ...before] = runs;
  const busy = start.busy || cancel.busy || resume.busy;
  return (
    <section className="panel" aria-label="检查进度">
      <h2>全量检查</h2>
      <div className="check-runs" aria-live="polite">
        {last === undefined ? <p className="empty">还没有做过全量检查。{own ? "" : "由名单的主管部门开始。"}</p> : <RunLine run={last} />}
        {last !== undefined && last.state !== "done" && <progress max={last.total} value={last.next} aria-label={`已完成 ${sayRun(last)}`} />}
        {own && (
          <span className="act-buttons">
            {last?.state !== "running" && (
              <Button type="primary" loading={busy} onClick={() => void start.run({ season: season.id })}>
                {last === undefined ? "开始检查" : "重新检查"}
              </Button>
            )}
            {last?.state === "running" && (
              <Button loading={busy} onClick={() => void cancel.run({ check: last.id })}>
                停止
              </Button>
            )}
            {last?.state === "cancelled" && (
              <Button loading={busy} onClick={() => void resume.run({ check: last.id })}>
                从停下处继续
              </Button>
            )}
          </span>
        )}
        <Refusals refusals={[...start.refusals, ...cancel.refusals, ...resume.refusals]} />
        {before.length > 0 && (
          <details>
            <summary>以前的检查 {before.length} 次</summary>
            {before.map((run) => (
              <RunLine key={run.id} run={run} />
            ))}
          </details>
        )}
      </div>
    </section>
  );
}
