// Choosing experts by name: where each works, what each has in hand, and whom a case must avoid.
import { Checkbox, Input } from "antd";
import { useState, type ReactElement } from "react";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sought, type Expert } from "../../../text/expert-pairs.ts";

interface Props {
  readonly experts: readonly Expert[];
  readonly picked: readonly string[];
  readonly pick: (ids: readonly string[]) => void;
}

export function ExpertPicker({ experts, picked, pick }: Props): ReactElement {
  const [words, setWords] = useState("");
  const shown = sought(experts, words);
  return (
    <section aria-label="选择专家" className="expert-picker">
      <label className="labelled">
        查找专家（姓名或单位）
        <Input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {shown.length === 0 && <p className="quiet">{experts.length === 0 ? "还没有专家账号，请安全管理员建立。" : "没有这样的专家。"}</p>}
      {shown.length > 0 && (
        <WideTable caption="可指派的专家" quiet className="candidates sheet">
          <thead>
            <tr>
              <th scope="col">选择</th>
              <th scope="col">姓名</th>
              <th scope="col">单位</th>
              <th scope="col">领域</th>
              <th scope="col" className="number">
                手头未评（件）
              </th>
              <th scope="col" className="number">
                本批次已派（件）
              </th>
              <th scope="col">回避</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.expert}>
                <td data-label="选择">
                  <Checkbox checked={picked.includes(one.expert)} onChange={() => pick(picked.includes(one.expert) ? picked.filter((id) => id !== one.expert) : [...picked, one.expert])} aria-label={`选择专家 ${one.name}`} />
                </td>
                <th scope="row">{one.name}</th>
                <td data-label="单位">{one.organisation ?? <span className="quiet">未登记</span>}</td>
                <td data-label="领域">{one.fields.length === 0 ? <span className="quiet">未入库</span> : one.fields.join("、")}</td>
                <td className="number" data-label="手头未评">
                  {one.open}
                </td>
                <td className="number" data-label="本批次已派">
                  {one.cases.length}
                </td>
                <td data-label="回避">{one.away ?? (one.conflicts.length === 0 ? <span className="quiet">无</span> : `${one.conflicts.length} 件`)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {experts.length >= 200 && <p className="quiet">只列出前 200 位专家。</p>}
    </section>
  );
}
