// The sign-in form: on its own page, and over a page whose session has ended.
import { Button, Form, Input } from "antd";
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { useState } from "react";
import { Refusals } from "./refusals.tsx";
import { useAct } from "./use-api.ts";

export function SignInForm({ done }: { readonly done: () => void }): ReactElement {
  const signIn = useAct("sign-in");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const finish = async (input: { readonly login: string; readonly password: string }): Promise<void> => {
    const result = await signIn.mutateAsync({ input });
    setRefusals(result.ok ? [] : result.refusals);
    if (result.ok) done();
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: { login: string; password: string }) => void finish(values)}>
      <Refusals refusals={refusals} title="未能登录" />
      <Form.Item name="login" label="登录名" rules={[{ required: true, message: "请输入登录名" }]}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: "请输入密码" }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
        登录
      </Button>
    </Form>
  );
}
