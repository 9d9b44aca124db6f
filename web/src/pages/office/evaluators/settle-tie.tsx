// The office records a tie that it found, or ends one, with its ground.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import type { Registration } from "../../../parts/evaluator/registration-view.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { noTie, TieFields } from "../../../parts/evaluator/tie-fields.tsx";
import { useDone } from "./use-done.ts";

interface Props {
  readonly node: string;
  readonly evaluator: string;
  readonly creditCode: string;
  readonly ties: Registration["ties"];
}

export function SettleTie({ node, evaluator, creditCode, ties }: Props): ReactElement {
  const [tie, setTie] = useState(noTie);
  const [reason, setReason] = useState("");
  const { run, refusals, said, busy } = useDone("settle-tie", () => "关联已登记，评价数量上限按此合并计算");
  const standing = ties.filter((one) => one.body === creditCode && one.to === null && one.kind !== "legal-representative");
  return (
    <details>
      <summary>认定或解除关联</summary>
      <div className="fields">
        <TieFields tie={tie} change={setTie} />
        <TextField label="认定或解除的依据" value={reason} change={setReason} />
      </div>
      <p role="status">{said}</p>
      <Refusals refusals={refusals} />
      <span className="act-buttons">
        <Button loading={busy} onClick={() => void run({ node, evaluator, ...tie, other: tie.other.trim(), ended: false, reason })}>
          认定关联
        </Button>
        {standing.map((one) => (
          <Button key={`${one.kind}${one.other}`} loading={busy} onClick={() => void run({ node, evaluator, kind: one.kind === "declared" ? "declared" : "ownership", other: one.other, ended: true, reason })}>
            解除与 {one.other} 的关联
          </Button>
        ))}
      </span>
    </details>
  );
}
