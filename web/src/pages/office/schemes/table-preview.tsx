// The chosen sheet as it was read, its first rows under column letters, so that the officer sees what a letter means.
import type { ReactElement } from "react";
import { columnLetters, type WorkbookSheet } from "@qingce/core/base/workbook-cell";
import { WideTable } from "../../../parts/wide-table.tsx";

const rowsShown = 12;

export const lastColumn = (sheet: WorkbookSheet): number => Math.min(40, Math.max(1, ...sheet.rows.map(({ cells }) => cells.at(-1)?.column ?? 1)));

export function TablePreview({ sheet, head }: { readonly sheet: WorkbookSheet; readonly head: number }): ReactElement {
  const columns = Array.from({ length: lastColumn(sheet) }, (_, n) => n + 1);
  return (
    <WideTable caption={`工作表“${sheet.name}”的前 ${Math.min(rowsShown, sheet.rows.length)} 行`} className="table-preview">
      <thead>
        <tr>
          <th scope="col">行</th>
          {columns.map((column) => (
            <th key={column} scope="col">{columnLetters(column)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.slice(0, rowsShown).map(({ row, cells }) => (
          <tr key={row} data-head={row === head}>
            <th scope="row" className="number">{row}</th>
            {columns.map((column) => (
              <td key={column}>{cells.find((cell) => cell.column === column)?.shown ?? ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
