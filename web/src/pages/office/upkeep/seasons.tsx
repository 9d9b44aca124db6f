// 动态管理: the filing seasons that concern this office, newest year first; the authority of a list opens one here.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { nation } from "@qingce/core/base/region";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { UpkeepViews } from "../../../parts/desk/upkeep-views.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDueDay } from "../../../text/day.ts";
import { concerns } from "../../../text/season-said.ts";
import { tierWord } from "../../../text/words.ts";
import { OpenSeason } from "./open-season.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./upkeep.css";

export function SeasonsPage(): ReactElement {
  const { nodes } = useMe();
  const read = useRead("list-seasons", {});
  const today = useToday();
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得填报期…</p>;
  const seasons = read.data.seasons.filter((one) => concerns(one.node, nodes));
  return (
    <article className="upkeep-desk">
      <h1>动态管理</h1>
      <UpkeepViews at="/desk/upkeep" />
      {seasons.length === 0 ? (
        <p className="empty">还没有开始任何年度的动态管理表填报。由名单的主管部门在下方开始；开始之后，在册单位即可填报，逾期名单自动列出。</p>
      ) : (
        <section className="panel">
          <WideTable caption="填报期" quiet className="sheet">
            <HeadRow heads={["年度", "名单", "截止", "审核", "状态", "办理"]} />
            <tbody>
              {seasons.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.year}年</th>
                  <td data-label="名单">
                    {levelWord(one.level)}
                    {kindWord(one.kind)}
                    <a className="quiet block inline" href={clauseAddress(one.edition, one.clause)}>
                      依据 {one.clause}
                    </a>
                  </td>
                  <td data-label="截止">
                    {sayDueDay(one.due)} {one.standing === "open" && <DueTag today={today} day={one.due} />}
                  </td>
                  <td data-label="审核">{one.tiers.map(tierWord).join("、") || "通知未载"}</td>
                  <td data-label="状态">{one.standing === "open" ? "填报中" : "已结束"}</td>
                  <td data-label="办理">
                    <Link to="/desk/upkeep/$season" params={{ season: one.id }} className="go" aria-label={`进度与审核：${one.year}年${levelWord(one.level)}${kindWord(one.kind)}`}>
                      进度与审核
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      )}
      {nodes.some((node) => node === nation || node.length <= 4) && <OpenSeason nodes={nodes} />}
    </article>
  );
}
