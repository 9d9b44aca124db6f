// The score while the sheet is filled in: the sum, each group in words and as a bar, what it would take to gain.
import type { ReactElement } from "react";
import type { GroupOutcome } from "@qingce/core/score/outcome";
import { sayPoints } from "../../text/sheet-said.ts";
import type { SheetInHand } from "./sheet-in-hand.ts";

function Bar({ group }: { readonly group: GroupOutcome }): ReactElement {
  const { name, points, max } = group;
  return (
    <li>
      <span className="bar-name">{name}</span>
      <span className="bar-figure number">
        {sayPoints(points)} / {sayPoints(max)}
      </span>
      <span className="bar" aria-hidden="true">
        <span style={{ width: `${max > 0 ? Math.min(100, (points / max) * 100) : 0}%` }} />
      </span>
    </li>
  );
}

interface Props {
  readonly hand: SheetInHand;
  readonly title: string;
  /** The notice's own line, told beside the standard's. */
  readonly notice?: ReactElement;
  readonly children?: ReactElement | null;
}

export function ScorePanel({ hand, title, notice, children }: Props): ReactElement {
  const { score, max, verdict, grade, groups, items } = hand.worked.outcome;
  const open = items.filter(({ status }) => status === "missing").length;
  return (
    <aside className="form-aside score-panel" aria-labelledby="head-score-panel">
      <h2 id="head-score-panel">{title}</h2>
      <p className="score-sum">
        <span className="score-total number">{sayPoints(score)}</span> <span className="quiet number">/ {sayPoints(max)} 分</span>
        {grade !== null && <span className="mark mark-plain">{grade}</span>}
      </p>
      <p className="quiet">
        按计分方案：{verdict}
        {open > 0 && `；还有 ${open} 项待填，未填的不得分`}
      </p>
      {notice}
      <ul className="plain bars">
        {groups.map((group) => (
          <Bar key={group.id} group={group} />
        ))}
      </ul>
      {children}
    </aside>
  );
}
