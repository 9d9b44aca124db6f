// The season's tables in the office's area: searched by name or pinyin, filtered in the address; j and k walk, Enter opens.
import { Select } from "antd";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { useRef, useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useAddressFilters } from "../../../parts/desk/address-filters.ts";
import { useAddressPages } from "../../../parts/desk/address-pages.ts";
import { Downloads } from "../../../parts/desk/downloads.tsx";
import { Pager } from "../../../parts/desk/pager.tsx";
import { RegionWithin } from "../../../parts/desk/region-within.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { SearchBox } from "../../../parts/desk/search-box.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useKeys } from "../../../parts/desk/use-keys.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { sayMoment } from "../../../text/moment.ts";
import { isTurnOf, tablePage, tablesAsked, tablesQuery } from "../../../text/season-said.ts";
import { tierWord } from "../../../text/words.ts";
import { sayYearStanding, severityWords } from "../../../text/year-said.ts";

type Row = OutputOf<RouteOf<"list-year-tables">>["tables"][number];

const standings = [["filed", "审核中"], ["returned", "已退回"], ["passed", "审核通过"], ["failed", "转入动态调整"], ["closed", "已终止"]].map(([value, label]) => ({ value, label }));

const sorts = [["", "按填报先后"], ["newest", "最近填报在前"], ["name", "按名称（拼音）"], ["region", "按地区"]].map(([value, label]) => ({ value, label }));

function sayFindings({ findings }: Row): string {
  const told = ["fault", "doubt", "hint"].flatMap((severity) => {
    const n = findings.filter((one) => one.severity === severity).length;
    return n === 0 ? [] : [`${severityWords[severity] ?? severity} ${n}`];
  });
  return told.join("、") || "无";
}

function Rows({ rows, season, current, pick }: { readonly rows: readonly Row[]; readonly season: string; readonly current: number; readonly pick: (at: number) => void }): ReactElement {
  const { nodes } = useMe();
  return (
    <table>
      <HeadRow heads={["单位", "状态", "自动检查", "填报时间", "回执"]} />
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.id} data-current={at === current} data-mine={isTurnOf(nodes, row.turn, row.region)} onClick={() => pick(at)}>
            <td>
              <Link to="/desk/upkeep/$season/$entry" params={{ season, entry: row.entryId }} onFocus={() => pick(at)}>
                {row.name}
              </Link>
              {row.late && <span className="standing standing-returned">逾期</span>}
            </td>
            <td className="nowrap">{sayYearStanding(row.standing, row.turn)}</td>
            <td className="nowrap">{sayFindings(row)}</td>
            <td className="number nowrap">{sayMoment(row.filedAt)}</td>
            <td className="number">{row.receipt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TableList({ season, tiers }: { readonly season: string; readonly tiers: readonly string[] }): ReactElement {
  const { nodes } = useMe();
  const search = useRef<HTMLInputElement>(null);
  const [get, set] = useAddressFilters();
  const address = useRouterState({ select: (state) => state.location.searchStr });
  const [after, go] = useAddressPages("after");
  const navigate = useNavigate();
  const read = useRead("list-year-tables", tablesAsked(address, season, after.at(-1)), { keep: true });
  const rows = read.data?.tables ?? [];
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, rows.length - 1));
  useKeys({
    "/": () => search.current?.focus(),
    j: () => setAt(Math.min(rows.length - 1, current + 1)),
    k: () => setAt(Math.max(0, current - 1)),
    Enter: () => {
      const row = rows[current];
      if (row !== undefined) void navigate({ to: "/desk/upkeep/$season/$entry", params: { season, entry: row.entryId } });
    },
  });
  const [standing, turn] = [get("standing"), get("turn")];
  return (
    <>
      <div className="filters" role="search">
        <SearchBox q={get("q") ?? ""} set={(q) => set("q", q)} search={search} label="按单位名称或拼音查找" placeholder="名称、拼音或首字母（按 / 到此）" />
        <Select aria-label="状态" placeholder="状态" allowClear popupMatchSelectWidth={false} {...(standing === undefined ? {} : { value: standing })} options={standings} onChange={(value: string | undefined) => set("standing", value)} />
        <Select aria-label="待审层级" placeholder="待审层级" allowClear popupMatchSelectWidth={false} {...(turn === undefined ? {} : { value: turn })} options={tiers.map((value) => ({ value, label: `待${tierWord(value)}审核` }))} onChange={(value: string | undefined) => set("turn", value)} />
        <RegionWithin node={nodes[0] ?? ""} region={get("node") ?? ""} choose={(region) => set("node", region)} />
        <Select aria-label="排序" popupMatchSelectWidth={false} value={get("sort") ?? ""} options={sorts} onChange={(value: string) => set("sort", value)} />
        <label className="upkeep-check">
          <input type="checkbox" checked={get("late") === "yes"} onChange={(event) => set("late", event.target.checked ? "yes" : undefined)} /> 只看逾期
        </label>
      </div>
      {read.isError && <Refusals refusals={read.error.refusals} title="没有取得动态管理表" />}
      {read.data !== undefined && rows.length === 0 && <p className="empty">没有符合这些条件的表。</p>}
      {rows.length > 0 && read.data !== undefined && (
        <>
          <div className="case-list" role="region" aria-label="动态管理表" tabIndex={0}>
            <Rows rows={rows} season={season} current={current} pick={setAt} />
            <p className="quiet" role="status">
              共 {read.data.total} 张 · <kbd>j</kbd> <kbd>k</kbd> 上下 · <kbd>Enter</kbd> 打开 · <kbd>/</kbd> 查找
            </p>
          </div>
          <Pager total={read.data.total} size={tablePage} after={after} next={read.data.next} go={go} />
          <Downloads path="/api/year-tables/download" query={tablesQuery(address, season)} />
        </>
      )}
    </>
  );
}
