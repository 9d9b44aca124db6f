// One import: its progress while it runs, then what it did, what is still open, and the rows to download.
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Progress } from "antd";
import { useEffect, useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { listWord } from "../../../text/list-word.ts";
import { sayMoment } from "../../../text/moment.ts";
import { CountsLine } from "./counts-line.tsx";
import { toSend, type Decisions } from "./decisions.ts";
import { ProposalTable } from "./proposal-table.tsx";
import { RejectedTable } from "./rejected-table.tsx";
import type { Run } from "./use-run.ts";
import { importStateWord } from "./words.ts";

type Import = OutputOf<RouteOf<"read-register-import">>;

const often = 700;

/** Asks again and again while it runs; once it has ended, everything else is read afresh. */
function useImport(id: string) {
  const queries = useQueryClient();
  const known = queries.getQueryData<Import>(["read-register-import", { import: id }]);
  const read = useRead("read-register-import", { import: id }, known === undefined || known.state === "running" ? { refetchInterval: often } : {});
  const state = read.data?.state;
  useEffect(() => {
    if (state !== undefined && state !== "running") void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "read-register-import" });
  }, [state, queries]);
  return read;
}

function OpenProposals({ one }: { readonly one: Import }): ReactElement {
  const { message } = App.useApp();
  const confirm = useDecision("confirm-proposals");
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const chosen = toSend(decisions, one.proposals);
  const act = async (): Promise<void> => {
    const done = await confirm.run({ import: one.id, confirmed: [...chosen] });
    if (done === undefined) return;
    setDecisions(new Map());
    void message.success(`已确认 ${chosen.length} 处，更正 ${done.corrected} 条`);
  };
  return (
    <>
      <ProposalTable proposals={one.proposals} decisions={decisions} change={setDecisions} />
      <Refusals refusals={confirm.refusals} />
      {chosen.length > 0 && (
        <Button type="primary" loading={confirm.busy} onClick={() => void act()}>
          确认所选 {chosen.length} 处
        </Button>
      )}
    </>
  );
}

function Course({ one, run }: { readonly one: Import; readonly run: Run }): ReactElement {
  return (
    <div className="import-course">
      <Progress percent={one.total === 0 ? 100 : Math.floor((one.next / one.total) * 100)} status={one.state === "cancelled" ? "exception" : one.state === "done" ? "success" : "active"} aria-label="导入进度" />
      <p role="status">
        {importStateWord(one.state)}：{one.next} / {one.total} 条
      </p>
      {one.state === "running" && <Button onClick={() => void run.cancel(one.id)}>停止</Button>}
      {one.state !== "done" && <Button onClick={() => void run.resume(one.id)}>继续</Button>}
    </div>
  );
}

export function ImportInHand({ id, run }: { readonly id: string; readonly run: Run }): ReactElement {
  const read = useImport(id);
  const one = read.data;
  if (one === undefined) return read.isError ? <Refusals refusals={read.error.refusals} title="这次导入打不开" /> : <p className="quiet">正在取得这次导入…</p>;
  return (
    <section aria-labelledby="in-hand" className="panel">
      <h2 id="in-hand">
        {listWord(one.list)}：{one.file} <span className="quiet">{sayMoment(one.startedAt)}</span>
      </h2>
      <Course one={one} run={run} />
      <Refusals refusals={run.refusals} />
      <CountsLine counts={one} rejected={one.rejected} />
      {one.state === "done" && <OpenProposals one={one} />}
      <RejectedTable rows={one.rejectedRows} />
      {one.rejected > 0 && (
        <p>
          <a href={`/api/register-imports/${encodeURIComponent(one.id)}/rejected`}>下载退回的行（CSV）</a>
        </p>
      )}
    </section>
  );
}
