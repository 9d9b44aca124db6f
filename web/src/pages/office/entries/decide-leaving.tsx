// Confirms a proposal to take a unit off, or drops it with the reason.
import { App, Button, Input, Modal } from "antd";
import { useState, type ReactElement } from "react";
import { groundWords } from "@qingce/core/register/entry-history";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { sayDay } from "../../../text/day.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import type { Leaving } from "./leaving-list.tsx";

interface Props {
  readonly how: "confirm" | "drop";
  readonly one: Leaving;
  readonly close: () => void;
}

export function DecideLeaving({ how, one, close }: Props): ReactElement {
  const { message } = App.useApp();
  const [confirm, drop] = [useDecision("confirm-leaving"), useDecision("drop-leaving")];
  const [reason, setReason] = useState("");
  const word = how === "confirm" ? "确认移出" : "不予移出";
  const { refusals } = how === "confirm" ? confirm : drop;
  const act = async (): Promise<void> => {
    const done = how === "confirm" ? await confirm.run({ leaving: one.id }) : await drop.run({ leaving: one.id, reason });
    if (done === undefined) return;
    void message.success(how === "confirm" ? `${one.name}已移出${one.list}` : `${one.name}仍在册`);
    close();
  };
  return (
    <Modal open title={`${word}：${one.name}`} footer={null} onCancel={close} className="desk entries-desk" width={620}>
      <p>
        {one.list}，{groundWords[one.ground]}，自{sayDay(one.on)}起：{one.reason}（{one.document}）
      </p>
      {how === "drop" && (
        <DeskField label="不予移出的理由" place="reason" refusals={refusals}>
          {(given) => <Input.TextArea {...given} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />}
        </DeskField>
      )}
      <Refusals refusals={refusals.filter(({ place }) => place !== "reason" || how === "confirm")} />
      <div className="act-row">
        <p className="quiet">{how === "confirm" ? "确认后即刻生效并对外公开，不能撤回：查验证明、二维码和标牌自该日起无效，该单位所在其他名单的主管部门会收到提示。" : "单位仍在册，理由告知提出人；可再次提出。"}</p>
        <div className="act-buttons">
          <Button onClick={close}>返回</Button>
          <Button type="primary" danger={how === "confirm"} loading={confirm.busy || drop.busy} onClick={() => void act()}>
            {word}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
