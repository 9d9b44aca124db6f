// The expert pool 专家库 of an office: found, filtered, entered, brought in from a table.
import { Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useAddressField } from "../../../parts/case/address-field.ts";
import { NodeChoice } from "../../../parts/desk/node-choice.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { chosenNode } from "../../../text/officer-nodes.ts";
import { ExpertForm, blank, type Typed } from "./expert-form.tsx";
import { ExpertImportPanel } from "./expert-import.tsx";
import "../../../parts/case/case.css";
import "./experts.css";

type Kept = OutputOf<RouteOf<"list-pool">>["experts"][number];

const typedOf = (kept: Kept): Typed => {
  const { fieldNames, worked, fields: _, expert: __, away: ___, ...rest } = kept;
  return { ...rest, fields: fieldNames.join("、"), worked: worked.join("、") };
};

function PoolTable({ experts, change }: { readonly experts: readonly Kept[]; readonly change: (one: Kept) => void }): ReactElement {
  return (
    <WideTable caption="专家库" quiet className="sheet">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">专业领域</th>
          <th scope="col">工作单位</th>
          <th scope="col">职称</th>
          <th scope="col">有效期</th>
          <th scope="col">状态</th>
          <th scope="col">更新</th>
        </tr>
      </thead>
      <tbody>
        {experts.map((one) => (
          <tr key={one.expert}>
            <th scope="row">{one.name}</th>
            <td data-label="专业领域">{one.fieldNames.join("、")}</td>
            <td data-label="工作单位">{one.employer}</td>
            <td data-label="职称">{one.title}</td>
            <td data-label="有效期" className="number">
              {one.validFrom} 至 {one.validUntil}
            </td>
            <td data-label="状态">{one.away ?? "可评审"}</td>
            <td data-label="更新">
              <Button size="small" onClick={() => change(one)} aria-label={`更新 ${one.name}`}>
                更新…
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function ExpertsPage(): ReactElement {
  const { nodes } = useMe();
  const [address, choose] = useAddressField("node");
  const [words = "", setWords] = useAddressField("q");
  const [editing, edit] = useState<Typed>();
  const node = chosenNode(nodes, address);
  const asked = useRead("list-pool", { authority: node, limit: 500, ...(words.trim() === "" ? {} : { q: words.trim() }) }, { keep: true });
  const experts = asked.data?.experts ?? [];
  return (
    <article className="experts">
      <h1>专家库</h1>
      <p className="quiet">由组织单位维护。专家按领域分派，单位、关联方、法定代表人、既往服务用于自动查找回避；有效期外或不接受评审的不予分派。</p>
      <NodeChoice nodes={nodes} node={node} choose={choose} />
      <section aria-labelledby="pool" className="panel">
        <h2 id="pool">在库专家</h2>
        <div className="act-row">
          <label className="labelled">
            查找（姓名、拼音或单位）
            <Input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
          </label>
          <Button type="primary" onClick={() => edit(blank)}>
            登记一位…
          </Button>
        </div>
        {asked.error !== null && <Refusals refusals={asked.error.refusals} title="专家库取不到" />}
        {asked.data !== undefined && experts.length === 0 && <p className="quiet">{words === "" ? "专家库还是空的。先由安全管理员建立专家账号，再在这里登记或导入名册。" : "没有这样的专家。"}</p>}
        {experts.length > 0 && <PoolTable experts={experts} change={(one) => edit(typedOf(one))} />}
      </section>
      {editing !== undefined && (
        <section aria-labelledby="expert-form" className="panel">
          <h2 id="expert-form">{editing.login === "" ? "登记专家" : `更新：${editing.name}`}</h2>
          <ExpertForm key={editing.login} authority={node} start={editing} done={() => edit(undefined)} />
        </section>
      )}
      <ExpertImportPanel authority={node} />
    </article>
  );
}
