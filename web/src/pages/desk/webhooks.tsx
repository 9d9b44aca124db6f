// The system administrator's desk: subscribers outside that are told of events, and what was sent to each.
import { Alert, Button, Popconfirm } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { useAct, useRead } from "../../parts/desk/use-api.ts";
import { sayMoment } from "../../text/moment.ts";
import { DeliveryLog, kindName } from "./webhooks/delivery-log.tsx";
import { NewSubscriber } from "./webhooks/new-subscriber.tsx";

type Row = OutputOf<RouteOf<"list-webhooks">>["webhooks"][number];

function Subscriber({ row, shown }: { readonly row: Row; readonly shown: (secret: string) => void }): ReactElement {
  const change = useAct("change-webhook");
  const rotate = useAct("rotate-webhook-secret");
  const [open, setOpen] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const stand = async (standing: Row["standing"]): Promise<void> => {
    const done = await change.mutateAsync({ input: { webhook: row.id, standing } });
    setRefusals(done.ok ? [] : done.refusals);
  };
  const renew = async (): Promise<void> => {
    const done = await rotate.mutateAsync({ input: { webhook: row.id } });
    setRefusals(done.ok ? [] : done.refusals);
    if (done.ok) shown(done.value.secret);
  };
  return (
    <section aria-label={row.address}>
      <h2 style={{ overflowWrap: "anywhere" }}>{row.address}</h2>
      <Refusals refusals={refusals} />
      <p>
        {row.node}：{row.kinds.map(kindName).join("、")}
      </p>
      <p className="quiet number">
        {row.standing === "paused" ? "已暂停；" : ""}待发送 {row.waiting}，已放弃 {row.failed}，{row.lastSentAt === null ? "还没有送达过" : `最近送达 ${sayMoment(row.lastSentAt)}`}
        {row.previousUntil === null ? "" : `；旧密钥并行至 ${sayMoment(row.previousUntil)}`}
      </p>
      <p className="foot">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? "收起记录" : "推送记录"}</Button>
        <Button size="small" onClick={() => void stand(row.standing === "on" ? "paused" : "on")}>{row.standing === "on" ? "暂停" : "恢复"}</Button>
        <Popconfirm title="更换签名密钥？" description="新密钥只显示一次；旧密钥在24小时内并行签名。" okText="更换" cancelText="不更换" onConfirm={() => void renew()}>
          <Button size="small">更换密钥</Button>
        </Popconfirm>
        <Popconfirm title="移除这个接收方？" description="此后不再推送，记录保留在日志中。" okText="移除" cancelText="不移除" onConfirm={() => void stand("removed")}>
          <Button size="small" danger>移除</Button>
        </Popconfirm>
      </p>
      {open && <DeliveryLog webhook={row.id} />}
    </section>
  );
}

export function Webhooks(): ReactElement {
  const { data, error } = useRead("list-webhooks", {});
  const [secret, setSecret] = useState("");
  return (
    <div className="account">
      <h1>事件推送</h1>
      <p className="quiet">事件发生时通知外部系统：只说发生了什么、在哪里、何时，不含单位、个人和数值。</p>
      <Refusals refusals={error?.refusals ?? []} />
      {data?.on === false && <Alert type="info" showIcon title="本系统没有启用事件推送；由运行单位以 QINGCE_WEBHOOKS=on 启用。" />}
      {secret !== "" && <Alert type="success" showIcon role="status" closable={{ closeIcon: true, onClose: () => setSecret(""), "aria-label": "收起" }} title="签名密钥，只显示这一次，请交给接收方保存：" description={<code>{secret}</code>} />}
      {(data?.webhooks ?? []).map((row) => (
        <Subscriber key={row.id} row={row} shown={setSecret} />
      ))}
      {data?.on === true && (
        <>
          <h2>登记接收方</h2>
          <NewSubscriber made={setSecret} />
        </>
      )}
    </div>
  );
}
