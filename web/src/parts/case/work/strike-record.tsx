// A record entered by mistake is struck with a reason; it stays in the log.
import { App, Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../desk/refusals.tsx";
import { useDecision } from "../use-decision.ts";

export function StrikeRecord({ declaration, record, edition }: { readonly declaration: string; readonly record: string; readonly edition: string }): ReactElement {
  const strike = useDecision("strike-record");
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const act = async (): Promise<void> => {
    if ((await strike.run({ declaration, record, reason })) !== undefined) void message.success("已作废，原记录留存于日志");
  };
  return (
    <details>
      <summary className="quiet">误记，作废本条</summary>
      <div className="return-row">
        <label className="labelled">
          作废原因
          <input className="choose" value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
        </label>
        <Button danger loading={strike.busy} onClick={() => void act()}>
          作废
        </Button>
      </div>
      <Refusals refusals={strike.refusals} edition={edition} />
    </details>
  );
}
