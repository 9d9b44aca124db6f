// How far quotas are used and targets reached; figures first, bars beside.
import type { ReactElement, ReactNode } from "react";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { casesAt, listDesk, quotaSum, quotaUse, shareOf, type DashboardAnswer } from "../../../text/dashboard.ts";

type Row = Pick<DashboardAnswer["quotas"][number], "quota" | "taken">;

/** The whole bar is the quota; what is filled is recommended. */
function UseBar({ row }: { readonly row: Row }): ReactElement | null {
  const { part, over } = quotaUse(row);
  if (part === null) return null;
  return (
    <span className={over > 0 ? "use use-over" : "use"}>
      <span className="bar-marked" style={{ width: `${part * 100}%` }} />
    </span>
  );
}

function UseCells({ row, taken, sent }: { readonly row: Row; readonly taken: ReactNode; readonly sent: string }): ReactElement {
  return (
    <>
      <td className="number" data-label="已推荐">{taken}</td>
      <td className="number" data-label="名额">{row.quota ?? "未定"}</td>
      <td className="number" data-label="使用率">{quotaUse(row).says}</td>
      <td className="number" data-label="上报">{sent}</td>
      <td className="bar-column" aria-hidden="true">
        <UseBar row={row} />
      </td>
    </>
  );
}

function KindUse({ round, kind, found }: { readonly round: string; readonly kind: string; readonly found: DashboardAnswer }): ReactElement {
  const here = found.quotas.filter((one) => one.kind === kind);
  const name = here[0]?.name ?? kind;
  const sum = quotaSum(here);
  return (
    <section className="panel" aria-label={`名额使用：${name}`}>
      <h2>名额使用 · {name}</h2>
      <p className="quiet">条框为名额，斜线部分为已推荐；点地区看案卷，点已推荐数看该地推荐名单。</p>
      <WideTable caption={`${name}名额使用`} quiet className="candidates sheet bars">
        <thead>
          <tr>
            <th scope="col">地区</th>
            {["已推荐", "名额", "使用率", "上报"].map((word) => (
              <th key={word} scope="col" className="number">
                {word}
              </th>
            ))}
            <th scope="col" className="bar-column">
              <span className="unseen">使用图</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {here.map((one) => (
            <tr key={one.node}>
              <th scope="row">
                <a href={casesAt(round, { kind, region: one.node })}>{one.place}</a>
              </th>
              <UseCells row={one} taken={<a href={listDesk(round, kind, one.node)} aria-label={`${one.place}：已推荐 ${one.taken}`}>{one.taken}</a>} sent={one.sent ? "已上报" : "未上报"} />
            </tr>
          ))}
        </tbody>
        {here.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <UseCells row={sum} taken={sum.taken} sent={`${sum.sent} / ${here.length}`} />
            </tr>
          </tfoot>
        )}
      </WideTable>
    </section>
  );
}

export function QuotaUse({ round, found }: { readonly round: string; readonly found: DashboardAnswer }): ReactElement | null {
  const kinds = [...new Set(found.quotas.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <>
      {kinds.map((kind) => (
        <KindUse key={kind} round={round} kind={kind} found={found} />
      ))}
    </>
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
            <span className="use" aria-hidden="true">
              <span className="bar-marked" style={{ width: `${Math.min(100, (one.done / Math.max(1, one.n)) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">按组织单位名单上现行在册的本通知各类单位计。</p>
    </section>
  );
}
