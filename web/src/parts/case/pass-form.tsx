// Passing a review, with an opinion that stays on the record.
import { Input } from "antd";
import { useState, type ReactElement } from "react";
import type { Judging } from "./act-bar.tsx";
import { FormFoot } from "./form-foot.tsx";
import { useDecision } from "./use-decision.ts";

export function PassForm({ declaration, lit, digest, law, done, reload }: Judging): ReactElement {
  const pass = useDecision("pass-review");
  const [opinion, setOpinion] = useState("");
  const act = async (): Promise<void> => {
    if ((await pass.run({ declaration, step: lit.step, digest, opinion })) !== undefined) done("已通过");
  };
  return (
    <>
      <label className="labelled">
        审核意见（可不填）
        <Input.TextArea value={opinion} onChange={(event) => setOpinion(event.target.value)} autoSize={{ minRows: 1, maxRows: 5 }} maxLength={4000} />
      </label>
      <FormFoot refusals={pass.refusals} edition={law.edition} word="通过" busy={pass.busy} warns="通过后进入下一环节，意见记入日志，不能修改。" act={() => void act()} reload={reload} />
    </>
  );
}
