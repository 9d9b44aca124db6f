// Who stands in for whom, and setting a deputy: done by somebody who is neither of the two.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { isDay } from "@qingce/core/base/plain-day";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayDay } from "../../../text/day.ts";

const empty = { account: "", deputy: "", from: "", until: "" };

export function Deputies({ node }: { readonly node: string }): ReactElement {
  const { message } = App.useApp();
  const [set, end] = [useDecision("set-deputy"), useDecision("end-deputy")];
  const asked = useRead("list-deputies", { node });
  const [typed, type] = useState(empty);
  const { from, until } = typed;
  const all = asked.data?.deputies ?? [];
  const act = async (): Promise<void> => {
    if (!isDay(from) || !isDay(until)) return void message.error("请填写起止日期");
    if ((await set.run({ node, account: typed.account, deputy: typed.deputy, from, until })) === undefined) return;
    void message.success("已设定代理");
    type(empty);
  };
  return (
    <section aria-labelledby="deputies" className="panel">
      <h2 id="deputies">代理</h2>
      <p className="quiet">代理期间（首日零时至末日 23:59:59），代理人取得被代理人在本地区的办理权限；代理人本人没有部门的，按被代理人的部门提意见。须由两人之外的本单位第三人设定，入日志。</p>
      {all.length === 0 && <p className="quiet">没有设定过代理。</p>}
      <ul className="plain">
        {all.map((one) => (
          <li key={one.deputy}>
            {one.deputyName} 代理 {one.accountName}
            {one.department === null ? "" : `（${one.department}）`}，{sayDay(one.fromDay)}至{sayDay(one.untilDay)}
            {one.ended ? "，已终止" : <Button size="small" aria-label={`终止 ${one.deputyName} 的代理`} onClick={() => void end.run({ deputy: one.deputy })}>终止</Button>}
          </li>
        ))}
      </ul>
      <div className="duty-fields">
        <label className="labelled">
          被代理人的登录名
          <Input value={typed.account} onChange={(event) => type({ ...typed, account: event.target.value })} />
        </label>
        <label className="labelled">
          代理人的登录名
          <Input value={typed.deputy} onChange={(event) => type({ ...typed, deputy: event.target.value })} />
        </label>
        <label className="labelled">
          自
          <input type="date" className="choose" value={from} onChange={(event) => type({ ...typed, from: event.target.value })} />
        </label>
        <label className="labelled">
          至（含当日）
          <input type="date" className="choose" value={until} onChange={(event) => type({ ...typed, until: event.target.value })} />
        </label>
      </div>
      <FormFoot refusals={[...set.refusals, ...end.refusals]} edition="" word="设定代理" busy={set.busy} act={() => void act()} reload={() => undefined} />
    </section>
  );
}
