// One's own account: who one is here, and where one is signed in.
import { Button, Descriptions, Popconfirm } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { ChangePassword } from "../../parts/desk/change-password.tsx";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { OwnFactor } from "./account/own-factor.tsx";
import { FailedSignIns } from "./account/failed-sign-ins.tsx";
import { OwnMail } from "./account/own-mail.tsx";
import { signOff } from "../../parts/desk/sign-off.ts";
import { useMe } from "../../parts/desk/session.tsx";
import { useAct, useRead } from "../../parts/desk/use-api.ts";
import { browserOf } from "../../text/browser-name.ts";
import { sayMoment } from "../../text/moment.ts";
import { roleName } from "../../text/role-name.ts";

function Sessions(): ReactElement {
  const read = useRead("list-sessions", {});
  const end = useAct("end-session");
  const endOthers = useAct("end-other-sessions");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const leave = async (session: string): Promise<void> => {
    const done = await end.mutateAsync({ input: { session } });
    setRefusals(done.ok ? [] : done.refusals);
  };
  const rows = (read.data?.sessions ?? []).toSorted((a, b) => Number(b.current) - Number(a.current) || (a.seenAt < b.seenAt ? 1 : -1));
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">登录中的设备（{rows.length}）</h2>
      <p className="quiet">不认识的请结束，并修改密码。</p>
      {rows.length > 1 && (
        <p>
          <Button size="small" loading={endOthers.isPending} onClick={() => void endOthers.mutateAsync({ input: {} })}>
            结束其他全部登录
          </Button>
        </p>
      )}
      <Refusals refusals={[...refusals, ...(read.error?.refusals ?? [])]} />
      <ul className="plain sessions">
        {rows.map((one) => (
          <li key={one.session}>
            <span>
              <strong>{browserOf(one.agent)}</strong>
              {one.current && <span className="here">本机当前</span>}
              <span className="quiet number">　{one.address}</span>
            </span>
            <span className="quiet number">
              {sayMoment(one.createdAt)} 登录，最近 {sayMoment(one.seenAt)}，{sayMoment(one.expiresAt)} 到期
            </span>
            {!one.current && (
              <Popconfirm title="结束这一登录？" description="该设备须重新登录，其未保存的输入仍留在它的浏览器里。" okText="结束" cancelText="不结束" onConfirm={() => void leave(one.session)}>
                <Button size="small">结束</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Account(): ReactElement {
  const me = useMe();
  const [leaving, setLeaving] = useState(false);
  // A new load forgets everything that this account has read.
  const signOut = async (): Promise<void> => {
    setLeaving(true);
    window.location.assign(await signOff());
  };
  const rows = [
    ["姓名", me.name],
    ["登录名", me.login],
    ["身份", roleName(me.role)],
    ...(me.nodes.length > 0 ? [["管辖地区代码", me.nodes.join("、")]] : []),
    ...(me.department === null ? [] : [["部门", me.department]]),
  ].map(([label = "", children = ""]) => ({ key: label, label, children }));
  return (
    <div className="account">
      <h1>账号</h1>
      <Descriptions size="small" column={1} bordered items={rows} />
      <p>
        <Button onClick={() => void signOut()} loading={leaving}>
          退出登录
        </Button>
      </p>
      <OwnFactor />
      <section aria-labelledby="password">
        <h2 id="password">密码</h2>
        <ChangePassword />
      </section>
      <OwnMail />
      <Sessions />
      <FailedSignIns />
    </div>
  );
}
