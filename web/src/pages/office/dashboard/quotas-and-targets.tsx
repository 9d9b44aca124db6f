// How far quotas are used and targets reached; figures first, bars beside.
import type { ReactElement } from "react";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { shareOf, type DashboardAnswer } from "../../../text/dashboard.ts";
import { BarTable } from "./bar-table.tsx";

export function QuotaUse({ found }: { readonly found: DashboardAnswer }): ReactElement | null {
  const kinds = [...new Set(found.quotas.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <section className="panel" aria-label="名额使用">
      <h2>名额使用</h2>
      {kinds.map((kind) => {
        const here = found.quotas.filter((one) => one.kind === kind);
        const name = here[0]?.name ?? kind;
        return (
          <div key={kind}>
            <h3>{name}</h3>
            <BarTable
              caption={`${name}名额使用`}
              head="地区"
              columns={["名额", "已用", "使用率", "上报"]}
              rows={here.map((one) => ({ key: one.node, head: one.place, cells: [one.quota ?? "未定", one.taken, one.quota === null ? "无" : shareOf(one.taken, one.quota), one.sent ? "已上报" : "未上报"], n: one.quota ?? one.taken, marked: one.taken }))}
            />
          </div>
        );
      })}
    </section>
  );
}

export function Targets({ found }: { readonly found: DashboardAnswer }): ReactElement | null {
  if (found.targets.length === 0) return null;
  return (
    <section className="panel" aria-label="目标进度">
      <h2>目标进度</h2>
      <ul className="targets">
        {found.targets.map((one) => (
          <li key={one.id}>
            {one.what}：<strong className="number">{one.done}</strong> / <span className="number">{one.n}</span>（{shareOf(one.done, one.n)}），{one.by} 年前 <NoticeLink edition={found.edition} clause={one.clause} />
            <span className="bar" aria-hidden="true">
              <span className="bar-marked" style={{ width: `${Math.min(100, (one.done / Math.max(1, one.n)) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">按组织单位名单上现行在册的本通知各类单位计。</p>
    </section>
  );
}
