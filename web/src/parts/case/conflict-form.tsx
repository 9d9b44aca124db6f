// An officer declares a conflict of interest in the case 申报回避; from then on it decides nothing here.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../desk/refusals.tsx";
import { useDecision } from "./use-decision.ts";

export function ConflictForm({ declaration }: { readonly declaration: string }): ReactElement {
  const { message } = App.useApp();
  const declare = useDecision("declare-conflict");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const act = async (): Promise<void> => {
    if ((await declare.run({ declaration, reason })) === undefined) return;
    setOpen(false);
    void message.success("已申报回避，本件请由他人办理");
  };
  if (!open) return <Button onClick={() => setOpen(true)}>本人应回避…</Button>;
  return (
    <div className="conflict-form">
      <label className="labelled">
        须回避的事由
        <Input.TextArea value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 4 }} maxLength={4000} autoFocus />
      </label>
      <Refusals refusals={declare.refusals} title="未能申报" />
      <div className="act-buttons">
        <Button danger loading={declare.busy} onClick={() => void act()}>
          申报回避
        </Button>
        <Button onClick={() => setOpen(false)}>返回</Button>
      </div>
      <p className="quiet">申报后不能撤回：您不能再对本件审核、推荐、分派专家或处理异议。</p>
    </div>
  );
}
