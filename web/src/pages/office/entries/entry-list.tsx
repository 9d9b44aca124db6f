// The register's entries as a dense list: j and k walk it, Enter opens; what is seen goes out as a file.
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { Pager } from "../../../parts/desk/pager.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useKeys } from "../../../parts/desk/use-keys.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { sayDay } from "../../../text/day.ts";
import { entriesAsked, entriesDownload, entryPage } from "../../../text/entry-sieve.ts";
import type { EntrySieveInHand } from "./use-entry-sieve.ts";

type Row = OutputOf<RouteOf<"list-entries">>["entries"][number];

/** Which row is in hand; the keys go with it. */
function useWalk(rows: readonly Row[], search: RefObject<HTMLInputElement | null>): readonly [current: number, pick: (at: number) => void] {
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, rows.length - 1));
  useKeys({
    "/": () => search.current?.focus(),
    j: () => setAt(Math.min(rows.length - 1, current + 1)),
    k: () => setAt(Math.max(0, current - 1)),
    Enter: () => {
      const row = rows[current];
      if (row !== undefined) void navigate({ to: "/desk/entries/$entry", params: { entry: row.entry } });
    },
  });
  return [current, setAt];
}

function EntryRow({ row, current, pick }: { readonly row: Row; readonly current: boolean; readonly pick: () => void }): ReactElement {
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <tr ref={line} data-current={current} onClick={pick}>
      <td>
        <Link to="/desk/entries/$entry" params={{ entry: row.entry }} onFocus={pick}>
          {row.name}
        </Link>
        <span className="quiet block number">{row.creditCode ?? "信用代码未公布"}</span>
      </td>
      <td className="nowrap">
        {levelWord(row.level)}
        {row.pool && "培育库"}
      </td>
      <td className="nowrap">{kindWord(row.kind)}</td>
      <td className="nowrap">{row.regionName}</td>
      <td className="number nowrap">{row.year}年</td>
      <td className="number nowrap">{sayDay(row.from)}</td>
      <td className="number nowrap">{row.to === null ? "在册" : <span className="gone">在册至{sayDay(row.to)}</span>}</td>
    </tr>
  );
}

function Table({ rows, pick, current }: { readonly rows: readonly Row[]; readonly pick: (at: number) => void; readonly current: number }): ReactElement {
  return (
    <table>
      <HeadRow heads={["单位", "层级", "类别", "地区", "年度", "列入日期", "现状"]} />
      <tbody>
        {rows.map((row, at) => (
          <EntryRow key={row.entry} row={row} current={at === current} pick={() => pick(at)} />
        ))}
      </tbody>
    </table>
  );
}

const formats = ["xlsx", "csv"] as const;

export function EntryList({ node, sieve, page, search }: Pick<EntrySieveInHand, "sieve" | "page"> & { readonly node: string; readonly search: RefObject<HTMLInputElement | null> }): ReactElement {
  const read = useRead("list-entries", entriesAsked(sieve, node), { keep: true });
  const rows = read.data?.entries ?? [];
  const [current, pick] = useWalk(rows, search);
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得名单" />;
  if (read.data === undefined) return <p role="status">正在取得名单…</p>;
  const { total, on, next } = read.data;
  if (rows.length === 0) return <p className="empty">没有符合这些条件的单位。可放宽地区或层级；已移出的单位请在“现状”中选取。</p>;
  return (
    <>
      <div className="case-list" role="region" aria-label="名单" tabIndex={0}>
        <Table rows={rows} pick={pick} current={current} />
        <p className="quiet case-foot">
          <span role="status">
            {sayDay(on)}，共 {total} 条{rows.length < total && `，本页 ${rows.length} 条`} · <kbd>j</kbd> <kbd>k</kbd> 上下 · <kbd>Enter</kbd> 打开 · <kbd>/</kbd> 查找
          </span>
          <span>
            导出所列{" "}
            {formats.map((format) => (
              <a key={format} href={entriesDownload(sieve, node, format)} download>
                {format.toUpperCase()}
              </a>
            ))}
          </span>
        </p>
      </div>
      <Pager total={total} size={entryPage} after={sieve.after} next={next} go={page} />
    </>
  );
}
