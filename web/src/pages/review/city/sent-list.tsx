// After the list has gone up: what was sent, in whose company, and what became of those who stayed behind.
import { Alert } from "antd";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { Kind } from "@qingce/core/rule/kind";
import { useRead } from "../../../parts/desk/use-api.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { decisionWord, standingWord } from "../../../text/outcome-word.ts";
import type { At, CityDeskInHand } from "./use-city-desk.ts";

export function SentList({ at, desk }: { readonly at: At; readonly desk: CityDeskInHand }): ReactElement {
  const listed = useRead("list-declarations", { round: at.round, kind: at.kind as Kind, limit: 500 });
  const rows = (listed.data?.declarations ?? []).filter((one) => one.recommendation !== "none" && one.region.startsWith(at.node));
  const sent = rows.filter((one) => one.recommendation === "recommended").length;
  return (
    <>
      <Alert type="success" showIcon title={`推荐名单已上报，共 ${sent} 家。`} description="名单不能再改；如有变化，由组织单位以补充通知处理。" />
      <WideTable caption="上报结果" className="candidates sheet">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">单位</th>
            <th scope="col">县区</th>
            <th scope="col">决定</th>
            <th scope="col">现状</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.declaration}>
              <td data-label="编号">{one.number}</td>
              <th scope="row">
                <Link to="/desk/cases/$declaration" params={{ declaration: one.declaration }}>
                  {one.name}
                </Link>
              </th>
              <td data-label="县区">{desk.place(one.region)}</td>
              <td data-label="决定">{decisionWord(one.recommendation)}</td>
              <td data-label="现状">{standingWord(one.standing)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
