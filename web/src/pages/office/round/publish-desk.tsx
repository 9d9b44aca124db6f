// Publicity and announcement: one person proposes, another confirms, publicity ends by its day. Says who must act next.
import { Alert, App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { useMe } from "../../../parts/desk/session.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { sayDay } from "../../../text/day.ts";
import type { StepDeskProps } from "./step-desk.tsx";
import { WaitingTable } from "./waiting-table.tsx";

const words = { publicity: "公示", announcement: "公布" } as const;

function Propose({ found, step, n }: { readonly found: StepDeskProps["found"]; readonly step: StepDeskProps["step"]; readonly n: number }): ReactElement {
  const publication = step.act === "publicise" ? "publicity" : "announcement";
  const propose = useDecision("propose-publication");
  const { message } = App.useApp();
  const [document, setDocument] = useState("");
  const [start, setStart] = useState("");
  const word = words[publication];
  const act = async (): Promise<void> => {
    const done = await propose.run({ round: found.round.id, publication, step: step.step, document, ...(start === "" ? {} : { start: start as PlainDay }) });
    if (done !== undefined) void message.success(`已提出${word} ${done.list.length} 家，请另一人确认`);
  };
  return (
    <section aria-label={`提出${word}`}>
      <h3>提出{word}</h3>
      <div className="two">
        <label className="labelled">
          {word}文件的名称、文号
          <Input value={document} onChange={(event) => setDocument(event.target.value)} maxLength={200} />
        </label>
        {publication === "publicity" && (
          <label className="labelled">
            公示首日（不填为当日；期限按通知和节假日历推算）
            <Input type="date" value={start} onChange={(event) => setStart(event.target.value)} className="short-date" />
          </label>
        )}
      </div>
      <Refusals refusals={propose.refusals} edition={found.law.edition} title={`未能提出${word}`} />
      <p className="act-row">
        <span className="quiet">提出后须由另一人确认才公开；确认前可以重新提出。</span>
        <Button type="primary" loading={propose.busy} onClick={() => void act()}>
          提出{word} {n} 家
        </Button>
      </p>
    </section>
  );
}

function Confirm({ found }: { readonly found: StepDeskProps["found"] }): ReactElement | null {
  const me = useMe();
  const confirm = useDecision("confirm-publication");
  const { modal, message } = App.useApp();
  const { proposal } = found.round;
  if (proposal === undefined) return null;
  const word = words[proposal.publication];
  const own = proposal.by === me.account;
  const run = async (): Promise<void> => {
    const done = await confirm.run({ round: found.round.id });
    if (done !== undefined) void message.success(`已${word} ${done.count} 家`);
  };
  const ask = (): void => void modal.confirm({ title: `确认${word} ${proposal.list.length} 家？`, content: `确认后即刻向社会公开，不能收回${proposal.publication === "announcement" ? "，名单自公布之日起有效" : ""}。`, okText: `确认${word}`, cancelText: "再看看", onOk: run });
  const window = proposal.start === undefined || proposal.end === undefined ? "" : `，${sayDay(proposal.start)}至${sayDay(proposal.end)}`;
  return (
    <section aria-label={`确认${word}`}>
      <Alert
        type={own ? "warning" : "info"}
        showIcon
        title={`待确认的${word}：${proposal.list.length} 家${window}`}
        description={`${proposal.document}。${own ? "由您提出，须由本单位另一人登录后确认。" : "由本单位另一人提出，请核对名单后确认。"}`}
        action={
          <Button type="primary" disabled={own} loading={confirm.busy} onClick={ask}>
            确认{word}…
          </Button>
        }
      />
      <Refusals refusals={confirm.refusals} edition={found.law.edition} title={`未能确认${word}`} />
    </section>
  );
}

function Running({ found, step }: Pick<StepDeskProps, "found" | "step">): ReactElement | null {
  const end = useDecision("end-publicity");
  const { message } = App.useApp();
  const { publicity, done } = found.round;
  if (publicity?.step !== step.step || done.includes(step.step)) return null;
  const run = async (): Promise<void> => {
    const ended = await end.run({ round: found.round.id });
    if (ended !== undefined) void message.success(`公示结束，${ended.ended} 家`);
  };
  return (
    <section aria-label="公示进行中">
      <Alert type="info" showIcon title={`公示中：${publicity.list.length} 家，${sayDay(publicity.start)}至${sayDay(publicity.end)}（含当日）`} description="期满次日自动结束；如未自动结束，可在此手动结束。异议见下方。" action={<Button loading={end.busy} onClick={() => void run()}>结束公示</Button>} />
      <Refusals refusals={end.refusals} edition={found.law.edition} title="未能结束公示" />
    </section>
  );
}

export function PublishDesk({ found, step, rows, names }: StepDeskProps): ReactElement {
  const { round } = found;
  const publication = step.act === "publicise" ? "publicity" : "announcement";
  const proposed = round.proposal?.publication === publication;
  const running = round.publicity?.step === step.step;
  return (
    <>
      {proposed && <Confirm found={found} />}
      {step.act === "publicise" && <Running found={found} step={step} />}
      {!running && rows.length > 0 && <Propose key={String(proposed)} found={found} step={step} n={rows.filter((row) => publication === "publicity" || row.objections === 0).length} />}
      <WaitingTable rows={rows} step={step} {...names} />
    </>
  );
}
