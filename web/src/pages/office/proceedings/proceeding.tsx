// One proceeding: about whom and why, its line of stages, and what may still be asked afterwards.
import { Link, useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { openStage } from "@qingce/core/upkeep/proceeding";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { ProceedingPapers } from "../../../parts/papers/desk-papers.tsx";
import { sayDay, sayDueDay } from "../../../text/day.ts";
import { asksAfterwards, asksNow, askForms } from "../../../text/proceeding-asks.ts";
import { proceedingStandings, stageOf, type Proceeding } from "../../../text/proceeding-said.ts";
import { tierWord } from "../../../text/words.ts";
import { AskFormOf } from "./ask-form.tsx";
import { Deeds, StageLine } from "./stage-line.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./proceedings.css";

/** Who is waited for, where the reader has nothing to do. */
function waiting({ state }: Proceeding): string {
  const stage = openStage(state);
  if (stage === undefined) return "";
  if (stage.act === "hear" && state.hearing === "noticed") return `等待单位陈述申辩、申请听证，至${sayDueDay(state.hearingUntil)}（含当日）；期满未申请的，由${tierWord(stage.who)}主管部门作出决定。`;
  if (stage.act === "decide-jointly") return `等待部门意见：${(stage.departments ?? []).filter((one) => !state.agreed.includes(one)).join("、")}。`;
  return `等待${tierWord(stage.who)}主管部门办理。`;
}

function Forms({ one, today }: { readonly one: Proceeding; readonly today: string }): ReactElement {
  const me = useMe();
  const asks = asksNow(one, me, today);
  if (asks.length === 0) return <p className="quiet">{waiting(one)}</p>;
  return (
    <>
      {asks.map((kind) => (
        <section key={kind} className="ask" aria-label={askForms[kind].word}>
          {asks.length > 1 && <h3>{askForms[kind].word}</h3>}
          <AskFormOf key={kind} one={one} kind={kind} />
        </section>
      ))}
    </>
  );
}

function Afterwards({ one }: { readonly one: Proceeding }): ReactElement | null {
  const me = useMe();
  const asks = asksAfterwards(one, me);
  const deeds = one.history.filter((done) => stageOf(done) === undefined && done.event.type !== "opened");
  const { state } = one;
  if (asks.length === 0 && deeds.length === 0 && state.standing !== "removed") return null;
  return (
    <section className="panel" aria-labelledby="afterwards">
      <h2 id="afterwards">{state.standing === "open" ? "终止" : "移出之后"}</h2>
      {state.standing === "removed" && (
        <p className="quiet">
          证明、二维码和标牌自移出之日起无效，该单位所在其他名单的主管部门会收到提示；标牌{state.plaqueReturned ? "已收回" : "待收回"}。{state.reconsideration === "none" && `单位可在${sayDueDay(state.reconsiderUntil)}前（含当日）申请复核。`}
        </p>
      )}
      <Deeds deeds={deeds} />
      {asks.map((kind) => (
        <details key={kind} className="ask" open={kind !== "abandon" && kind !== "return-plaque"}>
          <summary>{askForms[kind].word}</summary>
          <AskFormOf one={one} kind={kind} />
        </details>
      ))}
    </section>
  );
}

const sayIncidentSource = ({ from, says, severity, register, readOn }: Proceeding["sources"][number]): string =>
  `${from === "office" ? "主管部门记录" : (register ?? "")}：${says}${severity === null ? "" : `（${severity}）`}${readOn === null ? "" : `，${sayDay(readOn)}查询`}`;

/** Several that tell of one incident; a single telling is the ground itself. */
function Sources({ sources }: Pick<Proceeding, "sources">): ReactElement | null {
  const lines = [...new Set(sources.map(sayIncidentSource))];
  if (lines.length < 2) return null;
  return (
    <>
      <p className="quiet">同一事件有 {lines.length} 处来源，按一件办理：</p>
      <ul className="quiet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

export function ProceedingPage(): ReactElement {
  const { proceeding } = useParams({ from: "/framed/desk/proceedings/$proceeding" });
  const { role } = useMe();
  const read = useRead("read-proceeding", { proceeding });
  const today = useToday();
  if (read.error !== null && read.data === undefined) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined || today === undefined) return <p role="status">正在取得…</p>;
  const one = read.data;
  return (
    <article className="proceedings-desk">
      <p>
        <Link to="/desk/proceedings">动态调整</Link>
      </p>
      <h1>
        {one.name}
        <span className={one.standing === "removed" ? "standing standing-returned" : "standing"}>{proceedingStandings[one.standing] ?? one.standing}</span>
      </h1>
      <p>
        {levelWord(one.level)}
        {kindWord(one.kind)} · {sayDay(one.openedOn)}立案 · <a className="inline" href={`/notices/${one.edition}`}>所依通知</a> · <Link to="/desk/entries/$entry" params={{ entry: one.entryId }} className="inline">名单记录</Link>
      </p>
      <p className="ground">{one.says}</p>
      <Sources sources={one.sources} />
      {role === "applicant" && one.standing === "open" && <p className="quiet">有结论之前，本单位仍在册，办理情况不对外公开。</p>}
      <StageLine one={one} forms={<Forms key={`${one.version}`} one={one} today={today} />} />
      <ProceedingPapers proceeding={proceeding} />
      <Afterwards key={one.version} one={one} />
    </article>
  );
}
