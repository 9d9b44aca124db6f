// The handler's opinion on an objection 核查意见, before the decision.
import { App, Input, Modal } from "antd";
import { useState, type ReactElement } from "react";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";

export function OpinionDialog({ objection, number, start, edition, close }: { readonly objection: string; readonly number: string; readonly start: string; readonly edition: string; readonly close: () => void }): ReactElement {
  const { message } = App.useApp();
  const give = useDecision("opine-on-objection");
  const [opinion, setOpinion] = useState(start);
  const act = async (): Promise<void> => {
    if ((await give.run({ objection, opinion })) === undefined) return;
    void message.success("核查意见已记录");
    close();
  };
  return (
    <Modal open title={`核查意见：${number}`} footer={null} onCancel={close} className="desk">
      <label className="labelled">
        核查的经过和意见
        <Input.TextArea value={opinion} onChange={(event) => setOpinion(event.target.value)} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} />
      </label>
      <FormFoot refusals={give.refusals} edition={edition} word="记录意见" busy={give.busy} warns="作出处理之前可以再写，每次都入日志。" act={() => void act()} reload={close} />
    </Modal>
  );
}
