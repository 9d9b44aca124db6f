// The cases that wait for one review, side by side, with ticks.
import { Checkbox } from "antd";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactElement } from "react";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayMoment } from "../../../text/moment.ts";
import type { ReviewRow } from "../../../text/review-groups.ts";
import type { PickingInHand } from "./use-picking.ts";
import { sayScore } from "../../../text/sheet-said.ts";

interface Props {
  readonly rows: readonly ReviewRow[];
  readonly today: string | undefined;
  readonly picking: PickingInHand;
  /** Names the part of the reader's own area; none where the area has no parts. */
  readonly place: ((code: string) => string) | undefined;
}

function Line({ one: { row, wait }, at, today, picking, place }: Omit<Props, "rows"> & { readonly one: ReviewRow; readonly at: number }): ReactElement {
  const line = useRef<HTMLTableRowElement>(null);
  const current = picking.at === at;
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <tr ref={line} data-current={current} data-declaration={row.declaration} aria-current={current ? "true" : undefined}>
      <td data-label="选择">
        <Checkbox checked={picking.picked.includes(row.declaration)} onChange={(event) => picking.press(at, event.nativeEvent.shiftKey)} aria-label={`选择 ${row.name}`} />
      </td>
      <th scope="row">
        <Link to="/desk/cases/$declaration" params={{ declaration: row.declaration }} onFocus={() => picking.walk(at)}>
          {row.name}
        </Link>
        <div className="quiet number">{row.number}</div>
      </th>
      {place !== undefined && <td data-label="所在地">{place(row.region)}</td>}
      <td className="number" data-label="得分">
        {row.score === null ? <span className="quiet">无</span> : sayScore(row.score)}
      </td>
      <td data-label="期限">
        <DueTag today={today} day={wait.due} />
      </td>
      <td data-label="提交时间">
        {row.submittedAt === null ? "" : sayMoment(row.submittedAt)}
      </td>
    </tr>
  );
}

export function ReviewTable({ rows, picking, ...rest }: Props): ReactElement {
  const every = rows.length > 0 && picking.picked.length === rows.length;
  return (
    <WideTable caption="等待审核的申报" quiet className="candidates sheet">
      <thead>
        <tr>
          <th scope="col">
            <Checkbox checked={every} indeterminate={picking.picked.length > 0 && !every} onChange={picking.all} aria-label="全选" />
          </th>
          <th scope="col">单位</th>
          {rest.place !== undefined && <th scope="col">所在地</th>}
          <th scope="col" className="number">
            得分
          </th>
          <th scope="col">期限</th>
          <th scope="col">提交时间</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one, at) => (
          <Line key={one.row.declaration} one={one} at={at} picking={picking} {...rest} />
        ))}
      </tbody>
    </WideTable>
  );
}
