// Registers a subscriber: which tier's events of which kinds go to which address. Its secret is shown once.
import { Button, Form, Input, Select } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { webhookKinds } from "@qingce/core/contract/webhook-kinds";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useAct } from "../../../parts/desk/use-api.ts";

interface Typed {
  readonly node: string;
  readonly address: string;
  readonly kinds: readonly string[];
}

const kinds = Object.entries(webhookKinds).map(([value, label]) => ({ value, label }));

export function NewSubscriber({ made }: { readonly made: (secret: string) => void }): ReactElement {
  const register = useAct("register-webhook");
  const [form] = Form.useForm<Typed>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const finish = async ({ node, address, kinds }: Typed): Promise<void> => {
    const done = await register.mutateAsync({ input: { node: node.trim(), address: address.trim(), kinds: [...kinds] } });
    setRefusals(done.ok ? [] : done.refusals);
    if (!done.ok) return;
    form.resetFields();
    made(done.value.secret);
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} style={{ maxWidth: 480 }} onFinish={(typed) => void finish(typed)}>
      <Refusals refusals={refusals} />
      <Form.Item name="node" label="地区代码（全国填 CN）" rules={[{ required: true, pattern: /^[A-Z0-9]{2,12}$/, message: "请填地区代码，如 33、3301、CN" }]}>
        <Input maxLength={12} />
      </Form.Item>
      <Form.Item name="address" label="接收地址" rules={[{ required: true, message: "请填 https:// 开头的地址" }]}>
        <Input maxLength={500} placeholder="https://" />
      </Form.Item>
      <Form.Item name="kinds" label="事件" rules={[{ required: true, message: "请至少选一种事件" }]}>
        <Select mode="multiple" options={kinds} optionFilterProp="label" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={register.isPending}>
        登记
      </Button>
    </Form>
  );
}
