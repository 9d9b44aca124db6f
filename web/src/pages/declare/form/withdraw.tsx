// Withdrawing before anybody has reviewed: with a reason, and told what it cannot undo.
import { Button, Input, Modal } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useAct } from "../../../parts/desk/use-api.ts";

export function Withdraw({ declaration, draft }: { readonly declaration: string; readonly draft: boolean }): ReactElement {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const act = useAct("withdraw-declaration");
  const withdraw = async (): Promise<void> => {
    const done = await act.mutateAsync({ input: { declaration, reason } });
    setRefusals(done.ok ? [] : done.refusals);
    if (done.ok) setOpen(false);
  };
  return (
    <p className="withdraw">
      <Button onClick={() => setOpen(true)}>{draft ? "放弃这份申报…" : "撤回申报…"}</Button>
      <Modal open={open} title={draft ? "放弃这份申报" : "撤回申报"} okText={draft ? "放弃" : "撤回"} cancelText="不撤回" okButtonProps={{ danger: true, disabled: reason.trim() === "" }} confirmLoading={act.isPending} onOk={() => void withdraw()} onCancel={() => setOpen(false)}>
        <p>撤回后本件不能恢复，编号不再使用；截止日前可以重新建立申报，内容须另行填写。</p>
        <label htmlFor="withdraw-reason">撤回原因</label>
        <Input.TextArea id="withdraw-reason" autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} value={reason} onChange={(event) => setReason(event.target.value)} />
        <Refusals refusals={refusals} title="未能撤回" />
      </Modal>
    </p>
  );
}
