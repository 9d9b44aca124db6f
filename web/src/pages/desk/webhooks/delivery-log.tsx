// What was sent to one subscriber, newest first, a page at a time; any of it can be sent again.
import { Button, Table } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { webhookKinds } from "@qingce/core/contract/webhook-kinds";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useAct, useRead } from "../../../parts/desk/use-api.ts";
import { sayDelivery } from "../../../text/delivery-said.ts";
import { sayMoment } from "../../../text/moment.ts";

export const kindName = (kind: string): string => (webhookKinds as { readonly [kind: string]: string })[kind] ?? kind;

export function DeliveryLog({ webhook }: { readonly webhook: string }): ReactElement {
  const [before, setBefore] = useState<readonly number[]>([]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const last = before.at(-1);
  const { data, error } = useRead("list-webhook-deliveries", { webhook, limit: 20, ...(last === undefined ? {} : { before: last }) }, { keep: true, refetchInterval: 10_000 });
  const again = useAct("send-delivery-again");
  const send = async (delivery: string): Promise<void> => {
    const done = await again.mutateAsync({ input: { webhook, delivery } });
    setRefusals(done.ok ? [] : done.refusals);
  };
  const next = data?.next ?? null;
  return (
    <>
      <Refusals refusals={[...refusals, ...(error?.refusals ?? [])]} />
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 640 }}
        locale={{ emptyText: "还没有推送过" }}
        dataSource={[...(data?.deliveries ?? [])]}
        columns={[
          { title: "序号", dataIndex: "number", align: "right", width: 72 },
          { title: "事件", dataIndex: "kind", render: kindName },
          { title: "发生于", dataIndex: "at", render: sayMoment },
          { title: "推送", key: "state", render: (_, one) => sayDelivery(one) },
          { title: "操作", key: "again", width: 80, render: (_, one) => <Button size="small" onClick={() => void send(one.id)} aria-label={`重发序号 ${one.number}`}>重发</Button> },
        ]}
      />
      {(before.length > 0 || next !== null) && (
        <p className="foot">
          <Button size="small" disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>上一页</Button>
          <Button size="small" disabled={next === null} onClick={() => setBefore(next === null ? before : [...before, next])}>下一页</Button>
        </p>
      )}
    </>
  );
}
