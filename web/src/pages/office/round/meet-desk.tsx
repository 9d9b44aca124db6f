// The meeting 会议审定: a record and who was present; everybody who waits is confirmed together.
import { App, Input } from "antd";
import { useState, type ReactElement } from "react";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import type { StepDeskProps } from "./step-desk.tsx";
import { WaitingTable } from "./waiting-table.tsx";

export function MeetDesk({ found, step, rows, names }: StepDeskProps): ReactElement {
  const { message } = App.useApp();
  const meet = useDecision("meet-on-list");
  const [record, setRecord] = useState("");
  const [present, setPresent] = useState("");
  const people = present.split(/[\s,，、;；]+/u).filter((one) => one !== "");
  const act = async (): Promise<void> => {
    const done = await meet.run({ round: found.round.id, step: step.step, record, present: people });
    if (done !== undefined) void message.success(`会议审定 ${done.confirmed} 件`);
  };
  return (
    <>
      <div className="two">
        <label className="labelled">
          会议记录
          <Input.TextArea value={record} onChange={(event) => setRecord(event.target.value)} autoSize={{ minRows: 3, maxRows: 8 }} />
        </label>
        <label className="labelled">
          出席人（以空格或顿号分开）
          <Input.TextArea value={present} onChange={(event) => setPresent(event.target.value)} autoSize={{ minRows: 3, maxRows: 8 }} />
        </label>
      </div>
      <FormFoot refusals={meet.refusals} edition={found.law.edition} word={`审定 ${rows.length} 件`} busy={meet.busy} warns="名单上的全部审定，记录写入日志，不能修改。" act={() => void act()} reload={() => undefined} />
      <WaitingTable rows={rows} step={step} {...names} />
    </>
  );
}
