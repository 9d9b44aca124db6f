// Proposes an evaluator for the blacklist, under the notice that has one; another person confirms.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { Foreseen } from "./foreseen.tsx";
import { useDone } from "./use-done.ts";

export function ProposeBlacklisting({ node, evaluator }: { readonly node: string; readonly evaluator: string }): ReactElement {
  const editions = useRead("list-editions", {}, { staleTime: 60_000 });
  const all = editions.data?.editions ?? [];
  const [edition, setEdition] = useState("");
  const [reason, setReason] = useState("");
  const [document, setDocument] = useState("");
  const { run, refusals, said, busy } = useDone("propose-blacklisting", () => "已提出，待另一人确认");
  return (
    <details>
      <summary>提议列入黑名单</summary>
      <p className="quiet">由一人提议、另一人确认后生效。先选依据的通知，查看期限和在办申报的影响。</p>
      <div className="fields">
        <label className="labelled">
          依据的通知
          <select className="choose" value={edition} onChange={(event) => setEdition(event.target.value)}>
            <option value="">请选择…</option>
            {all.map((one) => (
              <option key={one.edition} value={one.edition}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <TextField label="查实文书的名称和文号" value={document} change={setDocument} />
      </div>
      <TextField label="查实的情形" rows={2} value={reason} change={setReason} />
      {edition !== "" && <Foreseen node={node} evaluator={evaluator} edition={edition} />}
      <p role="status">{said}</p>
      <Refusals refusals={refusals} edition={edition === "" ? undefined : edition} />
      <Button danger loading={busy} disabled={edition === ""} onClick={() => void run({ node, evaluator, edition, reason, document })}>
        提议列入黑名单
      </Button>
    </details>
  );
}
