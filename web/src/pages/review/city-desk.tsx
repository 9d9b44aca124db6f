// The desk of a recommending node: candidates side by side, the line, decisions with reasons, and the list sent up.
import { App, Alert, Button } from "antd";
import { Link, useParams } from "@tanstack/react-router";
import { useLayoutEffect, useState, type ReactElement } from "react";
import { Awaiting } from "../../parts/case/awaiting.tsx";
import { NoticeLink } from "../../parts/case/notice-link.tsx";
import { useDecision } from "../../parts/case/use-decision.ts";
import { RoundPosts } from "../../parts/desk/round-posts.tsx";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { ListPapers } from "../../parts/papers/desk-papers.tsx";
import { nextReserve, sorted, undecidedAbove, type Order } from "../../text/cut-line.ts";
import { keepWalk } from "../../text/case-walk.ts";
import { CandidateTable, type RowAct } from "./city/candidate-table.tsx";
import { OrderSays } from "./city/order-says.tsx";
import { ReasonDialog } from "./city/reason-dialog.tsx";
import { RecommendDrawer } from "./city/recommend-drawer.tsx";
import { SendPanel } from "./city/send-panel.tsx";
import { SentList } from "./city/sent-list.tsx";
import { SimulationPanel } from "./city/simulation.tsx";
import { useCityDesk, type At, type Candidate, type CityDeskInHand } from "./city/use-city-desk.ts";
import "../../parts/case/case.css";
import "./city/city.css";

type Dialog = { readonly kind: "recommend"; readonly candidates: readonly Candidate[] } | { readonly kind: "exclude" | "release"; readonly candidate: Candidate };

function QuotaSays({ desk: { ranking, law } }: { readonly desk: CityDeskInHand }): ReactElement {
  const { quota, how, clause } = ranking;
  const text = quota === null ? "本类没有名额限制，或名额表尚未导入。" : how === "in-principle" ? `名额原则上不超过 ${quota} 家，超出须写明理由。` : `名额 ${quota} 家，不得超出。`;
  return (
    <p>
      {text}
      {clause !== null && (
        <>
          依据 <NoticeLink edition={law.edition} clause={clause} />
        </>
      )}
    </p>
  );
}

const byPlace: Order = { by: "place", down: false };

function Bench({ at, desk }: { readonly at: At; readonly desk: CityDeskInHand }): ReactElement {
  const { ranking } = desk;
  const { message } = App.useApp();
  const reserve = useDecision("reserve");
  const [order, setOrder] = useState<Order>(byPlace);
  const [ownLine, setLine] = useState<number>();
  const [picked, pick] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<Dialog>();
  const shown = sorted(ranking.candidates, order);
  const line = Math.min(ownLine ?? ranking.quota ?? shown.length, shown.length);
  const walk = shown.map((one) => one.declaration).join(" ");
  useLayoutEffect(() => keepWalk(walk.split(" ")), [walk]);
  const say = (words: string): void => void message.success(words);
  const act = async (kind: RowAct, row: Candidate): Promise<void> => {
    if (kind === "recommend") return setDialog({ kind, candidates: [row] });
    if (kind !== "reserve") return setDialog({ kind, candidate: row });
    const place = nextReserve(ranking.candidates);
    if ((await reserve.run({ declaration: row.declaration, step: ranking.step.id, place })) !== undefined) say(`${row.name}：列为候补第 ${place} 位`);
  };
  const bulk = picked.length > 0 ? shown.filter((row) => picked.includes(row.declaration) && row.recommendation !== "recommended") : undecidedAbove(shown, line);
  const closed = (words?: string): void => {
    setDialog(undefined);
    if (words !== undefined) say(words);
  };
  return (
    <>
      <div className="city-columns">
        <div className="city-table">
          <div className="act-row">
            <p className="quiet">点列名排序；拖动名额线或用上下键试划。</p>
            <div className="act-buttons">
              <Button disabled={bulk.length === 0} onClick={() => setDialog({ kind: "recommend", candidates: bulk })}>
                {picked.length > 0 ? `推荐所选 ${bulk.length} 家…` : `推荐线上未决定 ${bulk.length} 家…`}
              </Button>
            </div>
          </div>
          <Refusals refusals={reserve.refusals} edition={desk.law.edition} />
          <CandidateTable rows={shown} order={order} setOrder={setOrder} line={line} quota={ranking.quota} setLine={setLine} place={desk.place} picked={picked} pick={pick} act={(kind, row) => void act(kind, row)} busy={reserve.busy} />
        </div>
        <SimulationPanel shown={shown} line={line} quota={ranking.quota} setLine={setLine} place={desk.place} reset={() => { setOrder(byPlace); setLine(undefined); }} />
      </div>
      <SendPanel at={at} desk={desk} said={say} />
      {dialog?.kind === "recommend" && (
        <RecommendDrawer
          key={dialog.candidates.map((one) => one.declaration).join()}
          desk={desk}
          candidates={dialog.candidates}
          close={(done) => { pick([]); closed(done > 0 ? `已推荐 ${done} 家` : undefined); }}
        />
      )}
      {dialog !== undefined && dialog.kind !== "recommend" && <ReasonDialog desk={desk} candidate={dialog.candidate} kind={dialog.kind} close={closed} />}
    </>
  );
}

export function CityDesk(): ReactElement {
  const at = useParams({ from: "/framed/desk/rounds/$round/lists/$kind/$node" });
  const { found, error } = useCityDesk(at);
  if (error !== undefined) return <Refusals refusals={error.refusals} title="推荐工作台打不开" />;
  if (found === undefined) return <Awaiting what="候选单位" />;
  const { ranking, round, law, nodeName } = found;
  return (
    <article className="city">
      <header>
        <h1>
          {nodeName} · {law.kinds.find((one) => one.kind === at.kind)?.name ?? at.kind} 推荐
        </h1>
        <p className="quiet">{round.title}</p>
        <QuotaSays desk={found} />
        <OrderSays desk={found} />
      </header>
      <RoundPosts round={at.round} />
      {ranking.sent && <SentList at={at} desk={found} />}
      {!ranking.sent && ranking.candidates.length === 0 && <Alert type="info" showIcon title="还没有候选单位。审核通过的申报会列在这里。" description={<Link to="/desk/reviews">批量审核</Link>} />}
      {!ranking.sent && ranking.candidates.length > 0 && <Bench at={at} desk={found} />}
      <ListPapers {...at} sent={ranking.sent} />
    </article>
  );
}
