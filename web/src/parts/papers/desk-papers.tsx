// The papers of what is open at a desk: of a case, of a node's list, of a round, of a proceeding, of a year in an area. Read anew whenever something was done.
import type { ReactElement } from "react";
import type { Kind } from "@qingce/core/rule/kind";
import { useRead } from "../desk/use-api.ts";
import { Refusals } from "../desk/refusals.tsx";
import { useMe } from "../desk/session.tsx";
import { StampedLetter } from "./stamped-letter.tsx";
import { PaperLine } from "./paper-line.tsx";
import { PaperList, type PaperShown } from "./paper-list.tsx";

interface Shown {
  readonly papers: readonly PaperShown[] | undefined;
  readonly error: ReturnType<typeof useRead<"list-round-papers">>["error"];
  readonly address: string;
  readonly none: string;
}

function Papers({ papers, error, address, none }: Shown): ReactElement {
  if (error !== null && papers === undefined) return <Refusals refusals={error.refusals} title="材料清单未能取得" />;
  if (papers === undefined) return <p role="status">正在取得材料清单…</p>;
  return papers.length === 0 ? <p className="quiet">{none}</p> : <PaperList papers={papers} address={address} />;
}

export function DeclarationPapers({ declaration }: { readonly declaration: string }): ReactElement {
  const { data, error } = useRead("list-declaration-papers", { declaration });
  return <Papers papers={data?.papers} error={error} address={`/api/papers/declarations/${encodeURIComponent(declaration)}`} none="还没有可以生成的材料。" />;
}

export function ListPapers({ round, kind, node, sent }: { readonly round: string; readonly kind: string; readonly node: string; readonly sent: boolean }): ReactElement {
  const me = useMe();
  const { data, error } = useRead("list-recommendation-papers", { round, kind: kind as Kind, node });
  return (
    <section aria-labelledby="list-papers" className="list-papers">
      <h2 id="list-papers">推荐材料</h2>
      <p className="quiet">按通知所列栏目由已录入的数据生成；报送前为草稿，文号、签发人、日期在报送时填写。</p>
      <Papers papers={data?.papers} error={error} address={`/api/papers/recommendations/${[round, kind, node].map(encodeURIComponent).join("/")}`} none="本通知没有推荐材料。" />
      {sent && <StampedLetter round={round} kind={kind} node={node} own={me.nodes.includes(node)} />}
    </section>
  );
}

export function RoundPapers({ round }: { readonly round: string }): ReactElement {
  const { data, error } = useRead("list-round-papers", { round });
  return <Papers papers={data?.papers} error={error} address={`/api/papers/rounds/${encodeURIComponent(round)}`} none="提出公示、公布，或发出补充通知之后，文件列在这里。" />;
}

/** Of a proceeding: opinion, notice of reasons, decision, each time one was given. */
export function ProceedingPapers({ proceeding }: { readonly proceeding: string }): ReactElement {
  const { data, error } = useRead("list-proceeding-papers", { proceeding });
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">文书</h2>
      <Papers papers={data?.papers} error={error} address={`/api/papers/proceedings/${encodeURIComponent(proceeding)}`} none="提出调整意见、告知或作出决定之后，文书列在这里。" />
    </section>
  );
}

/** An area's opinion on the year, where the notice asks for one. */
export function SeasonPapers({ season, node }: { readonly season: string; readonly node: string }): ReactElement | null {
  const papers = useRead("list-season-papers", { season, node }).data?.papers ?? [];
  const address = `/api/papers/seasons/${[season, node].map(encodeURIComponent).join("/")}`;
  return papers.length === 0 ? null : <>{papers.map(({ paper, name, draft }) => <PaperLine key={paper} name={`${name}${draft ? "（草稿）" : ""}`} address={address} />)}</>;
}
