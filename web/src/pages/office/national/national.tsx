// 汇总看板: totals and trends of a list's yearly tables for the reader's area, by place and industry, down to any peer group. What is looked at stands in the address.
import { Select } from "antd";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { Downloads } from "../../../parts/desk/downloads.tsx";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { deskAddress, placeFrom, queryOf, shares, unitsAddress, type DeskPlace, type UpkeepTotals } from "../../../text/national-desk.ts";
import { concerns } from "../../../text/season-said.ts";
import { Fictitious } from "../../../parts/desk/fictitious.tsx";
import { Tiles } from "./tiles.tsx";
import { Arrivals, Figures, Industries } from "./totals-tables.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "../../../parts/desk/bars.css";
import "./national.css";

function Choices({ place, season, found }: { readonly place: DeskPlace; readonly season: string; readonly found: UpkeepTotals | undefined }): ReactElement {
  const { nodes } = useMe();
  const navigate = useNavigate();
  const seasons = (useRead("list-seasons", {}).data?.seasons ?? []).filter((one) => concerns(one.node, nodes));
  const go = (change: Partial<DeskPlace>): void => void navigate({ href: deskAddress({ ...place, ...change }) });
  const shown = [...(found?.figures ?? []).map(({ id, label }) => ({ value: id, label })), ...shares.map(([value, label]) => ({ value, label }))];
  return (
    <div className="filters">
      <Select aria-label="填报期" popupMatchSelectWidth={false} value={season} options={seasons.map((one) => ({ value: one.id, label: `${one.year}年 ${levelWord(one.level)}${kindWord(one.kind)}` }))} onChange={(value: string) => go({ season: value, show: undefined })} />
      <Select aria-label="地区、行业按哪一项显示" popupMatchSelectWidth={false} value={showOf(place, found)} options={shown} onChange={(value: string) => go({ show: value })} />
    </div>
  );
}

const showOf = (place: DeskPlace, found: UpkeepTotals | undefined): string => place.show ?? found?.figures.find(({ id }) => id === "energy")?.id ?? found?.figures[0]?.id ?? "completeness";

function Where({ found, place }: { readonly found: UpkeepTotals; readonly place: DeskPlace }): ReactElement {
  const division = found.byIndustry.find(({ code }) => code === found.division)?.name ?? found.division;
  return (
    <p className="national-foot">
      {place.node !== undefined && <a href={deskAddress({ ...place, node: undefined })}>回到本级</a>}
      {place.node !== undefined && place.node.length > 2 && <a href={deskAddress({ ...place, node: place.node.slice(0, -2) })}>上一级</a>}
      {found.division !== null && (
        <span className="chosen-division">
          只看行业：{division}
          <a href={deskAddress({ ...place, division: undefined })}>不限行业</a>
        </span>
      )}
      <a href={unitsAddress(place)}>查看这些单位</a>
      <a href={`/desk/upkeep/${found.season.id}/checks`}>全量检查</a>
      <a href={`/desk/upkeep/${found.season.id}`}>填报进度</a>
    </p>
  );
}

function Desk({ season, place }: { readonly season: string; readonly place: DeskPlace }): ReactElement {
  const asked = { season, ...(place.node === undefined ? {} : { node: place.node }), ...(place.division === undefined ? {} : { division: place.division }) };
  const read = useRead("read-upkeep-totals", asked, { keep: true });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  const found = read.data;
  const show = showOf(place, found);
  const word = shares.find(([id]) => id === show)?.[1] ?? found?.figures.find(({ id }) => id === show)?.label ?? show;
  const { node, division } = place;
  return (
    <>
      <Choices place={place} season={season} found={found} />
      {found === undefined ? (
        <p role="status">正在取得汇总…</p>
      ) : (
        <>
          <h2 className="national-place" aria-live="polite">{found.name}</h2>
          <Where found={found} place={{ ...place, season }} />
          <Figures found={found} place={{ ...place, season }} />
          <Tiles found={found} place={{ ...place, season }} show={show} word={word} />
          <Arrivals found={found} />
          <Industries found={found} place={{ ...place, season }} show={show} word={word} />
          <Downloads path={`/api/seasons/${season}/totals`} query={queryOf({ node, division })} />
        </>
      )}
    </>
  );
}

export function NationalPage(): ReactElement {
  const { nodes } = useMe();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const place = placeFrom(search);
  const seasons = useRead("list-seasons", {});
  const mine = seasons.data?.seasons.find((one) => concerns(one.node, nodes));
  const season = place.season ?? mine?.id;
  if (seasons.isError) return <NoAnswer refusals={seasons.error.refusals} again={() => void seasons.refetch()} />;
  return (
    <article className="dashboard national">
      <h1>动态管理汇总</h1>
      <Fictitious />
      {seasons.data !== undefined && season === undefined && <p className="empty">还没有开始任何年度的动态管理表填报，没有可汇总的数字。</p>}
      {season !== undefined && <Desk season={season} place={place} />}
    </article>
  );
}
