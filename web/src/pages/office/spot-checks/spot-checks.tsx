// 抽检: the spot checks held so far and where each stands; the authority of a list holds one here.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { UpkeepViews } from "../../../parts/desk/upkeep-views.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { useRegionNames } from "../../../parts/region-names.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDay } from "../../../text/day.ts";
import { regionName } from "../../../text/region-name.ts";
import { saySpotCheck } from "../../../text/spot-said.ts";
import { HoldSpotCheck } from "./hold-spot-check.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./spot-checks.css";

export function SpotChecksPage(): ReactElement {
  const { nodes, role } = useMe();
  const read = useRead("list-spot-checks", {});
  const names = useRegionNames((read.data?.spotChecks ?? []).map(({ node }) => node));
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得抽检…</p>;
  const { spotChecks } = read.data;
  return (
    <article className="spot-desk">
      <h1>抽检</h1>
      <UpkeepViews at="/desk/spot-checks" />
      {spotChecks.length === 0 && <p className="empty">还没有抽检。名单的主管部门先冻结名单、写明取哪一个尚未产生的公开数字；数字产生后抽取，任何人都能重抽核对。</p>}
      {spotChecks.length > 0 && (
        <section className="panel">
          <WideTable caption="历次抽检" quiet className="sheet">
            <HeadRow heads={["冻结日", "名单", "抽检数", "进展", "办理"]} />
            <tbody>
              {spotChecks.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="nowrap">
                    {sayDay(one.day)}
                  </th>
                  <td data-label="名单">
                    {regionName(one.node, names)} {levelWord(one.level)}
                    {kindWord(one.kind)}
                    <a className="quiet block inline" href={clauseAddress(one.edition, one.clause)}>
                      依据 {one.clause}
                    </a>
                  </td>
                  <td data-label="抽检数" className="number">
                    {one.n} 家
                  </td>
                  <td data-label="进展">{saySpotCheck(one.standing)}</td>
                  <td data-label="办理">
                    <Link to="/desk/spot-checks/$check" params={{ check: one.id }} className="go" aria-label={`查看：${sayDay(one.day)}抽检`}>
                      查看
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      )}
      {role === "officer" && <HoldSpotCheck nodes={nodes} />}
    </article>
  );
}
