// Where the opened scores lie apart, item by item: the widest first, who stands far from the middle in words beside the points.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { WideTable } from "../wide-table.tsx";

type Panel = OutputOf<RouteOf<"read-panel">>;

export function ItemSpreads({ panel }: { readonly panel: Panel }): ReactElement | null {
  const { items, seats } = panel;
  if (items.length === 0) return null;
  const nameOf = (seat: string): string => seats.find((one) => one.seat === seat)?.name ?? seat;
  const columns = [...new Set(items.flatMap((one) => one.given.map(({ seat }) => seat)))].toSorted();
  const apart = items.filter(({ range }) => range > 0).length;
  return (
    <details open={apart > 0}>
      <summary>
        逐项离散：{apart} 项给分不一致，共 {items.length} 项
      </summary>
      <WideTable caption="逐项离散" quiet className="sheet">
        <thead>
          <tr>
            <th scope="col">评分项</th>
            <th scope="col" className="number">满分</th>
            <th scope="col" className="number">极差</th>
            {columns.map((seat) => (
              <th key={seat} scope="col" className="number">
                {nameOf(seat)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.item}>
              <th scope="row">
                {one.name} <span className="quiet">{one.clause}</span>
              </th>
              <td className="number" data-label="满分">{one.most ?? "未持有"}</td>
              <td className="number" data-label="极差">{one.range}</td>
              {columns.map((seat) => {
                const given = one.given.find((each) => each.seat === seat);
                return (
                  <td key={seat} className="number" data-label={nameOf(seat)}>
                    {given?.points ?? ""} {given?.outlier === true && <span className="mark mark-departs">偏离</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
