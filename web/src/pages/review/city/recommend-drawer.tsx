// Recommending one or many: what the recommender itself must state, asked once per candidate, each sentence with its clause.
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Input, Progress } from "antd";
import { useId, useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import type { Candidate, CityDeskInHand } from "./use-city-desk.ts";

interface Props {
  readonly desk: CityDeskInHand;
  readonly candidates: readonly Candidate[];
  readonly close: (done: number) => void;
}

type Answers = { readonly [fact: string]: string | boolean };
interface Papers {
  readonly facts: Answers;
  readonly statements: { readonly [rule: string]: string };
  readonly over: string;
  readonly refusals: readonly Refusal[];
}
const blank: Papers = { facts: {}, statements: {}, over: "", refusals: [] };

type Ask = CityDeskInHand["ranking"]["asks"][number];

function FactInput({ label, fact, value, set }: { readonly label: string; readonly fact: Ask["facts"][number]; readonly value: string | boolean | undefined; readonly set: (value: string | boolean) => void }): ReactElement {
  const name = useId();
  if (fact.type === "boolean") {
    return (
      <span className="yes-no" role="radiogroup" aria-label={label}>
        {([true, false] as const).map((choice) => (
          <label key={String(choice)}>
            <input type="radio" name={name} checked={value === choice} onChange={() => set(choice)} /> {choice ? "是" : "否"}
          </label>
        ))}
      </span>
    );
  }
  return <Input aria-label={label} value={typeof value === "string" ? value : ""} onChange={(event) => set(event.target.value)} suffix={fact.unit ?? undefined} className="short" />;
}

function Asked({ ask, papers, change, edition, whose }: { readonly ask: Ask; readonly papers: Papers; readonly change: (papers: Papers) => void; readonly edition: string; readonly whose: string }): ReactElement {
  const departing = papers.refusals.some((one) => one.place === `statements.${ask.rule}`);
  return (
    <div className="ask">
      <p className="quiet spaced">
        <span>{ask.says}</span>
        <NoticeLink edition={edition} clause={ask.clause} />
      </p>
      {ask.facts.map((fact) => (
        <div key={fact.fact} className="ask-fact">
          <span>{fact.label}</span>
          <FactInput label={`${whose}：${fact.label}`} fact={fact} value={papers.facts[fact.fact]} set={(value) => change({ ...papers, facts: { ...papers.facts, [fact.fact]: value } })} />
        </div>
      ))}
      {departing && <Input.TextArea aria-label={`${whose}：偏离的理由`} placeholder="写明偏离“原则上”要求的理由" value={papers.statements[ask.rule] ?? ""} onChange={(event) => change({ ...papers, statements: { ...papers.statements, [ask.rule]: event.target.value } })} />}
    </div>
  );
}

function OnePaper({ one, desk, papers, change, overAsked }: { readonly one: Candidate; readonly desk: CityDeskInHand; readonly papers: Papers; readonly change: (papers: Papers) => void; readonly overAsked: boolean }): ReactElement {
  return (
    <section className="paper" aria-label={one.name}>
      <h3>
        {one.name} <span className="quiet number">位次 {one.place}</span>
      </h3>
      {desk.ranking.asks.map((ask) => (
        <Asked key={ask.rule} ask={ask} papers={papers} change={change} edition={desk.law.edition} whose={one.name} />
      ))}
      {overAsked && (
        <label className="labelled">
          超出“原则上”名额的理由
          <Input.TextArea value={papers.over} onChange={(event) => change({ ...papers, over: event.target.value })} autoSize={{ minRows: 1, maxRows: 4 }} />
        </label>
      )}
      <Refusals refusals={papers.refusals} edition={desk.law.edition} title="未能推荐" />
    </section>
  );
}

/** Recommends one after another; who was refused stays with the reasons, the rest is done. */
function useRecommending(desk: CityDeskInHand, candidates: readonly Candidate[], close: (done: number) => void) {
  const recommend = useDecision("recommend");
  const queries = useQueryClient();
  const [papers, setPapers] = useState<{ readonly [id: string]: Papers }>({});
  const [done, setDone] = useState<readonly string[]>([]);
  const [running, setRunning] = useState(false);
  const of = (id: string): Papers => papers[id] ?? blank;
  const tryOne = async (one: Candidate): Promise<boolean> => {
    const { facts, statements, over } = of(one.declaration);
    const result = await recommend.attempt({ declaration: one.declaration, step: desk.ranking.step.id, digest: one.digest ?? "", facts: { ...facts }, statements: { ...statements }, ...(over.trim() === "" ? {} : { overReason: over }) });
    setPapers((all) => ({ ...all, [one.declaration]: { ...(all[one.declaration] ?? blank), refusals: result.ok ? [] : result.refusals } }));
    return result.ok;
  };
  const act = async (): Promise<void> => {
    setRunning(true);
    const now: string[] = [...done];
    for (const one of candidates.filter((other) => !done.includes(other.declaration))) {
      if (await tryOne(one)) now.push(one.declaration);
      setDone([...now]);
    }
    await queries.invalidateQueries();
    setRunning(false);
    if (now.length === candidates.length) close(now.length);
  };
  return { of, change: (id: string, next: Papers) => setPapers((all) => ({ ...all, [id]: next })), done, running, act };
}

export function RecommendDrawer({ desk, candidates, close }: Props): ReactElement {
  const { of, change, done, running, act } = useRecommending(desk, candidates, close);
  const [yes, setYes] = useState(false);
  const { ranking } = desk;
  const taken = ranking.candidates.filter((one) => one.recommendation === "recommended").length;
  const over = ranking.how === "in-principle" && ranking.quota !== null && taken + candidates.length > ranking.quota;
  const booleans = ranking.asks.flatMap((ask) => ask.facts).filter((fact) => fact.type === "boolean");
  const allYes = (): void => {
    setYes(true);
    for (const one of candidates) change(one.declaration, { ...of(one.declaration), facts: { ...of(one.declaration).facts, ...Object.fromEntries(booleans.map((fact) => [fact.fact, true])) } });
  };
  return (
    <Drawer open title={candidates.length === 1 ? `推荐 ${candidates[0]?.name ?? ""}` : `批量推荐 ${candidates.length} 家`} onClose={() => close(done.length)} size={560} className="desk desk-drawer">
      {ranking.asks.length > 0 && <p className="quiet">以下由推荐单位说明，逐家填写，写入推荐材料。</p>}
      {candidates.length > 1 && booleans.length > 0 && (
        <p>
          <Button size="small" onClick={allYes} disabled={yes}>
            各家均填“是”
          </Button>
        </p>
      )}
      {candidates
        .filter((one) => !done.includes(one.declaration))
        .map((one) => (
          <OnePaper key={one.declaration} one={one} desk={desk} papers={of(one.declaration)} change={(next) => change(one.declaration, next)} overAsked={over || of(one.declaration).refusals.some((refusal) => refusal.code === "quota-departure-unexplained")} />
        ))}
      {candidates.length > 1 && (running || done.length > 0) && <Progress percent={Math.round((done.length / candidates.length) * 100)} format={() => `${done.length}/${candidates.length}`} aria-label="批量推荐进度" />}
      <FormFoot refusals={[]} edition={desk.law.edition} word={candidates.length === 1 ? "推荐" : `推荐 ${candidates.length - done.length} 家`} busy={running} warns="占用名额；上报之前可以写明理由撤销。" act={() => void act()} reload={() => close(done.length)} />
    </Drawer>
  );
}
