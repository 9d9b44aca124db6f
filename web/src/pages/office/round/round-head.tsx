// Head of the round: edition and its seal, the days in force, what amendments changed beside the sealed text.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { AmendmentChange } from "@qingce/core/programme/round-event";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { sayDay, sayDueDay } from "../../../text/day.ts";
import type { Law, RoundInHand } from "./use-round.ts";

function sayChange(change: AmendmentChange, law: Law, names: (node: string) => string): string {
  switch (change.kind) {
    case "extension":
      return `${law.dates.find((date) => date.id === change.date)?.what ?? change.date}：延至${sayDueDay(change.day)}`;
    case "quota-transfer":
      return `名额调剂：${names(change.from)}调 ${change.n} 个给${names(change.to)}`;
    case "correction":
      return `更正：${change.text}`;
    case "supplement":
      return `补充：${change.text}`;
  }
}

export function RoundHead({ found: { round, law, desk } }: { readonly found: RoundInHand }): ReactElement {
  const nodes = desk.kinds.flatMap((kind) => kind.quota.nodes);
  const names = (node: string): string => nodes.find((one) => one.node === node)?.name ?? node;
  return (
    <header className="round-head">
      <h1>{round.title}</h1>
      <p className="quiet spaced">
        <span>{desk.office}</span>
        <a href={`/notices/${law.edition}`} target="_blank" rel="noreferrer">
          {law.name}
        </a>
        <Link to="/desk/rounds/$round/dashboard" params={{ round: round.id }}>
          看板
        </Link>
        <Link to="/desk/rounds/$round/backtest" params={{ round: round.id }}>
          回测
        </Link>
        <span>
          封存摘要 <code title={round.hash}>{round.hash.slice(0, 12)}</code>
          {law.hash !== round.hash && "（通知文件其后有更新，本批次仍按封存版本）"}
        </span>
      </p>
      <dl className="dates">
        <div>
          <dt>受理首日</dt>
          <dd>{sayDueDay(round.opens)}</dd>
        </div>
        {law.dates.map((date) => {
          const moved = round.amendments.some(({ change }) => change.kind === "extension" && change.date === date.id);
          return (
            <div key={date.id}>
              <dt>{date.what}</dt>
              <dd>
                {sayDueDay(round.dates[date.id] ?? date.day)}
                {moved && <span className="mark mark-changed">已延期</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      {round.amendments.length > 0 && (
        <section aria-label="补充通知">
          <h2>补充通知</h2>
          <ul className="amendments">
            {round.amendments.map((one) => (
              <li key={`${one.day}${one.reason}${JSON.stringify(one.change)}`}>
                {sayDay(one.day)} {sayChange(one.change, law, names)} <span className="quiet">{one.reason}（{one.signedBy}签发）</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </header>
  );
}

export const ClauseOf = ({ law, clause }: { readonly law: Law; readonly clause: string | null }): ReactElement | null => (clause === null ? null : <NoticeLink edition={law.edition} clause={clause} />);
