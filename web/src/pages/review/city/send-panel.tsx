// Sending the list up: the order of the recommended, the letter, and the last question before it is gone.
import { Alert, App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Kind } from "@qingce/core/rule/kind";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { comingSaid } from "../../../text/coming-said.ts";
import { moved } from "../../../text/cut-line.ts";
import { sayDueDay } from "../../../text/day.ts";
import { ComingCases } from "./coming.tsx";
import type { At, Candidate, CityDeskInHand } from "./use-city-desk.ts";

interface Props {
  readonly at: At;
  readonly desk: CityDeskInHand;
  readonly said: (words: string) => void;
}

/** The reader's own order, with newcomers at the end in the ranking's order. */
const ordered = (own: readonly string[], recommended: readonly Candidate[]): readonly string[] => {
  const ids = recommended.map((one) => one.declaration);
  return [...own.filter((id) => ids.includes(id)), ...ids.filter((id) => !own.includes(id))];
};

function OrderList({ ids, candidates, move }: { readonly ids: readonly string[]; readonly candidates: readonly Candidate[]; readonly move: (id: string, by: 1 | -1) => void }): ReactElement {
  return (
    <ol className="send-order" aria-label="推荐次序">
      {ids.map((id, n) => {
        const name = candidates.find((one) => one.declaration === id)?.name ?? id;
        return (
          <li key={id}>
            <span className="number">{n + 1}</span> {name}
            <span className="row-acts">
              <Button size="small" disabled={n === 0} onClick={() => move(id, -1)} aria-label={`上移：${name}`}>
                上移
              </Button>
              <Button size="small" disabled={n === ids.length - 1} onClick={() => move(id, 1)} aria-label={`下移：${name}`}>
                下移
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

export function SendPanel({ at, desk, said }: Props): ReactElement {
  const { ranking, law, nodeName } = desk;
  const { modal } = App.useApp();
  const send = useDecision("send-list");
  const [own, setOwn] = useState<readonly string[]>([]);
  const [letter, setLetter] = useState({ number: "", signatory: "", day: "" });
  const recommended = ranking.candidates.filter((one) => one.recommendation === "recommended");
  const undecided = ranking.candidates.filter((one) => one.recommendation === "none");
  const ids = ordered(own, recommended);
  const run = async (): Promise<void> => {
    const sent = await send.run({ round: at.round, kind: at.kind as Kind, step: ranking.step.id, node: at.node, letter: { ...letter, day: letter.day as PlainDay }, ranked: [...ids] });
    if (sent !== undefined) said(`已上报 ${sent.sent} 家`);
  };
  const ask = (): void =>
    void modal.confirm({
      title: `上报${nodeName}推荐名单 ${ids.length} 家？`,
      content: (
        <>
          {ranking.coming.length > 0 && <p><strong>{comingSaid(ranking.coming)}，上报后不能再列入。</strong></p>}
          <p>上报后不能再增减、改序或撤销；未推荐的单位随即终结，理由对其可见。</p>
        </>
      ),
      okText: "上报",
      cancelText: "再看看",
      onOk: run,
    });
  const field = (name: keyof typeof letter, label: string, type = "text"): ReactElement => (
    <label className="labelled">
      {label}
      <Input type={type} value={letter[name]} onChange={(event) => setLetter({ ...letter, [name]: event.target.value })} />
    </label>
  );
  return (
    <section aria-labelledby="send-title" className="send">
      <h2 id="send-title">上报</h2>
      <p className="quiet">
        {ranking.step.says}
        {ranking.step.due !== null && `，${sayDueDay(ranking.step.due)}前（含当日）`}
      </p>
      {undecided.length > 0 && <Alert type="warning" showIcon title={`还有 ${undecided.length} 家未决定：推荐、候补或写明理由排除后才能上报。`} />}
      <ComingCases desk={desk} />
      <OrderList ids={ids} candidates={ranking.candidates} move={(id, by) => setOwn(moved(ids, id, by))} />
      <div className="letter">
        {field("number", "推荐函文号")}
        {field("signatory", "签发人")}
        {field("day", "签发日期", "date")}
      </div>
      <Refusals refusals={send.refusals} edition={law.edition} title="未能上报" />
      <Button type="primary" loading={send.busy} onClick={ask}>
        上报 {ids.length} 家…
      </Button>
    </section>
  );
}
