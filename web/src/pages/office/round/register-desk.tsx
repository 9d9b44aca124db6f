// Entering the announced list into the register.
import { App, Button } from "antd";
import type { ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import type { StepDeskProps } from "./step-desk.tsx";
import { WaitingTable } from "./waiting-table.tsx";

export function RegisterDesk({ found, step, rows, names }: StepDeskProps): ReactElement {
  const { modal, message } = App.useApp();
  const enter = useDecision("register-list");
  const run = async (): Promise<void> => {
    const done = await enter.run({ round: found.round.id, step: step.step });
    if (done !== undefined) void message.success(`已列入名单 ${done.registered} 家`);
  };
  const ask = (): void => void modal.confirm({ title: `列入名单 ${rows.length} 家？`, content: "列入后名册生效；此后的变动只能经动态管理办理。", okText: "列入名单", cancelText: "再看看", onOk: run });
  return (
    <>
      <p className="act-row">
        <span>公布文件：{found.round.announcement?.document ?? "尚未公布"}</span>
        <Button type="primary" loading={enter.busy} disabled={rows.length === 0} onClick={ask}>
          列入名单 {rows.length} 家…
        </Button>
      </p>
      <Refusals refusals={enter.refusals} edition={found.law.edition} />
      <WaitingTable rows={rows} step={step} {...names} />
    </>
  );
}
