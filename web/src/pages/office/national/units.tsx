// A peer group: the units of a place and a division of industry, with the figures that the totals are made of; the greatest first.
import { Select } from "antd";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useAddressPages } from "../../../parts/desk/address-pages.ts";
import { Downloads } from "../../../parts/desk/downloads.tsx";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { Pager } from "../../../parts/desk/pager.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { deskAddress, placeFrom, queryOf, type DeskPlace } from "../../../text/national-desk.ts";
import { sayUnit } from "../../../text/sheet-said.ts";
import { sayChange, sayYearFigure, sayYearStanding } from "../../../text/year-said.ts";
import { Fictitious } from "../../../parts/desk/fictitious.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "../../../parts/desk/bars.css";
import "./national.css";

type Units = OutputOf<RouteOf<"list-peer-units">>;
const size = 50;

function Rows({ season, found }: { readonly season: string; readonly found: Units }): ReactElement {
  return (
    <div className="case-list" role="region" aria-label="单位" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">地区</th>
            <th scope="col">状态</th>
            {found.figures.map(({ id, label, unit }) => (
              <th key={id} scope="col" className="number">
                {label}（{sayUnit(unit)}）
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.units.map((one) => (
            <tr key={one.entry}>
              <td className="unit-cell">
                <Link to="/desk/upkeep/$season/$entry" params={{ season, entry: one.entry }}>
                  {one.name}
                </Link>
                {one.late && <span className="standing standing-returned">逾期</span>}
              </td>
              <td className="nowrap">{one.place}</td>
              <td className="nowrap">{sayYearStanding(one.standing)}</td>
              {found.figures.map(({ id }, n) => (
                <td key={id} className="number nowrap">
                  {sayYearFigure(one.figures[n])}
                  <span className="quiet block">{sayChange(one.figures[n], one.last[n])}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Group({ season, place }: { readonly season: string; readonly place: DeskPlace }): ReactElement {
  const navigate = useNavigate();
  const [after, go] = useAddressPages("after");
  const { node, division, show } = place;
  const sieve = { ...(node === undefined ? {} : { node }), ...(division === undefined ? {} : { division }), ...(show === undefined ? {} : { sort: show }) };
  const last = after.at(-1);
  const read = useRead("list-peer-units", { season, limit: size, ...sieve, ...(last === undefined ? {} : { after: last }) }, { keep: true });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得单位…</p>;
  const found = read.data;
  const sorted = found.figures.some(({ id }) => id === show) ? show : "";
  return (
    <>
      <h1>
        {found.name} · {found.divisionName ?? "各行业"}
      </h1>
      <Fictitious />
      <p className="national-foot">
        <a href={deskAddress({ ...place, season })}>回到汇总</a>
        <span className="quiet">共 {found.total} 家；每项下为比上年增减</span>
      </p>
      <div className="filters">
        <Select aria-label="排序" popupMatchSelectWidth={false} value={sorted ?? ""} options={[{ value: "", label: "按名称" }, ...found.figures.map(({ id, label }) => ({ value: id, label: `按${label}，大的在前` }))]} onChange={(value: string) => void navigate({ href: `/desk/national/units?${queryOf({ ...place, season, show: value === "" ? undefined : value })}` })} />
      </div>
      {found.units.length === 0 ? <p className="empty">没有这样的单位。</p> : <Rows season={season} found={found} />}
      <Pager total={found.total} size={size} after={after} next={found.next} go={go} />
      <Downloads path={`/api/seasons/${season}/units`} query={new URLSearchParams(sieve).toString()} />
    </>
  );
}

export function PeerUnitsPage(): ReactElement {
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const place = placeFrom(search);
  return <article className="dashboard national">{place.season === undefined ? <p className="empty">请从动态管理汇总进入。</p> : <Group season={place.season} place={place} />}</article>;
}
