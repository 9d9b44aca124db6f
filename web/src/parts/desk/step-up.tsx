// The dialog that asks who sits there to prove it again before a grave act. The page below keeps all that was typed.
import { Button, Form, Input, Modal } from "antd";
import { useEffect, useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { onProofAsked } from "./proof.ts";
import { Refusals } from "./refusals.tsx";
import { useMe } from "./session.tsx";
import { useAct } from "./use-api.ts";

type Answer = (proved: boolean) => void;

function ProofForm({ by, done, leave }: { readonly by: "code" | "password"; readonly done: () => void; readonly leave: () => void }): ReactElement {
  const stepUp = useAct("step-up");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const finish = async ({ given }: { readonly given: string }): Promise<void> => {
    const result = await stepUp.mutateAsync({ input: { [by]: given.trim() } });
    setRefusals(result.ok ? [] : result.refusals);
    if (result.ok) done();
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: { given: string }) => void finish(values)}>
      <Refusals refusals={refusals} title="未能验证" />
      {by === "code" ? (
        <Form.Item name="given" label="动态码或恢复码" rules={[{ required: true, message: "请输入动态码" }]}>
          <Input autoComplete="one-time-code" autoFocus />
        </Form.Item>
      ) : (
        <Form.Item name="given" label="本账号的密码" rules={[{ required: true, message: "请输入密码" }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      )}
      <div className="foot">
        <Button type="primary" htmlType="submit" loading={stepUp.isPending}>
          验证并继续
        </Button>
        <Button onClick={leave}>不办理</Button>
      </div>
    </Form>
  );
}

export function StepUp(): ReactElement {
  const { door } = useMe();
  const [answer, setAnswer] = useState<Answer | undefined>();
  useEffect(() => onProofAsked((give) => setAnswer(() => give)), []);
  const close = (proved: boolean): void => {
    setAnswer(undefined);
    answer?.(proved);
  };
  return (
    <Modal open={answer !== undefined} title="再次验证身份" footer={null} closable={false} onCancel={() => close(false)} destroyOnHidden>
      <p>公布、登记、移出、列入黑名单、查看个人信息和管理账号，须由本人当场验证。已填写的内容不变，验证后自动继续。</p>
      <ProofForm by={door.proof ?? "password"} done={() => close(true)} leave={() => close(false)} />
    </Modal>
  );
}
