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
        <p>截止日前可以在原件上恢复填写，编号和内容不变；过了截止日不能恢复。未提交评价报告的委托随撤回终止，恢复后须重新委托。</p>
        <label htmlFor="withdraw-reason">撤回原因</label>
        <Input.TextArea id="withdraw-reason" autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} value={reason} onChange={(event) => setReason(event.target.value)} />
        <Refusals refusals={refusals} title="未能撤回" />
      </Modal>
    </p>
  );
}
