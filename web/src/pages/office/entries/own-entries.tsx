// What a unit itself holds or held: each entry with its standing; from its page the unit may apply to leave.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayDay } from "../../../text/day.ts";
import { LeavingList } from "./leaving-list.tsx";

export function OwnEntries(): ReactElement {
  const read = useRead("list-own-entries", {});
  const leavings = useRead("list-leavings", { limit: 100 });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  const entries = read.data?.entries ?? [];
  const told = leavings.data?.leavings ?? [];
  return (
    <article className="entries-desk">
      <h1>本单位的名单记录</h1>
      {read.data !== undefined && entries.length === 0 && <p className="empty">本单位的统一社会信用代码下没有名单记录。早年名单未公布信用代码的，由主管部门认定“疑似在册”线索后列在这里。</p>}
      {entries.length > 0 && (
        <section className="panel">
          <WideTable caption="本单位的名单记录" quiet className="sheet">
            <HeadRow heads={["名单", "名称", "列入日期", "现状", "办理"]} />
            <tbody>
              {entries.map((one) => (
                <tr key={one.entry}>
                  <th scope="row">{one.list}</th>
                  <td data-label="名称">{one.name}</td>
                  <td data-label="列入日期" className="nowrap">{sayDay(one.from)}</td>
                  <td data-label="现状" className="nowrap">{one.to === null ? "在册" : `在册至${sayDay(one.to)}`}</td>
                  <td data-label="办理">
                    <Link to="/desk/entries/$entry" params={{ entry: one.entry }} aria-label={`${one.to === null ? "履历、申请退出" : "履历"}：${one.list}`}>
                      {one.to === null ? "履历、申请退出" : "履历"}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      )}
      {told.length > 0 && (
        <section className="panel" aria-labelledby="own-leavings">
          <h2 id="own-leavings">移出和退出</h2>
          <LeavingList leavings={told} decides={false} />
        </section>
      )}
    </article>
  );
}
