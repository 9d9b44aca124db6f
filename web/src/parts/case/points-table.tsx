// An expert's score sheet: every item of the round's scheme with its most, what the applicant reckoned, the points given, and what is wrong with them.
import { Input } from "antd";
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { pointsFault } from "@qingce/core/review/score-points";
import type { Item, Scheme } from "@qingce/core/score/scheme";
import { sayPoints } from "../../text/sheet-said.ts";
import { WideTable } from "../wide-table.tsx";

interface Props {
  readonly scheme: Scheme;
  readonly points: { readonly [item: string]: string };
  /** The applicant's own points by item, where they may be seen. */
  readonly self: { readonly [item: string]: number };
  /** What the server said of items. */
  readonly refusals: readonly Refusal[];
  readonly give: (item: string, points: string) => void;
}

function PointsRow({ item, props }: { readonly item: Item; readonly props: Props }): ReactElement {
  const { scheme, points, self, refusals, give } = props;
  const own = self[item.id];
  const fault = pointsFault(item, points[item.id]) ?? ((points[item.id] ?? "") === "" ? refusals.find((one) => one.place === `points.${item.id}`) : undefined);
  const note = `points-${item.id}-note`;
  return (
    <tr>
      <td data-label="类别">{scheme.groups[item.group]?.name ?? ""}</td>
      <th scope="row">
        {item.file.name} <span className="quiet">{item.file.clause}</span>
      </th>
      <td className="number" data-label="自评">
        {own === undefined ? <span className="quiet">无</span> : sayPoints(own)}
      </td>
      <td className="number" data-label="满分">
        {item.file.points === "not-held" ? "未持有" : item.file.points}
      </td>
      <td data-label="给分">
        <Input value={points[item.id] ?? ""} onChange={(event) => give(item.id, event.target.value.trim())} inputMode="decimal" className="short number" aria-label={`${item.file.name} 给分`} aria-invalid={fault !== undefined} aria-describedby={note} {...(fault === undefined ? {} : { status: "error" as const })} />
        <div id={note}>{fault !== undefined && <span className="field-fault">{fault.hint}</span>}</div>
      </td>
    </tr>
  );
}

export function PointsTable(props: Props): ReactElement {
  return (
    <WideTable caption="逐项评分" quiet className="sheet">
      <thead>
        <tr>
          <th scope="col">类别</th>
          <th scope="col">评分项</th>
          <th scope="col" className="number">
            自评
          </th>
          <th scope="col" className="number">
            满分
          </th>
          <th scope="col">给分</th>
        </tr>
      </thead>
      <tbody>
        {props.scheme.items.map((item) => (
          <PointsRow key={item.id} item={item} props={props} />
        ))}
      </tbody>
    </WideTable>
  );
}
