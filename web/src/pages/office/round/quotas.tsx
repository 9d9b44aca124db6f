// Quotas in force kind by kind: stated, imported or moved; used so far; the import of a table the notice leaves out.
import { App, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { Kind } from "@qingce/core/rule/kind";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { useRead } from "../../../parts/desk/use-api.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { readQuotas } from "../../../text/quota-paste.ts";
import type { DeskKind } from "../../../text/round-funnel.ts";
import { ClauseOf } from "./round-head.tsx";
import type { RoundInHand } from "./use-round.ts";

const hows: { readonly [how: string]: string } = { strict: "不得超出", "in-principle": "原则上不超出，超出须写理由", unstated: "通知未载明", "not-held": "名额表未持有", none: "不设名额" };

function QuotaTable({ kind }: { readonly kind: DeskKind }): ReactElement {
  const total = kind.quota.nodes.reduce((sum, one) => sum + (one.quota ?? 0), 0);
  const taken = kind.quota.nodes.reduce((sum, one) => sum + one.taken, 0);
  return (
    <WideTable caption={`${kind.name}名额`} quiet className="candidates quota-table">
      <thead>
        <tr>
          <th scope="col">地区</th>
          <th scope="col" className="number">
            名额
          </th>
          <th scope="col" className="number">
            已占用
          </th>
          <th scope="col">上报</th>
        </tr>
      </thead>
      <tbody>
        {kind.quota.nodes.map((one) => (
          <tr key={one.node}>
            <th scope="row">{one.name}</th>
            <td className="number">{one.quota ?? "未定"}</td>
            <td className="number">{one.taken}</td>
            <td>{one.sent ? "已上报" : "未上报"}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td className="number">{total}</td>
          <td className="number">{taken}</td>
          <td />
        </tr>
      </tfoot>
    </WideTable>
  );
}

function ImportForm({ found, kind }: { readonly found: RoundInHand; readonly kind: DeskKind }): ReactElement {
  const { message } = App.useApp();
  const take = useDecision("import-quota");
  const regions = useRead("list-regions", { within: found.round.authority });
  const [text, setText] = useState("");
  const [source, setSource] = useState("");
  const { table, total, faults } = readQuotas(text, regions.data?.regions ?? []);
  const act = async (): Promise<void> => {
    if (faults.length > 0 || Object.keys(table).length === 0) return;
    if ((await take.run({ round: found.round.id, kind: kind.kind as Kind, table: { ...table }, source })) !== undefined) void message.success(`已导入 ${Object.keys(table).length} 个地区，共 ${total} 个名额`);
  };
  return (
    <>
      <div className="two">
        <label className="labelled">
          从表格粘贴，每行“地区 名额”
          <Input.TextArea value={text} onChange={(event) => setText(event.target.value)} autoSize={{ minRows: 4, maxRows: 12 }} placeholder={"杭州市\t5\n宁波市\t4"} />
        </label>
        <label className="labelled">
          来源（文件名称、文号）
          <Input value={source} onChange={(event) => setSource(event.target.value)} />
        </label>
      </div>
      <div aria-live="polite">
        {faults.map((fault) => (
          <p key={fault} className="refusal">
            {fault}
          </p>
        ))}
        {faults.length === 0 && total > 0 && (
          <p className="quiet number">
            {Object.keys(table).length} 个地区，共 {total} 个；表中没有的地区名额为 0。
          </p>
        )}
      </div>
      <FormFoot refusals={take.refusals} edition={found.law.edition} word="导入名额" busy={take.busy} warns="只能导入一次，此后以补充通知调剂。" act={() => void act()} reload={() => undefined} />
    </>
  );
}

export function Quotas({ found }: { readonly found: RoundInHand }): ReactElement {
  return (
    <>
      {found.desk.kinds.map((kind) => {
        const open = (kind.quota.how === "unstated" || kind.quota.how === "not-held") && !kind.quota.imported;
        return (
          <section key={kind.kind} aria-label={`${kind.name}名额`}>
            <h3>
              {kind.name}：{kind.quota.imported ? "已导入名额表" : (hows[kind.quota.how] ?? kind.quota.how)} <ClauseOf law={found.law} clause={kind.quota.clause} />
            </h3>
            {kind.quota.nodes.length > 0 && <QuotaTable kind={kind} />}
            {open && <ImportForm found={found} kind={kind} />}
          </section>
        );
      })}
    </>
  );
}
