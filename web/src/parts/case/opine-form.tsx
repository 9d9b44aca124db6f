// A department's opinion in joint review.
import { Input } from "antd";
import { useState, type ReactElement } from "react";
import { opinionWord } from "../../text/outcome-word.ts";
import type { Judging } from "./act-bar.tsx";
import { FormFoot } from "./form-foot.tsx";
import { useDecision } from "./use-decision.ts";

export function OpineForm({ declaration, lit, digest, law, done, reload, opinion }: Judging & { readonly opinion: "agree" | "disagree" }): ReactElement {
  const opine = useDecision("opine");
  const [reason, setReason] = useState("");
  const act = async (): Promise<void> => {
    if ((await opine.run({ declaration, step: lit.step, digest, opinion, reason })) !== undefined) done(`已提出意见：${opinionWord(opinion)}`);
  };
  return (
    <>
      <label className="labelled">
        {opinion === "agree" ? "说明（可不填）" : "不同意的理由"}
        <Input.TextArea value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 1, maxRows: 5 }} maxLength={4000} />
      </label>
      <FormFoot refusals={opine.refusals} edition={law.edition} word={opinionWord(opinion)} danger={opinion === "disagree"} busy={opine.busy} warns="意见以本部门名义提出，提出后不能修改。" act={() => void act()} reload={reload} />
    </>
  );
}
