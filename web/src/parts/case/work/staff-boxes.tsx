// Which of the evaluator's registered staff: a box for each who is employed on the day.
import { Checkbox } from "antd";
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { titleWord } from "../../../text/work-said.ts";

export type StaffShown = OutputOf<RouteOf<"read-evaluation-work">>["staff"][number];

interface Props {
  readonly staff: readonly StaffShown[];
  readonly day: string;
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

export function StaffBoxes({ staff, day, chosen, choose }: Props): ReactElement {
  const there = staff.filter((one) => day === "" || (one.from <= day && (one.to === null || day <= one.to)));
  return (
    <fieldset className="labelled">
      <legend>人员（当日在册的登记人员）</legend>
      {there.length === 0 ? (
        <p>没有当日在册的人员，请先到“机构登记”登记。</p>
      ) : (
        <Checkbox.Group className="work-boxes" value={[...chosen]} onChange={choose} options={there.map((one) => ({ value: one.staff, label: `${one.name}（${titleWord(one.title)}）` }))} />
      )}
    </fieldset>
  );
}
