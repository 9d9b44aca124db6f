// What is wrong in the table, by sheet, row, column and rule; mended in the file, which is then chosen again.
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { HeadRow } from "../../../parts/head-row.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";

const said = (fault: Refusal, name: string): string => {
  const value = fault.facts?.[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

export function TableFaults({ faults }: { readonly faults: readonly Refusal[] }): ReactElement {
  return (
    <WideTable caption={`核对发现 ${faults.length} 处错误，请在文件中改正后重新选择`} className="sheet">
      <HeadRow heads={["工作表", "行", "列", "错误"]} />
      <tbody>
        {faults.map((fault) => (
          <tr key={`${fault.code}/${fault.place ?? ""}/${fault.hint}`} data-code={fault.code}>
            <td data-label="工作表">{said(fault, "sheet")}</td>
            <td data-label="行" className="number">{said(fault, "row")}</td>
            <td data-label="列">{said(fault, "column")}</td>
            <td data-label="错误">{fault.hint}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
