// The pool from a table: read on trial first, each faulty row told with its column, then the good ones taken.
import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRef, useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { expertColumns } from "@qingce/core/review/expert-table";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { sendExpertList, type ExpertImport } from "../../../parts/send-expert-list.ts";
import { WideTable } from "../../../parts/wide-table.tsx";

function Rejected({ tried }: { readonly tried: ExpertImport }): ReactElement | null {
  if (tried.rejected.length === 0) return null;
  return (
    <WideTable caption="不能入库的行" className="sheet">
      <thead>
        <tr>
          <th scope="col" className="number">
            行
          </th>
          <th scope="col">列</th>
          <th scope="col">原因</th>
        </tr>
      </thead>
      <tbody>
        {tried.rejected.map((one) => (
          <tr key={`${one.row}${one.column}${one.code}`}>
            <td className="number">{one.row}</td>
            <td>{one.column}</td>
            <td>{one.hint}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function ExpertImportPanel({ authority }: { readonly authority: string }): ReactElement {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const box = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState<ExpertImport>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const send = async (chosen: File, dryRun: boolean): Promise<ExpertImport | undefined> => {
    const result = await sendExpertList(authority, dryRun, chosen);
    setRefusals(result.ok ? [] : result.refusals);
    return result.ok ? result.value : undefined;
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    setFile(chosen);
    setTried(chosen === undefined ? undefined : await send(chosen, true));
  };
  const take = async (): Promise<void> => {
    const done = file === undefined ? undefined : await send(file, false);
    if (done === undefined) return;
    void message.success(`已入库 ${done.taken} 人`);
    setFile(undefined);
    setTried(undefined);
    await queries.invalidateQueries();
  };
  return (
    <section aria-labelledby="expert-import" className="panel">
      <h2 id="expert-import">名册导入</h2>
      <p className="quiet">XLSX 或 UTF-8 的 CSV，表头：{expertColumns.join("、")}。先试读，不合格的行逐一说明，合格的行确认后入库。</p>
      <input ref={box} type="file" accept=".xlsx,.csv" aria-label="专家名册文件" hidden onChange={(event) => void choose(event.target.files?.[0])} />
      <Button onClick={() => box.current?.click()}>选择名册文件…</Button>
      <Refusals refusals={refusals} title="名册读不了" />
      {tried !== undefined && (
        <>
          <p role="status">
            {file?.name}：读到 {tried.read} 行，可入库 {tried.taken} 行，有误 {new Set(tried.rejected.map((one) => one.row)).size} 行。
          </p>
          <Rejected tried={tried} />
          <Button type="primary" disabled={tried.taken === 0} onClick={() => void take()}>
            入库 {tried.taken} 人
          </Button>
        </>
      )}
    </section>
  );
}
