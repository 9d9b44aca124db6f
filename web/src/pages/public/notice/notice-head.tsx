// Name and facts of an edition: who organises it, where one files, since when, under which number and digest.
import type { ReactNode } from "react";
import { ClauseLinks } from "../../../parts/clause-link.tsx";
import { Link } from "../../../parts/link.tsx";
import { coverageIn } from "../../../text/clause-view.ts";
import { sayDay } from "../../../text/day.ts";
import { compareAddress } from "../../../text/compare-address.ts";
import { lineOf } from "../../../text/edition-line.ts";
import type { EditionSource } from "@qingce/core/contract/edition-routes";
import { numbered } from "../../../text/numbered.ts";
import type { EditionAnswer } from "../../../text/question.ts";
import { stateWord } from "../../../text/words.ts";

interface Fact {
  readonly name: string;
  readonly says: ReactNode;
  readonly clause?: string | undefined;
}

const clause = (cite: string | undefined): { readonly clause?: string } => (cite === undefined ? {} : { clause: cite });

function Filing({ filing }: { readonly filing: EditionSource["edition"]["filing"] }) {
  return (
    <>
      {filing.url === undefined ? filing.place : <a href={filing.url} rel="noreferrer">{filing.place}</a>}
      {filing.elsewhere && <span className="faint">（在本平台之外）</span>}
    </>
  );
}

function Supersedes({ id, by }: { readonly id: string; readonly by: string }) {
  return (
    <>
      <Link to={`/notices/${id}`}>{id}</Link>　<Link to={compareAddress(id, by)}>与上一版对比</Link>
    </>
  );
}

/** What only the rule files tell. */
function sourceFacts({ source: { edition, meta }, edition: id }: EditionAnswer): readonly Fact[] {
  const force = edition["in-force"];
  return [
    { name: "结果", says: edition.outcome.is === "pool" ? "列入培育库" : "列入名单", ...clause(edition.outcome.cite) },
    { name: "申报处", says: <Filing filing={edition.filing} />, ...clause(edition.filing.cite) },
    { name: "施行", says: force.from === "unstated" ? "未载明" : `自${sayDay(force.from)}`, ...clause(force.cite) },
    ...(meta["supersedes"] === undefined ? [] : [{ name: "前一版", says: <Supersedes id={meta["supersedes"]} by={id} /> }]),
    ...(edition.targets ?? []).map((target) => ({ name: "目标", says: `${target.what} ${target.n} 家（至 ${target.by}）`, clause: target.cite })),
    ...(meta["source"] === undefined ? [] : [{ name: "文本来源", says: meta["source"] }]),
  ];
}

function factsOf(edition: EditionAnswer): readonly Fact[] {
  const line = lineOf(edition);
  const { cited, silent, untouched } = coverageIn(edition);
  return [
    { name: "组织单位", says: edition.office, ...clause(edition.source.edition.authority.cite) },
    { name: "文号", says: line.number ?? "未载明" },
    { name: "成文日期", says: sayDay(line.date) },
    { name: "名单层级", says: line.level },
    { name: "类别", says: line.kinds.join("、") },
    { name: "条款", says: `${edition.clauses.length} 条：引用 ${cited}，沉默 ${silent}，遗漏 ${untouched}` },
    ...sourceFacts(edition),
    ...edition.rounds.map((round) => ({ name: "批次", says: `${round.title}（${stateWord(round.state)}）` })),
    { name: "版本摘要", says: <code title={edition.hash}>{edition.hash.slice(0, 16)}…</code> },
  ];
}

export function NoticeHead({ edition }: { readonly edition: EditionAnswer }) {
  return (
    <header className="notice-head">
      <p>
        <Link to="/">通知</Link> <span className="faint">/ {edition.edition}</span>
      </p>
      <h1>{edition.source.meta["title"] ?? edition.name}</h1>
      <dl className="facts">
        {numbered(factsOf(edition)).map(({ at, one: fact }) => (
          <div key={at}>
            <dt>{fact.name}</dt>
            <dd>
              {fact.says} {fact.clause !== undefined && <ClauseLinks anchors={[fact.clause]} />}
            </dd>
          </div>
        ))}
      </dl>
      <nav aria-label="本页" className="jump">
        <a href="#procedure">程序</a>
        <a href="#terms">期限与名额</a>
        <a href="#clauses">条款与规则</a>
        <a href="#gaps">未载明与未持有</a>
      </nav>
    </header>
  );
}
