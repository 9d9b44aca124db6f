// Registrations by where they stand, searched by name or pinyin; one is chosen to be read whole.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { evaluatorStandings, standingWords } from "@qingce/core/register/evaluator-standing";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayDay } from "../../../text/day.ts";

interface Props {
  readonly node: string;
  readonly chosen: string | undefined;
  readonly choose: (evaluator: string) => void;
}

export function RegistrationList({ node, chosen, choose }: Props): ReactElement {
  const [standing, setStanding] = useState<(typeof evaluatorStandings)[number]>();
  const [q, setQ] = useState("");
  const sought = q.trim();
  const read = useRead("list-registrations", { node, limit: 200, ...(standing === undefined ? {} : { standing }), ...(sought === "" ? {} : { q: sought }) }, { keep: true });
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得登记" />;
  const rows = read.data?.registrations ?? [];
  return (
    <>
      <div className="fields">
        <label className="labelled">
          进度
          <select className="choose" value={standing ?? ""} onChange={(event) => setStanding(evaluatorStandings.find((one) => one === event.target.value))}>
            <option value="">全部</option>
            {evaluatorStandings.map((one) => (
              <option key={one} value={one}>
                {standingWords[one]}
              </option>
            ))}
          </select>
        </label>
        <TextField label="名称、拼音" value={q} change={setQ} />
      </div>
      {read.data !== undefined && rows.length === 0 && <p className="quiet">没有这样的登记。</p>}
      {rows.length > 0 && (
        <WideTable caption="登记一览" quiet className="sheet">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">统一社会信用代码</th>
              <th scope="col">登记日期</th>
              <th scope="col">进度</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.evaluator}>
                <th scope="row">{one.name}</th>
                <td data-label="信用代码">{one.creditCode}</td>
                <td data-label="登记日期">{one.registeredOn === null ? "—" : sayDay(one.registeredOn)}</td>
                <td data-label="进度">
                  {standingWords[one.standing]}
                  {one.blacklistedUntil !== null && <span className="refusal">（黑名单至 {sayDay(one.blacklistedUntil)}）</span>}
                </td>
                <td data-label="办理">
                  <Button size="small" aria-pressed={chosen === one.evaluator} aria-label={`查看：${one.name}`} onClick={() => choose(one.evaluator)}>
                    查看
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {(read.data?.next ?? null) !== null && <p className="quiet">只列出一部分，请按名称或拼音查找。</p>}
    </>
  );
}
