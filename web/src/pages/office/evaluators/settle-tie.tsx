// The office records a tie that it found, or ends one, with its ground.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import type { Registration } from "../../../parts/evaluator/registration-view.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { tieWords } from "../../../text/evaluator-said.ts";
import { useDone } from "./use-done.ts";

interface Props {
  readonly node: string;
  readonly evaluator: string;
  readonly creditCode: string;
  readonly ties: Registration["ties"];
}

export function SettleTie({ node, evaluator, creditCode, ties }: Props): ReactElement {
  const [kind, setKind] = useState<"ownership" | "declared">("ownership");
  const [other, setOther] = useState("");
  const [reason, setReason] = useState("");
  const { run, refusals, said, busy } = useDone("settle-tie", () => "关联已登记，评价数量上限按此合并计算");
  const standing = ties.filter((tie) => tie.body === creditCode && tie.to === null && tie.kind !== "legal-representative");
  return (
    <details>
      <summary>认定或解除关联</summary>
      <div className="fields">
        <label className="labelled">
          关联方式
          <select className="choose" value={kind} onChange={(event) => setKind(event.target.value === "declared" ? "declared" : "ownership")}>
            <option value="ownership">{tieWords.ownership}</option>
            <option value="declared">{tieWords.declared}</option>
          </select>
        </label>
        <TextField label="另一方统一社会信用代码" value={other} change={setOther} />
        <TextField label="认定或解除的依据" value={reason} change={setReason} />
      </div>
      <p role="status">{said}</p>
      <Refusals refusals={refusals} />
      <span className="act-buttons">
        <Button loading={busy} onClick={() => void run({ node, evaluator, kind, other: other.trim(), ended: false, reason })}>
          认定关联
        </Button>
        {standing.map((tie) => (
          <Button key={`${tie.kind}${tie.other}`} loading={busy} onClick={() => void run({ node, evaluator, kind: tie.kind === "declared" ? "declared" : "ownership", other: tie.other, ended: true, reason })}>
            解除与 {tie.other} 的关联
          </Button>
        ))}
      </span>
    </details>
  );
}
