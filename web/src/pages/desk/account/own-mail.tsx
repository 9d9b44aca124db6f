// Where letters of one's own account go, and which one does without; nothing where the house sends none.
import { Button, Checkbox, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useAct, useRead } from "../../../parts/desk/use-api.ts";

type Mail = OutputOf<RouteOf<"read-own-mail">>;

interface Typed {
  readonly address?: string;
  readonly wanted?: readonly string[];
}

function MailForm({ address, unwanted, kinds }: Mail): ReactElement {
  const keep = useAct("keep-own-mail");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [kept, setKept] = useState(false);
  const free = kinds.filter(({ must }) => !must);
  const finish = async (typed: Typed): Promise<void> => {
    const wanted = new Set(typed.wanted);
    const done = await keep.mutateAsync({ input: { address: typed.address ?? "", unwanted: free.filter(({ kind }) => !wanted.has(kind)).map(({ kind }) => kind) } });
    setRefusals(done.ok ? [] : done.refusals);
    setKept(done.ok);
  };
  return (
    <Form layout="vertical" requiredMark={false} style={{ maxWidth: 480 }} initialValues={{ address: address ?? "", wanted: free.map(({ kind }) => kind).filter((kind) => !unwanted.includes(kind)) }} onFinish={(typed: Typed) => void finish(typed)} onValuesChange={() => setKept(false)}>
      <Refusals refusals={refusals} />
      <Form.Item name="address" label="收信地址（留空则不发送）">
        <Input type="email" autoComplete="email" maxLength={200} />
      </Form.Item>
      <p className="quiet">{kinds.filter(({ must }) => must).map(({ subject }) => subject).join("、")}：关系到期限或权利，有地址即发送。</p>
      {free.length > 0 && (
        <Form.Item name="wanted" label="另外接收">
          <Checkbox.Group options={free.map(({ kind, subject }) => ({ value: kind, label: subject }))} />
        </Form.Item>
      )}
      <Button htmlType="submit" loading={keep.isPending}>
        保存
      </Button>
      <span role="status">{kept ? "　已保存" : ""}</span>
    </Form>
  );
}

export function OwnMail(): ReactElement | null {
  const { data } = useRead("read-own-mail", {});
  if (data === undefined || !data.on || data.kinds.length === 0) return null;
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">邮件通知</h2>
      <MailForm key={data.address ?? ""} {...data} />
    </section>
  );
}
