// The sign-in form, in two steps where the account has a second factor: on its own page, and over a page whose session has ended.
import { Button, Form, Input } from "antd";
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { useState } from "react";
import { Refusals } from "./refusals.tsx";
import { useAct } from "./use-api.ts";

interface Known {
  readonly login: string;
  readonly password: string;
}

interface Step<T> {
  readonly refusals: readonly Refusal[];
  readonly busy: boolean;
  readonly finish: (values: T) => void;
}

function PasswordStep({ refusals, busy, finish }: Step<Known>): ReactElement {
  return (
    <Form layout="vertical" requiredMark={false} onFinish={finish}>
      <Refusals refusals={refusals} title="未能登录" />
      <Form.Item name="login" label="登录名" rules={[{ required: true, message: "请输入登录名" }]}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: "请输入密码" }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} block>
        登录
      </Button>
    </Form>
  );
}

function CodeStep({ login, refusals, busy, finish, back }: Step<{ readonly code: string }> & { readonly login: string; readonly back: () => void }): ReactElement {
  return (
    <Form layout="vertical" requiredMark={false} onFinish={finish}>
      <Refusals refusals={refusals} title="未能登录" />
      <p>{login}：密码已核对，请再输入身份验证器上的动态码。</p>
      <Form.Item name="code" label="动态码或恢复码" rules={[{ required: true, min: 6, message: "请输入6位动态码，或一个恢复码" }]}>
        <Input autoComplete="one-time-code" autoFocus />
      </Form.Item>
      <div className="foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          验证并登录
        </Button>
        <Button onClick={back}>换一个账号</Button>
      </div>
    </Form>
  );
}

export function SignInForm({ done }: { readonly done: () => void }): ReactElement {
  const signIn = useAct("sign-in");
  const [known, setKnown] = useState<Known | undefined>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const send = async (given: Known, code?: string): Promise<void> => {
    const result = await signIn.mutateAsync({ input: { ...given, ...(code === undefined ? {} : { code: code.trim() }) } });
    const asked = !result.ok && result.refusals.some((one) => one.code === "second-factor-needed");
    if (asked) setKnown(given);
    setRefusals(result.ok || asked ? [] : result.refusals);
    if (result.ok) done();
  };
  const back = (): void => {
    setKnown(undefined);
    setRefusals([]);
  };
  if (known === undefined) return <PasswordStep refusals={refusals} busy={signIn.isPending} finish={({ login, password }) => void send({ login, password })} />;
  return <CodeStep login={known.login} refusals={refusals} busy={signIn.isPending} finish={({ code }) => void send(known, code)} back={back} />;
}
