// Decides one finding: the same unit, or another of the same name with the reason.
import { App, Button, Input, Modal } from "antd";
import { useState, type ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { Sides, type Finding } from "./sides.tsx";

interface Props {
  readonly how: "confirm" | "dismiss";
  readonly one: Finding;
  readonly close: () => void;
}

export function DecideFinding({ how, one, close }: Props): ReactElement {
  const { message } = App.useApp();
  const confirm = useDecision("confirm-findings");
  const dismiss = useDecision("dismiss-findings");
  const [reason, setReason] = useState("");
  const word = how === "confirm" ? "认定是同一单位" : "认定不是同一单位";
  const act = async (): Promise<void> => {
    const findings = [one.id];
    const done = how === "confirm" ? await confirm.run({ findings }) : await dismiss.run({ findings, reason });
    if (done === undefined) return;
    void message.success(`已${word}：${one.organisation.name}`);
    close();
  };
  return (
    <Modal open title={word} footer={null} onCancel={close} className="desk findings" width={680}>
      <Sides one={one} />
      {how === "dismiss" && (
        <label className="labelled">
          理由
          <Input.TextArea autoFocus value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
        </label>
      )}
      <Refusals refusals={how === "confirm" ? confirm.refusals : dismiss.refusals} />
      <div className="act-row">
        <p className="quiet">{how === "confirm" ? "名单条目随即取得该信用代码；认定不能修改。" : "认定不能修改，再次比对也不再提出。"}</p>
        <Button type="primary" loading={confirm.busy || dismiss.busy} onClick={() => void act()}>
          {word}
        </Button>
      </div>
    </Modal>
  );
}
