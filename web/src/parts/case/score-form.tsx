// An expert's score: points by item where the round has a scheme, else a total; with its opinion. Sealed until all experts have given theirs.
import { Input } from "antd";
import { useMemo, useState, type ReactElement } from "react";
import { totalSoFar } from "@qingce/core/review/score-points";
import { scoringFrom } from "../../text/scoring-from.ts";
import { useRead } from "../desk/use-api.ts";
import type { Judging } from "./act-bar.tsx";
import { FormFoot } from "./form-foot.tsx";
import { PointsTable } from "./points-table.tsx";
import { useDecision } from "./use-decision.ts";

export function ScoreForm({ declaration, lit, digest, law, done, reload }: Judging): ReactElement {
  const give = useDecision("score-declaration");
  const answer = useRead("read-scoring", { declaration }, { staleTime: 60_000 }).data;
  const scheme = useMemo(() => (answer === undefined ? undefined : scoringFrom(answer)?.scheme), [answer]);
  const self = Object.fromEntries((answer?.self?.outcome.items ?? []).map((item) => [item.id, item.points]));
  const [score, setScore] = useState("");
  const [opinion, setOpinion] = useState("");
  const [points, setPoints] = useState<{ readonly [item: string]: string }>({});
  const act = async (): Promise<void> => {
    const filled = Object.entries(points).filter(([, value]) => value.trim() !== "");
    const given = scheme === undefined ? { score: score.trim() } : { points: Object.fromEntries(filled.map(([item, value]) => [item, value.trim()] as const)) };
    if ((await give.run({ declaration, step: lit.step, digest, opinion, ...given })) !== undefined) done("已评分");
  };
  return (
    <>
      {scheme === undefined ? (
        <label className="labelled">
          得分（分）
          <Input value={score} onChange={(event) => setScore(event.target.value)} inputMode="decimal" className="short number" placeholder="例如 86.5" />
        </label>
      ) : (
        <>
          <PointsTable scheme={scheme} points={points} self={self} refusals={give.refusals} give={(item, value) => setPoints((all) => ({ ...all, [item]: value }))} />
          <p role="status">
            已给 {Object.values(points).filter((one) => one.trim() !== "").length} / {scheme.items.length} 项，按权重和各类上限合计 <strong className="number">{totalSoFar(scheme, points)}</strong> 分
          </p>
        </>
      )}
      <label className="labelled">
        评审意见
        <Input.TextArea value={opinion} onChange={(event) => setOpinion(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
      </label>
      <FormFoot refusals={give.refusals} edition={law.edition} word="提交评分" busy={give.busy} warns="提交后不能修改；全部专家评完之前密封，任何人都看不到。" act={() => void act()} reload={reload} />
    </>
  );
}
