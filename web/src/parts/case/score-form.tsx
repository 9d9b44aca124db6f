// An expert's score; sealed from everybody until all experts have given theirs.
import { Input } from "antd";
import { useState, type ReactElement } from "react";
import type { Judging } from "./act-bar.tsx";
import { FormFoot } from "./form-foot.tsx";
import { useDecision } from "./use-decision.ts";

export function ScoreForm({ declaration, lit, digest, law, done, reload }: Judging): ReactElement {
  const give = useDecision("score-declaration");
  const [score, setScore] = useState("");
  const act = async (): Promise<void> => {
    if ((await give.run({ declaration, step: lit.step, digest, score: score.trim() })) !== undefined) done("已评分");
  };
  return (
    <>
      <label className="labelled">
        得分（分）
        <Input value={score} onChange={(event) => setScore(event.target.value)} inputMode="decimal" className="short number" placeholder="例如 86.5" />
      </label>
      <FormFoot refusals={give.refusals} edition={law.edition} word="提交评分" busy={give.busy} warns="提交后不能修改；全部专家评完之前互不可见。" act={() => void act()} reload={reload} />
    </>
  );
}
