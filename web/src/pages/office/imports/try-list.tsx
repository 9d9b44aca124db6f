// A list before it is imported: chosen, read on trial, its doubts decided. Nothing is kept until the officer says so.
import { Alert, Button } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useAct } from "../../../parts/desk/use-api.ts";
import { CountsLine } from "./counts-line.tsx";
import { toSend, type Decisions } from "./decisions.ts";
import { ProposalTable } from "./proposal-table.tsx";
import { readListFile, type ListFile } from "./read-list-file.ts";
import { rowsRejected } from "@qingce/core/register/list-proposal";
import { RejectedTable } from "./rejected-table.tsx";
import type { Run } from "./use-run.ts";

type Report = OutputOf<RouteOf<"import-register">>;

interface Tried {
  readonly file: ListFile;
  readonly report: Report;
}

function TriedList({ tried: { file, report }, run, begun }: { readonly tried: Tried; readonly run: Run; readonly begun: (id: string) => void }): ReactElement {
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const changes = report.taken + report.corrected;
  const begin = async (): Promise<void> => {
    const id = await run.begin(file, toSend(decisions, report.proposals));
    if (id !== undefined) begun(id);
  };
  return (
    <section aria-labelledby="tried" className="panel">
      <h2 id="tried">
        试读：{report.category}（{file.name}）
      </h2>
      <CountsLine counts={report} rejected={rowsRejected(report.rejected)} />
      {changes === 0 && decisions.size === 0 && <Alert type="info" showIcon title="名单各行均已在册，导入不会改变任何条目。" />}
      <ProposalTable proposals={report.proposals} decisions={decisions} change={setDecisions} />
      <RejectedTable rows={report.rejected} />
      <Refusals refusals={run.refusals} />
      <div className="act-row">
        <p className="quiet">导入按名单原文登记，同一名单再次导入不会重复；未确认的建议以后仍可确认。</p>
        <Button type="primary" loading={run.busy} onClick={() => void begin()}>
          正式导入
        </Button>
      </div>
    </section>
  );
}

export function TryList({ run, begun }: { readonly run: Run; readonly begun: (id: string) => void }): ReactElement {
  const act = useAct("import-register");
  const [tried, setTried] = useState<Tried>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [encoding, setEncoding] = useState("");
  const choose = async (chosen: File | undefined): Promise<void> => {
    setTried(undefined);
    setEncoding("");
    if (chosen === undefined) return setRefusals([]);
    const file = await readListFile(chosen);
    if (!file.ok) return setRefusals(file.refusals);
    const result = await act.mutateAsync({ input: { file: file.value.name, text: file.value.text, dryRun: true } });
    setRefusals(result.ok ? [] : result.refusals);
    if (!result.ok) return;
    setEncoding(file.value.encoding);
    setTried({ file: file.value, report: result.value });
  };
  return (
    <>
      <section aria-labelledby="choose-list" className="panel">
        <h2 id="choose-list">选择名单文件</h2>
        <label className="labelled">
          Excel 工作簿（.xlsx）或逗号分隔的文本（CSV），一个文件一类名单，首行为栏目名称
          <input type="file" accept=".xlsx,.csv,text/csv,text/plain" className="choose" onChange={(event) => void choose(event.target.files?.[0])} />
        </label>
        <p className="quiet" role="status">
          {act.isPending ? "正在试读…" : encoding === "xlsx" ? "已读出工作簿，行号与工作表相同。" : encoding === "GB 18030" ? "文件为 GB 18030 编码，已转换后读取。" : "选定后先试读，不登记任何条目。"}
        </p>
        <Refusals refusals={refusals} title="这个文件读不了" />
      </section>
      {tried !== undefined && <TriedList key={`${tried.file.name}/${tried.file.text.length}`} tried={tried} run={run} begun={begun} />}
    </>
  );
}
