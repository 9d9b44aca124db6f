// What the register holds of every published batch, beside the official ledger. A difference is told, none is smoothed over.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useRead } from "../../../parts/desk/use-api.ts";
import { WideTable } from "../../../parts/wide-table.tsx";

type Batch = OutputOf<RouteOf<"register-totals">>["batches"][number];

const columns: readonly (readonly [word: string, of: (one: Batch) => number | null])[] = [
  ["名单行数", (one) => one.rows],
  ["台账", (one) => one.official],
  ["条目", (one) => one.entries],
  ["其中已移出", (one) => one.left],
  ["累计", (one) => one.cumulative],
  ["台账累计", (one) => one.officialCumulative],
];

/** Entries that stand, kind by kind. */
function standing(batches: readonly Batch[]): readonly (readonly [category: string, n: number])[] {
  const sums = new Map<string, number>();
  for (const one of batches) sums.set(one.category, (sums.get(one.category) ?? 0) + one.entries - one.left);
  return [...sums];
}

export function RegisterTotals(): ReactElement {
  const read = useRead("register-totals", {});
  const batches = read.data?.batches ?? [];
  if (batches.length === 0) return <p className="quiet">{read.data === undefined ? "" : "国家级名单尚未导入。"}</p>;
  return (
    <>
      <ul className="spaced">
        {standing(batches).map(([category, n]) => (
          <li key={category}>
            {category}在册 <strong className="number">{n}</strong>
          </li>
        ))}
      </ul>
      <WideTable caption="各批在册数与官方台账" quiet className="sheet">
        <thead>
          <tr>
            <th scope="col">名单与批次</th>
            <th scope="col">公布</th>
            {columns.map(([word]) => (
              <th key={word} scope="col" className="number">
                {word}
              </th>
            ))}
            <th scope="col">对照</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((one) => (
            <tr key={`${one.category}/${one.batch}`}>
              <th scope="row" className="nowrap">
                {one.category} {one.batch}
              </th>
              <td data-label="公布" className="nowrap">{one.published}</td>
              {columns.map(([word, of]) => (
                <td key={word} data-label={word} className="number">
                  {of(one) ?? "未载"}
                </td>
              ))}
              <td data-label="对照" className="nowrap">{one.agrees ? (one.official === null ? "台账未载" : "相符") : "不符"}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
