// Rows that could not be taken: where, what was given, why. Nothing where there is none.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { WideTable } from "../../../parts/wide-table.tsx";

type Rejected = OutputOf<RouteOf<"import-register">>["rejected"][number];

export function RejectedTable({ rows }: { readonly rows: readonly Rejected[] }): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <WideTable caption={`退回的行（${rows.length}）：改正后另存一个文件，可再次导入`} className="rejected sheet">
      <thead>
        <tr>
          <th scope="col" className="number">
            行
          </th>
          <th scope="col">栏</th>
          <th scope="col">原值</th>
          <th scope="col">原因</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.row}>
            <th scope="row" className="number">
              {one.row}
            </th>
            <td data-label="栏">{one.column}</td>
            <td data-label="原值">{one.given}</td>
            <td data-label="原因">{one.hint}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
