// Those who wait at a step, side by side: the departments' opinions, the experts and their scores, ticks for bulk acts.
import { Checkbox } from "antd";
import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { WideTable } from "../../../parts/wide-table.tsx";
import { opinionWord } from "../../../text/outcome-word.ts";
import type { DeskStep, WaitingAnswer } from "../../../text/round-funnel.ts";
import { sayScore } from "../../../text/sheet-said.ts";

type Row = WaitingAnswer[number];

interface Props {
  readonly rows: WaitingAnswer;
  readonly step: DeskStep;
  readonly kindName: (kind: string) => string;
  readonly nodeName: (node: string) => string;
  /** Who an expert's account is. */
  readonly expertName?: (expert: string) => string;
  readonly picked?: readonly string[];
  readonly pick?: (ids: readonly string[]) => void;
}

interface Cells {
  readonly head: string;
  readonly number?: true;
  readonly of: (row: Row) => ReactNode;
}

const scoreOf = (row: Row, source: string): string | undefined => (row.scores[source] === undefined ? undefined : sayScore(row.scores[source]));

const sealed = (row: Row, nameOf: (expert: string) => string): ReactNode =>
  row.experts.length === 0 ? (
    <span className="quiet">未分派</span>
  ) : (
    row.experts.map((one) => (
      <div key={one.expert} className="number">
        {nameOf(one.expert)} {one.score === null ? (one.scored ? "已评（待公开）" : "未评") : sayScore(one.score)}
      </div>
    ))
  );

function cellsOf({ step, nodeName, expertName = (id) => id }: Props): readonly Cells[] {
  const list: readonly Cells[] = [{ head: "推荐", of: (row) => (row.node === null ? "" : `${nodeName(row.node)}${row.rank === null ? "" : ` 第 ${row.rank} 位`}`) }];
  const scores: readonly Cells[] = [
    { head: "自评", number: true, of: (row) => scoreOf(row, "self") ?? "无" },
    { head: "第三方", number: true, of: (row) => scoreOf(row, "evaluator") ?? "无" },
  ];
  switch (step.act) {
    case "opine":
      return [...list, ...scores, ...step.departments.map((department): Cells => ({ head: department, of: (row) => <span className={`opinion-${row.opinions[department] ?? "none"}`}>{opinionWord(row.opinions[department])}</span> }))];
    case "score":
      return [...list, ...scores, { head: "专家与评分", of: (row) => sealed(row, expertName) }, { head: "合成", number: true, of: (row) => scoreOf(row, "expert") ?? "未齐" }];
    case "publicise":
    case "announce":
      return [...list, { head: "专家", number: true, of: (row) => scoreOf(row, "expert") ?? "无" }, { head: "异议", of: (row) => (row.objections > 0 ? `${row.objections} 件未处理` : "无") }];
    default:
      return [...list, ...scores];
  }
}

export function WaitingTable(props: Props): ReactElement {
  const { rows, kindName, picked, pick } = props;
  const cells = cellsOf(props);
  const ticks = picked !== undefined && pick !== undefined;
  const all = ticks && rows.length > 0 && picked.length === rows.length;
  return (
    <WideTable caption="等待办理的申报" quiet className="candidates sheet">
      <thead>
        <tr>
          {ticks && (
            <th scope="col">
              <Checkbox checked={all} indeterminate={picked.length > 0 && !all} onChange={() => pick(all ? [] : rows.map((row) => row.declaration))} aria-label="全选" />
            </th>
          )}
          <th scope="col">单位</th>
          <th scope="col">类别</th>
          <th scope="col">所在地</th>
          {cells.map(({ head, number }) => (
            <th key={head} scope="col" className={number === true ? "number" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.declaration}>
            {ticks && (
              <td data-label="选择">
                <Checkbox checked={picked.includes(row.declaration)} onChange={() => pick(picked.includes(row.declaration) ? picked.filter((id) => id !== row.declaration) : [...picked, row.declaration])} aria-label={`选择 ${row.name}`} />
              </td>
            )}
            <th scope="row">
              <Link to="/desk/cases/$declaration" params={{ declaration: row.declaration }}>
                {row.name}
              </Link>
              <div className="quiet number">{row.number}</div>
            </th>
            <td data-label="类别">{kindName(row.kind)}</td>
            <td data-label="所在地">{row.place}</td>
            {cells.map(({ head, number, of }) => (
              <td key={head} data-label={head} className={number === true ? "number" : undefined}>
                {of(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
