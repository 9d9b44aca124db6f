// One filing season: how far it has come, who has not filed, the tables by state; the authority extends or ends it.
import { Link, useParams, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { SeasonPapers } from "../../../parts/papers/desk-papers.tsx";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDueDay } from "../../../text/day.ts";
import { tierWord } from "../../../text/words.ts";
import { ChangeSeason } from "./change-season.tsx";
import { TableList } from "./table-list.tsx";
import { Unfiled } from "./unfiled.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./upkeep.css";

type SeasonRead = OutputOf<RouteOf<"read-season">>;
const pageSize = 50;

function Counts({ counts, over }: Pick<SeasonRead, "counts" | "over">): ReactElement {
  const unfiled = counts.cohort - counts.filed;
  const rows = [["应填报", counts.cohort], ["已填报", counts.filed], [over ? "逾期未报" : "尚未填报", unfiled], ["逾期补报", counts.late], ["审核通过", counts.passed], ["已退回", counts.returned], ["转入动态调整", counts.failed]] as const;
  return (
    <dl className="upkeep-counts" aria-label="进度">
      {rows.map(([label, n]) => (
        <div key={label} data-grave={over && label === "逾期未报" && n > 0}>
          <dt>{label}</dt>
          <dd className="number">{n}</dd>
        </div>
      ))}
    </dl>
  );
}

function Views({ season, view, over }: { readonly season: string; readonly view: string; readonly over: boolean }): ReactElement {
  return (
    <nav className="views" aria-label="填报期">
      {[["tables", "已填报的表"], ["unfiled", over ? "逾期未报" : "尚未填报"]].map(([name, word]) => (
        <Link key={name} to="/desk/upkeep/$season" params={{ season }} search={name === "tables" ? {} : { view: name }} activeOptions={{ exact: true, includeSearch: true }} aria-current={name === view ? "page" : undefined}>
          {word}
        </Link>
      ))}
    </nav>
  );
}

export function SeasonPage(): ReactElement {
  const { season } = useParams({ from: "/framed/desk/upkeep/$season" });
  const { nodes } = useMe();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const view = new URLSearchParams(search).get("view") === "unfiled" ? "unfiled" : "tables";
  const after = view === "unfiled" ? new URLSearchParams(search).getAll("after").at(-1) : undefined;
  const read = useRead("read-season", { season, limit: pageSize, ...(after === undefined ? {} : { after }) }, { keep: true });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得…</p>;
  const { season: one, over, counts, consequence } = read.data;
  return (
    <article className="upkeep-desk">
      <p>
        <Link to="/desk/upkeep">动态管理</Link>
      </p>
      <h1>
        {one.year}年{levelWord(one.level)}
        {kindWord(one.kind)}动态管理表
        <span className={one.standing === "open" ? "standing standing-registered" : "standing"}>{one.standing === "open" ? "填报中" : "已结束"}</span>
      </h1>
      <p className="quiet">
        截止{sayDueDay(one.due)}（含当日）· 依据 <a href={clauseAddress(one.edition, one.clause)}>{one.clause}</a> · 审核：{one.tiers.map(tierWord).join("、") || "通知未载"}。下列数字限本地区。
      </p>
      <Counts counts={counts} over={over} />
      {consequence !== null && over && counts.cohort > counts.filed && (
        <p className="quiet">
          逾期未报的：{consequence.says}（<a href={clauseAddress(one.edition, consequence.clause)}>{consequence.clause}</a>）
        </p>
      )}
      {nodes[0] !== undefined && <SeasonPapers season={season} node={nodes[0]} />}
      <Views season={season} view={view} over={over} />
      {view === "unfiled" ? <Unfiled read={read.data} size={pageSize} /> : <TableList season={season} tiers={one.tiers} />}
      {one.standing === "open" && nodes.includes(one.node) && <ChangeSeason season={one} />}
    </article>
  );
}
