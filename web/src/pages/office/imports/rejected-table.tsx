// Rows that could not be taken: every fault with its place, what was given, the rule and why. Nothing where there is none.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { rowsRejected } from "@qingce/core/register/list-proposal";
import { WideTable } from "../../../parts/wide-table.tsx";

type Rejected = OutputOf<RouteOf<"import-register">>["rejected"][number];

/** As many as a reader goes through; the file has them all. */
const most = 500;

export function RejectedTable({ rows }: { readonly rows: readonly Rejected[] }): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <WideTable caption={`退回 ${rowsRejected(rows)} 行，共 ${rows.length} 处${rows.length > most ? `（下列前 ${most} 处，全部见下载的文件）` : ""}：改正后可再次导入`} className="rejected sheet">
      <thead>
        <tr>
          <th scope="col" className="number">
            行
          </th>
          <th scope="col">栏</th>
          <th scope="col">原值</th>
          <th scope="col">规则</th>
          <th scope="col">原因</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, most).map((one) => (
          <tr key={`${one.row}/${one.column}/${one.code}`}>
            <th scope="row" className="number">
              {one.row}
            </th>
            <td data-label="栏">{one.column}</td>
            <td data-label="原值">{one.given}</td>
            <td data-label="规则">
              <code>{one.code}</code>
            </td>
            <td data-label="原因">{one.hint}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
