// Names of evaluators as published lists spell them: proposals of one body, which a person confirms or dismisses.
import { Button } from "antd";
import type { ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useDone } from "./use-done.ts";

export function Names({ node }: { readonly node: string }): ReactElement {
  const read = useRead("list-evaluator-names", { node });
  const { run, refusals, said, busy } = useDone("judge-evaluator-name", (done) => (done.same ? "已认定为同一机构" : "已认定不是同一机构"));
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得名称" />;
  const { proposals = [], judged = [] } = read.data ?? {};
  return (
    <>
      <p className="quiet">名单所载的第三方机构名称写法不一。以下疑似同一机构，须由人认定，不自动合并。</p>
      <p role="status">{said}</p>
      <Refusals refusals={refusals} />
      {proposals.length === 0 && <p className="quiet">没有待认定的名称。</p>}
      <ul className="return-list">
        {proposals.map((one) => (
          <li key={`${one.name}${one.chief}`} className="act-row">
            <span>
              {one.name}（{one.count} 条）与 <strong>{one.chief}</strong>
              {one.evaluator !== null && "（已登记）"} <span className="quiet">{one.why}</span>
            </span>
            <span className="act-buttons">
              <Button size="small" loading={busy} aria-label={`不是同一机构：${one.name}`} onClick={() => void run({ node, name: one.name, chief: one.chief, same: false })}>
                不是同一机构
              </Button>
              <Button size="small" loading={busy} aria-label={`是同一机构：${one.name}`} onClick={() => void run({ node, name: one.name, chief: one.chief, same: true })}>
                是同一机构
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {judged.length > 0 && (
        <details>
          <summary>已认定 {judged.length} 项</summary>
          <ul>
            {judged.map((one) => (
              <li key={`${one.name}${one.chief}`}>
                {one.name}{one.same ? "即" : "不是"} {one.chief}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
