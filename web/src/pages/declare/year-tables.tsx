// 动态管理 for a listed unit: which years' tables are asked of it, by when, where each stands; and what proceeding runs about it.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { DueTag } from "../../parts/desk/due-tag.tsx";
import { NoAnswer } from "../../parts/desk/no-answer.tsx";
import { useRead } from "../../parts/desk/use-api.ts";
import { useToday } from "../../parts/desk/use-today.ts";
import { HeadRow } from "../../parts/head-row.tsx";
import { WideTable } from "../../parts/wide-table.tsx";
import { clauseAddress } from "../../text/clause-address.ts";
import { sayDueDay } from "../../text/day.ts";
import { sayYearStanding } from "../../text/year-said.ts";
import { GroupWorkbook } from "./year-table/group-workbook.tsx";
import "../../parts/case/case.css";
import "../../parts/desk/dense-list.css";
import "../../parts/year-table/year-table.css";

const isToFill = (standing: string | null): boolean => standing === null || standing === "returned";

type Own = OutputOf<RouteOf<"list-own-tables">>["tables"][number];

/** Seasons in which the organisation has more than one unit to file. */
function severalIn(tables: readonly Own[]): readonly { readonly id: string; readonly title: string; readonly units: number }[] {
  const ids = [...new Set(tables.filter(({ standing }) => isToFill(standing)).map(({ season }) => season.id))];
  return ids.flatMap((id) => {
    const of = tables.filter(({ season, standing }) => season.id === id && isToFill(standing));
    const season = of[0]?.season;
    return season === undefined || of.length < 2 ? [] : [{ id, title: `${season.year}年${levelWord(season.level)}${kindWord(season.kind)}`, units: of.length }];
  });
}

export function YearTablesPage(): ReactElement {
  const read = useRead("list-own-tables", {});
  const proceedings = useRead("list-proceedings", { standing: "open" });
  const today = useToday();
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得…</p>;
  const { tables } = read.data;
  const open = proceedings.data?.proceedings ?? [];
  return (
    <article>
      <h1>动态管理表</h1>
      {open.map((one) => (
        <p key={one.id} className="empty">
          本单位有一件动态调整在办理：{one.says}。<Link to="/desk/proceedings/$proceeding" params={{ proceeding: one.id }} className="inline">查看环节、陈述申辩、申请听证</Link>
        </p>
      ))}
      {tables.length === 0 && <p className="empty">没有需要填报的动态管理表。列入名单的单位，在主管部门开始某一年度的填报后，填报期和表会列在这里。</p>}
      {tables.length > 0 && (
        <section className="year-panel">
          <WideTable caption="应填报的动态管理表" quiet className="sheet">
            <HeadRow heads={["年度", "名单", "单位", "截止", "状态", "办理"]} />
            <tbody>
              {tables.map(({ season, entry, name, standing, overdue }) => (
                <tr key={`${season.id}/${entry}`}>
                  <th scope="row">{season.year}年</th>
                  <td data-label="名单">
                    {levelWord(season.level)}
                    {kindWord(season.kind)}
                    <a className="quiet block inline" href={clauseAddress(season.edition, season.clause)}>
                      依据 {season.clause}
                    </a>
                  </td>
                  <td data-label="单位">{name}</td>
                  <td data-label="截止">
                    {sayDueDay(season.due)} {isToFill(standing) && <DueTag today={today} day={season.due} />}
                  </td>
                  <td data-label="状态">{overdue ? <span className="refusal">逾期未填报</span> : sayYearStanding(standing)}</td>
                  <td data-label="办理">
                    <Link to="/desk/year-tables/$season/$entry" params={{ season: season.id, entry }} className={isToFill(standing) ? "go go-first" : "go"} aria-label={`${isToFill(standing) ? "填报" : "查看"}：${season.year}年${levelWord(season.level)}${kindWord(season.kind)}`}>
                      {isToFill(standing) ? "填报" : "查看"}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      )}
      <GroupWorkbook seasons={severalIn(tables)} />
    </article>
  );
}
