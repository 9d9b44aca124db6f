// An expert's score sheet: every item of the round's scheme with its most, the points given, and what they come to.
import { Input } from "antd";
import type { ReactElement } from "react";
import type { SchemeFile } from "@qingce/core/score/scheme-file";
import { WideTable } from "../wide-table.tsx";

interface Props {
  readonly scheme: SchemeFile;
  readonly points: { readonly [item: string]: string };
  readonly give: (item: string, points: string) => void;
}

/** The sum of what is given; weights of groups are the server's to count. */
export const givenSum = (points: Props["points"]): string => String(Number(Object.values(points).reduce((all, one) => all + (Number(one) || 0), 0).toFixed(2)));

export function PointsTable({ scheme, points, give }: Props): ReactElement {
  const groupName = (id: string): string => scheme.groups.find((one) => one.id === id)?.name ?? id;
  return (
    <WideTable caption="逐项评分" quiet className="sheet">
      <thead>
        <tr>
          <th scope="col">类别</th>
          <th scope="col">评分项</th>
          <th scope="col" className="number">
            满分
          </th>
          <th scope="col">给分</th>
        </tr>
      </thead>
      <tbody>
        {scheme.items.map((item) => (
          <tr key={item.id}>
            <td data-label="类别">{groupName(item.group)}</td>
            <th scope="row">{item.name}</th>
            <td className="number" data-label="满分">
              {item.points === "not-held" ? "未持有" : item.points}
            </td>
            <td data-label="给分">
              <Input value={points[item.id] ?? ""} onChange={(event) => give(item.id, event.target.value)} inputMode="decimal" className="short number" aria-label={`${item.name} 给分`} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
