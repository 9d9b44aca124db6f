// The three figures that a day begins with: how much waits for me, how much of it is late, how much is due soon.
import type { ReactElement } from "react";
import { Choice } from "../../../parts/desk/choice.tsx";
import type { Tally } from "../../../text/inbox-rows.ts";

interface Props {
  readonly tally: Tally;
  /** How many of them are cases. */
  readonly cases: number;
  readonly mine: boolean;
  readonly all: number;
  readonly setMine: (mine: boolean) => void;
}

export function TallyLine({ tally, cases, mine, all, setMine }: Props): ReactElement {
  return (
    <div className="tally">
      <dl>
        <div>
          <dt>待我办理</dt>
          <dd className="number">{tally.mine}</dd>
        </div>
        <div data-late={tally.over > 0}>
          <dt>逾期</dt>
          <dd className="number">{tally.over}</dd>
        </div>
        <div data-soon={tally.today > 0}>
          <dt>今日截止</dt>
          <dd className="number">{tally.today}</dd>
        </div>
        <div>
          <dt>七日内</dt>
          <dd className="number">{tally.week}</dd>
        </div>
      </dl>
      <Choice label="列出范围" value={mine ? "mine" : "all"} onChange={(value) => setMine(value === "mine")} options={[{ value: "mine", label: `待我办理 ${cases}` }, { value: "all", label: `全部 ${all}` }]} />
    </div>
  );
}
