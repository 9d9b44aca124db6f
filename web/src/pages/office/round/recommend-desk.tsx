// The recommending nodes as the authority sees them: who still has candidates to decide, with the way to each node's table.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { WideTable } from "../../../parts/wide-table.tsx";
import type { StepDeskProps } from "./step-desk.tsx";
import { WaitingTable } from "./waiting-table.tsx";

export function RecommendDesk({ found, step, rows, names }: StepDeskProps): ReactElement {
  const nodes = found.desk.kinds.flatMap((kind) => kind.quota.nodes.filter((node) => rows.some((row) => row.kind === kind.kind && row.region.startsWith(node.node))).map((node) => ({ kind, node })));
  return (
    <>
      {nodes.length > 0 && (
        <WideTable caption="各推荐单位" className="candidates sheet">
          <thead>
            <tr>
              <th scope="col">推荐单位</th>
              <th scope="col">类别</th>
              <th scope="col" className="number">
                名额
              </th>
              <th scope="col" className="number">
                已推荐
              </th>
              <th scope="col" className="number">
                候选
              </th>
              <th scope="col">上报</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ kind, node }) => (
              <tr key={`${kind.kind}${node.node}`}>
                <th scope="row">
                  <Link to="/desk/rounds/$round/lists/$kind/$node" params={{ round: found.round.id, kind: kind.kind, node: node.node }}>
                    {node.name}
                  </Link>
                </th>
                <td data-label="类别">{kind.name}</td>
                <td className="number" data-label="名额">
                  {node.quota ?? "未定"}
                </td>
                <td className="number" data-label="已推荐">
                  {node.taken}
                </td>
                <td className="number" data-label="候选">{rows.filter((row) => row.kind === kind.kind && row.region.startsWith(node.node)).length}</td>
                <td data-label="上报">{node.sent ? "已上报" : "未上报"}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      <WaitingTable rows={rows} step={step} {...names} />
    </>
  );
}
