// The security administrator's desk: accounts and their second factors, and what is locked at the door now.
import { Button, Form, Input, Modal } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { useAct, useRead } from "../../parts/desk/use-api.ts";
import { sayMoment } from "../../text/moment.ts";
import { roleName } from "../../text/role-name.ts";

type Row = OutputOf<RouteOf<"list-accounts">>["accounts"][number];

function Reset({ row, close }: { readonly row: Row; readonly close: () => void }): ReactElement {
  const reset = useAct("reset-second-factor");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const finish = async ({ reason }: { readonly reason?: string }): Promise<void> => {
    const done = await reset.mutateAsync({ input: { account: row.account, reason: reason ?? "" } });
    setRefusals(done.ok ? [] : done.refusals);
    if (done.ok) close();
  };
  return (
    <Modal open title={`重置 ${row.login} 的第二因素`} footer={null} closable={false} onCancel={close}>
      <p>重置后该账号的登录全部结束，下次登录须重新启用第二因素。理由记入日志，不能删改。</p>
      <Form layout="vertical" requiredMark={false} onFinish={(values: { reason?: string }) => void finish(values)}>
        <Refusals refusals={refusals} />
        <Form.Item name="reason" label="理由（如何核实了本人）">
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <div className="foot">
          <Button type="primary" danger htmlType="submit" loading={reset.isPending}>
            重置
          </Button>
          <Button onClick={close}>不重置</Button>
        </div>
      </Form>
    </Modal>
  );
}

function Locked(): ReactElement {
  const read = useRead("list-locked-sign-ins", {});
  const locked = read.data?.locked ?? [];
  return (
    <section aria-labelledby="locked">
      <h2 id="locked">暂时锁定的登录（{locked.length}）</h2>
      <Refusals refusals={read.error?.refusals ?? []} />
      <p className="quiet">锁的是登录名在一台设备或一个地址上的尝试，到时自行解开；本人从用过的设备登录不受他人影响。</p>
      <ul className="plain sessions">
        {locked.map((one) => (
          <li key={`${one.login}/${one.address ?? ""}`}>
            <strong>{one.login}</strong>
            <span className="quiet number">{one.address ?? "本人用过的设备"}，连续 {one.failures} 次，最近 {sayMoment(one.lastAt)}</span>
            <span className="number">{sayMoment(one.lockedUntil)} 解开</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many are shown; a search leads to the rest. */
const shownAtMost = 100;

const fits = (row: Row, word: string): boolean => `${row.login} ${row.name} ${roleName(row.role)} ${row.secondFactor ? "已启用第二因素" : "未启用第二因素"}`.toLowerCase().includes(word.trim().toLowerCase());

export function Accounts(): ReactElement {
  const read = useRead("list-accounts", {});
  const [asked, setAsked] = useState<Row | undefined>();
  const [word, setWord] = useState("");
  const all = read.data?.accounts ?? [];
  const found = all.filter((row) => fits(row, word));
  const rows = found.slice(0, shownAtMost);
  return (
    <div className="account">
      <h1>账号与锁定</h1>
      <Refusals refusals={read.error?.refusals ?? []} />
      <Locked />
      <section aria-labelledby="accounts">
        <h2 id="accounts">账号（{found.length === all.length ? all.length : `${found.length} / ${all.length}`}）</h2>
        <label className="labelled">
          按登录名、姓名、身份或第二因素查找
          <Input allowClear value={word} onChange={(event) => setWord(event.target.value)} maxLength={100} />
        </label>
        {found.length > rows.length && <p className="quiet">只列出前 {shownAtMost} 个，请输入更多字查找。</p>}
        <ul className="plain sessions">
          {rows.map((one) => (
            <li key={one.account}>
              <span>
                <strong>{one.login}</strong>
                <span className="quiet">　{one.name}</span>
              </span>
              <span className="quiet">
                {roleName(one.role)}，{one.secondFactor ? "已启用第二因素" : "未启用第二因素"}
                {one.disabled && "，已停用"}
              </span>
              {one.secondFactor && (
                <Button size="small" onClick={() => setAsked(one)} aria-label={`重置 ${one.login} 的第二因素`}>
                  重置…
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {asked !== undefined && <Reset row={asked} close={() => setAsked(undefined)} />}
    </div>
  );
}
