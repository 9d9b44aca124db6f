// A table whose figures are repeated as bars beside them, so that it reads without colour and without sight.
import type { ReactElement, ReactNode } from "react";
import { WideTable } from "../wide-table.tsx";

interface BarRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
  /** Length of the bar, and of the part of it that is marked off. */
  readonly n: number;
  readonly marked?: number;
}

interface Props {
  readonly caption: string;
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly BarRow[];
  /** The longest bar; the largest figure where it is not said. */
  readonly most?: number;
}

export function BarTable({ caption, head, columns, rows, most }: Props): ReactElement {
  const whole = Math.max(1, most ?? 0, ...rows.map(({ n }) => n));
  const percent = (n: number): { readonly width: string } => ({ width: `${Math.min(100, (n / whole) * 100)}%` });
  return (
    <WideTable caption={caption} quiet className="candidates sheet bars">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((word) => (
            <th key={word} scope="col" className="number">
              {word}
            </th>
          ))}
          <th scope="col" className="bar-column">
            <span className="unseen">长短图</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.head}</th>
            {columns.map((word, at) => (
              <td key={word} className="number" data-label={word}>
                {row.cells[at]}
              </td>
            ))}
            <td className="bar-column" aria-hidden="true">
              <span className="bar" style={percent(row.n)}>
                {row.marked !== undefined && row.marked > 0 && <span className="bar-marked" style={{ width: `${(row.marked / Math.max(1, row.n)) * 100}%` }} />}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
