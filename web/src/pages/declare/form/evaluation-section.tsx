// Third-party evaluation: whom the applicant engages. The evaluator files its report from its own account.
import { Button, Select } from "antd";
import { useState, type ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Refusal } from "@qingce/core/base/refusal";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useAct, useRead } from "../../../parts/desk/use-api.ts";
import { sayDay } from "../../../text/day.ts";
import { endWord } from "../../../text/work-said.ts";
import { idOf } from "../../../text/form-sections.ts";
import { needWord } from "../../../text/words.ts";
import type { CaseAnswer, FormInHand } from "./basis.ts";
import { FieldNotes, noteId } from "./field-notes.tsx";
import { sayScore } from "../../../text/sheet-said.ts";

function Engage({ hand }: { readonly hand: FormInHand }): ReactElement {
  const { form } = hand;
  const [sought, setSought] = useState("");
  const q = sought.trim().slice(0, 100);
  const list = useRead("list-evaluators", { limit: 500, all: true, ...(q === "" ? {} : { q }) }, { staleTime: 60_000, keep: true });
  const engage = useAct("engage-evaluator");
  const [answerBy, setAnswerBy] = useState("");
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string }>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const all = list.data?.evaluators ?? [];
  const act = async (): Promise<void> => {
    if (chosen === undefined) return;
    const done = await engage.mutateAsync({ input: { declaration: form.declaration, evaluator: chosen.value, ...(answerBy === "" ? {} : { answerBy: answerBy as PlainDay }) } });
    setRefusals(done.ok ? [] : done.refusals);
  };
  return (
    <>
      <span className="signing">
        <Select
          id={idOf("engagement")}
          aria-label="评价机构"
          aria-describedby={noteId("engagement")}
          placeholder={all.length === 0 && q === "" ? "名录中还没有机构" : "按名称、拼音选择机构"}
          labelInValue
          showSearch={{ filterOption: false, onSearch: setSought }}
          notFoundContent={list.isFetching ? "正在查找…" : "没有这样的机构"}
          options={all.map((one) => ({ value: one.evaluator, label: one.blacklistedUntil === null ? one.name : `${one.name}（黑名单至 ${one.blacklistedUntil}）` }))}
          {...(chosen === undefined ? {} : { value: chosen })}
          onChange={(one: { readonly value: string; readonly label: string }) => {
            setChosen(one);
            setSought("");
          }}
        />
        <label className="spaced quiet">
          请其答复的最后一天（可不填）
          <input type="date" className="choose" value={answerBy} min={form.today} onChange={(event) => setAnswerBy(event.target.value)} />
        </label>
        <Button onClick={() => void act()} disabled={chosen === undefined} loading={engage.isPending}>
          委托
        </Button>
      </span>
      <Refusals refusals={refusals} edition={form.edition.id} title="未能委托" />
    </>
  );
}

type WorkRead = OutputOf<RouteOf<"read-evaluation-work">>;

/** An offer that nobody has answered is taken back, so that another can be asked. */
function TakeBack({ hand }: { readonly hand: FormInHand }): ReactElement {
  const takeBack = useAct("take-back-engagement");
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const act = async (): Promise<void> => {
    const done = await takeBack.mutateAsync({ input: { declaration: hand.form.declaration, reason } });
    setRefusals(done.ok ? [] : done.refusals);
  };
  return (
    <>
      <span className="signing">
        <input className="choose" aria-label="撤回委托的理由" placeholder="撤回委托的理由" value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
        <Button onClick={() => void act()} loading={takeBack.isPending}>
          撤回委托，另选机构
        </Button>
      </span>
      <Refusals refusals={refusals} edition={hand.form.edition.id} title="未能撤回" />
    </>
  );
}

const sayEvaluated = (evaluation: NonNullable<CaseAnswer["declaration"]["evaluation"]>): string =>
  `已提交评价，结论${evaluation.conclusion === "meets" ? "符合" : "不符合"}${evaluation.score === undefined ? "" : `，${sayScore(evaluation.score)} 分`}`;

function Engaged({ hand, one, read }: { readonly hand: FormInHand; readonly one: CaseAnswer; readonly read: WorkRead | undefined }): ReactElement {
  const { engagement, evaluation } = one.declaration;
  const name = read?.engagement?.name ?? "已委托的机构";
  const contract = read?.work.contract;
  if (engagement?.accepted !== true && evaluation === undefined) {
    return (
      <>
        <p role="status">
          {name}：<strong>等待答复</strong>
          {engagement?.answerBy !== undefined && `，最后一天 ${sayDay(engagement.answerBy)}，逾期未答复即失效`}。接受之前不能提交申报。
        </p>
        <TakeBack hand={hand} />
      </>
    );
  }
  return (
    <p role="status">
      {name}：{evaluation === undefined ? "已接受委托，尚未提交评价" : sayEvaluated(evaluation)}
      {contract !== undefined && `；合同 ${contract.number}，${sayDay(contract.signedOn)}签订`}
    </p>
  );
}

function Past({ past }: { readonly past: WorkRead["past"] }): ReactElement | null {
  if (past.length === 0) return null;
  return (
    <ul className="plain quiet" aria-label="先前的委托">
      {past.map((offer) => (
        <li key={`${offer.name}/${offer.on ?? ""}/${offer.reason}`}>
          {offer.name}：{endWord(offer.reason)}
          {offer.on !== null && `（${sayDay(offer.on)}）`}
          {offer.words !== "" && `，理由：${offer.words}`}
        </li>
      ))}
    </ul>
  );
}

export function EvaluationSection({ inHand, one }: { readonly inHand: FormInHand; readonly one: CaseAnswer }): ReactElement {
  const { basis } = inHand;
  const wanted = basis.edition.procedure.evaluation[basis.kind];
  const { engagement } = one.declaration;
  const read = useRead("read-evaluation-work", { declaration: inHand.form.declaration }).data;
  return (
    <section id="section-evaluation" aria-labelledby="head-evaluation">
      <h2 id="head-evaluation">第三方评价</h2>
      <div className="fact-row">
        <div className="fact-name">
          委托评价机构
          <span className="quiet block">本类{needWord(wanted?.need ?? "none")}</span>
        </div>
        <div className="fact-cell">
          {engagement === undefined ? <Engage hand={inHand} /> : <Engaged hand={inHand} one={one} read={read} />}
          <Past past={read?.past ?? []} />
          <FieldNotes place="engagement" {...inHand} />
        </div>
      </div>
    </section>
  );
}
