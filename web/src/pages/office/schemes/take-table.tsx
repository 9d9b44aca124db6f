// One table on its way in. Nothing is kept before the officer says so, and what was kept never changes.
import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal, Result } from "@qingce/core/base/refusal";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { firstDraft, planOf, type PlanDraft } from "./plan-draft.ts";
import { checkTable, keepTable, readTable, type TableChecked, type TableRead } from "./send-table.ts";
import { useClauses, useStandards } from "./standards.ts";
import { TableFaults } from "./table-faults.tsx";
import { Trial } from "./trial.tsx";

interface Taken { readonly file: File; readonly read: TableRead; readonly draft: PlanDraft; readonly checked: TableChecked | undefined }

function Checked({ checked, keep, busy }: { readonly checked: TableChecked; readonly keep: () => void; readonly busy: boolean }): ReactElement {
  if (checked.faults.length > 0) return <section className="panel" role="status"><TableFaults faults={checked.faults} /></section>;
  return (
    <>
      <section aria-labelledby="checked" className="panel">
        <h2 id="checked">核对结果</h2>
        <p role="status">{`读到 ${checked.rows} 项指标，合计 ${checked.points} 分，没有错误。`}</p>
        {(checked.scheme?.missing ?? []).map((one) => (
          <p key={one} className="quiet">尚缺：{one}</p>
        ))}
        <div className="act-row">
          <p className="quiet">保存后成为计分方案的一个新版本，不再改变；已采用其他方案的批次不受影响，新批次可以采用。</p>
          <Button type="primary" loading={busy} onClick={keep}>保存为计分方案</Button>
        </div>
      </section>
      <Trial checked={checked} />
    </>
  );
}

function useTaking(node: string, standard: string) {
  const queries = useQueryClient();
  const [taken, setTaken] = useState<Taken>();
  const [kept, setKept] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  async function doing<T>(work: () => Promise<Result<T>>): Promise<T | undefined> {
    setBusy(true);
    const result = await work();
    setBusy(false);
    setRefusals(result.ok ? [] : result.refusals);
    return result.ok ? result.value : undefined;
  }
  const choose = async (file: File | undefined): Promise<void> => {
    setTaken(undefined);
    setKept("");
    setRefusals([]);
    if (file === undefined) return;
    const read = await doing(() => readTable(node, file));
    if (read !== undefined) setTaken({ file, read, draft: firstDraft(read, standard), checked: undefined });
  };
  const check = async (): Promise<void> => {
    if (taken === undefined) return;
    const checked = await doing(() => checkTable(node, taken.file, planOf(taken.draft)));
    setTaken({ ...taken, checked });
  };
  const keep = async (): Promise<void> => {
    if (taken === undefined) return;
    const done = await doing(() => keepTable(node, taken.file, planOf(taken.draft)));
    if (done === undefined) return;
    setTaken(undefined);
    setKept(done.id);
    await queries.invalidateQueries();
  };
  return { taken, setTaken, kept, busy, refusals, choose, check, keep };
}

export function TakeTable({ node }: { readonly node: string }): ReactElement {
  const standards = useStandards();
  const { taken, setTaken, kept, busy, refusals, choose, check, keep } = useTaking(node, standards[0]?.value ?? "");
  const clauses = useClauses(taken?.draft.standard ?? "");
  return (
    <>
      <section aria-labelledby="choose-table" className="panel">
        <h2 id="choose-table">选择指标表文件</h2>
        <label className="labelled">
          电子表格（.xlsx），不含宏，不超过 5 MB
          <input type="file" accept=".xlsx" className="choose" disabled={standards.length === 0} onChange={(event) => void choose(event.target.files?.[0])} />
        </label>
        <p className="quiet" role="status">{busy ? "正在读取…" : "选定后先核对、试算，不保存任何内容。公式不重新计算，取文件中最后一次算出的值。"}</p>
        <Refusals refusals={refusals} title="未能办理" />
        {kept !== "" && <Alert type="success" showIcon role="status" title={`已保存为 ${kept}`} />}
      </section>
      {taken !== undefined && (
        <>
          <MappingForm draft={taken.draft} change={(draft) => setTaken({ ...taken, draft, checked: undefined })} sheets={taken.read.sheets} standards={standards} clauses={clauses} busy={busy} check={() => void check()} />
          {taken.checked !== undefined && <Checked checked={taken.checked} busy={busy} keep={() => void keep()} />}
        </>
      )}
    </>
  );
}
