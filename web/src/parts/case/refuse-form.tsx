// Refusing a declaration: always by a clause of the notice, with a reason.
import { Input } from "antd";
import { useState, type ReactElement } from "react";
import type { Judging } from "./act-bar.tsx";
import { FormFoot } from "./form-foot.tsx";
import { useDecision } from "./use-decision.ts";

const start = (text: string): string => {
  const line = text.replaceAll(/[|\s]+/gu, " ").trim();
  return line.length > 36 ? `${line.slice(0, 36)}…` : line;
};

export function RefuseForm({ declaration, lit, digest, law, done, reload, clause }: Judging & { readonly clause: string | undefined }): ReactElement {
  const refuse = useDecision("refuse-review");
  const [chosen, setChosen] = useState(clause ?? "");
  const [reason, setReason] = useState("");
  const act = async (): Promise<void> => {
    if ((await refuse.run({ declaration, step: lit.step, digest, clause: chosen === "" ? "未选" : chosen, reason })) !== undefined) done("已不予通过");
  };
  return (
    <>
      <div className="two">
        <label className="labelled">
          依据条款
          <select className="choose" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">请选择…</option>
            {law.clauses.map(({ anchor, text }) => (
              <option key={anchor} value={anchor}>
                {anchor} {start(text)}
              </option>
            ))}
          </select>
        </label>
        <label className="labelled">
          理由
          <Input.TextArea value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={4000} />
        </label>
      </div>
      <FormFoot refusals={refuse.refusals} edition={law.edition} word="不予通过" danger busy={refuse.busy} warns="不予通过即终结本次申报，不能撤回；条款和理由对申报单位可见。" act={() => void act()} reload={reload} />
    </>
  );
}
