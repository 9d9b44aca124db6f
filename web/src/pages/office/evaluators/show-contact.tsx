// Whom to call at a body: masked until an officer writes why, and then every look is in the log.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";

export function ShowContact({ node, evaluator }: { readonly node: string; readonly evaluator: string }): ReactElement {
  const { run, refusals, busy } = useDecision("unmask-evaluator");
  const [reason, setReason] = useState("");
  const [who, setWho] = useState<{ readonly name: string; readonly phone: string }>();
  return (
    <details className="show-contact">
      <summary>查看完整联系方式（记入日志）</summary>
      <TextField label="查看的理由" rows={2} value={reason} change={setReason} />
      <Refusals refusals={refusals} />
      <Button size="small" loading={busy} onClick={() => void run({ node, evaluator, reason }).then(setWho)}>
        查看并记录
      </Button>
      <p role="status">{who !== undefined && `${who.name}　${who.phone}`}</p>
    </details>
  );
}
