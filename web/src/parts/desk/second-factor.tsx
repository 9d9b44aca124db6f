// Sets up one's second factor: a picture for the phone and the same as text, the first code, then the recovery codes, shown once.
import { Button, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "./refusals.tsx";
import { useAct } from "./use-api.ts";

interface Shown {
  readonly secret: string;
  readonly picture: string | null;
}

const inFours = (secret: string): string => secret.match(/.{1,4}/gu)?.join(" ") ?? secret;

function Confirm({ shown, done }: { readonly shown: Shown; readonly done: (codes: readonly string[]) => void }): ReactElement {
  const confirm = useAct("confirm-second-factor");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const finish = async ({ code }: { readonly code: string }): Promise<void> => {
    const result = await confirm.mutateAsync({ input: { code: code.trim() } });
    setRefusals(result.ok ? [] : result.refusals);
    if (result.ok) done(result.value.recoveryCodes);
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: { code: string }) => void finish(values)} className="factor">
      <Refusals refusals={refusals} title="未能启用" />
      <ol>
        <li>
          在手机上打开身份验证器（支持 TOTP 的任一款），扫描二维码；不能扫描的，手工输入密钥，类型选“基于时间”。密钥只显示这一次。
          <div className="factor-key">
            {shown.picture !== null && <img src={`data:image/svg+xml,${encodeURIComponent(shown.picture)}`} alt="第二因素密钥的二维码" width={180} height={180} />}
            <code>{inFours(shown.secret)}</code>
          </div>
        </li>
        <li>
          <Form.Item name="code" label="输入身份验证器显示的6位动态码" rules={[{ required: true, pattern: /^\s*\d{6}\s*$/u, message: "动态码为6位数字" }]}>
            <Input autoComplete="one-time-code" inputMode="numeric" autoFocus />
          </Form.Item>
        </li>
      </ol>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        启用第二因素
      </Button>
    </Form>
  );
}

export function RecoveryCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => void }): ReactElement {
  return (
    <div className="factor" role="status">
      <p>
        <strong>恢复码只显示这一次，请抄下或打印，与手机分开存放。</strong>手机遗失时，每个恢复码可代替动态码登录一次。
      </p>
      <ul className="plain codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={done} autoFocus>
        已保存恢复码
      </Button>
    </div>
  );
}

/** `hold` is told while codes are shown that are never shown again. */
export function Enrol({ word, hold }: { readonly word: string; readonly hold?: ((held: boolean) => void) | undefined }): ReactElement {
  const begin = useAct("begin-second-factor");
  const [shown, setShown] = useState<Shown | undefined>();
  const [codes, setCodes] = useState<readonly string[] | undefined>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const start = async (): Promise<void> => {
    const result = await begin.mutateAsync({ input: {} });
    setRefusals(result.ok ? [] : result.refusals);
    if (result.ok) setShown(result.value);
  };
  const confirmed = (drawn: readonly string[]): void => {
    setShown(undefined);
    setCodes(drawn);
  };
  const saved = (): void => {
    setCodes(undefined);
    hold?.(false);
  };
  if (codes !== undefined) return <RecoveryCodes codes={codes} done={saved} />;
  if (shown !== undefined) return <Confirm shown={shown} done={confirmed} />;
  return (
    <>
      <Refusals refusals={refusals} />
      <Button type="primary" loading={begin.isPending} onClick={() => {
        hold?.(true);
        void start();
      }}>
        {word}
      </Button>
    </>
  );
}
