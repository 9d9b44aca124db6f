// Changes one's own password. Every other sign-in of the account ends.
import { Button, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "./refusals.tsx";
import { useAct } from "./use-api.ts";

interface Typed {
  readonly old: string;
  readonly password: string;
  readonly again: string;
}

export function ChangePassword({ done }: { readonly done?: () => void }): ReactElement {
  const [form] = Form.useForm<Typed>();
  const change = useAct("change-password");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [changed, setChanged] = useState(false);
  const finish = async ({ old, password }: Typed): Promise<void> => {
    const result = await change.mutateAsync({ input: { old, password } });
    setRefusals(result.ok ? [] : result.refusals);
    setChanged(result.ok);
    if (!result.ok) return;
    form.resetFields();
    done?.();
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} className="password" onFinish={(values: Typed) => void finish(values)}>
      <Refusals refusals={refusals} title="未能修改" />
      {changed && <p role="status">密码已修改，本账号的其他登录已结束。</p>}
      <Form.Item name="old" label="原密码" rules={[{ required: true, message: "请输入原密码" }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="password" label="新密码" rules={[{ required: true, min: 12, message: "新密码至少12位" }]} extra="至少12位；可以是几个不相干的词，不得为常见密码。">
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={["password"]}
        rules={[{ required: true, message: "请再输一次" }, ({ getFieldValue }) => ({ validator: (_, value) => (value === undefined || value === getFieldValue("password") ? Promise.resolve() : Promise.reject(new Error("两次输入不一致"))) })]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button htmlType="submit" loading={change.isPending}>
        修改密码
      </Button>
    </Form>
  );
}
