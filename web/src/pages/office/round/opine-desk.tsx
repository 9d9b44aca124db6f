// Joint review: opinions side by side; the reader's own department may agree on many at once, and disagrees case by case, with a reason.
import { App } from "antd";
import { useState, type ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { useMe } from "../../../parts/desk/session.tsx";
import { disagreementWord } from "../../../text/outcome-word.ts";
import { Bulk } from "./bulk.tsx";
import type { StepDeskProps } from "./step-desk.tsx";
import { WaitingTable } from "./waiting-table.tsx";

export function OpineDesk({ found, step, rows, names }: StepDeskProps): ReactElement {
  const me = useMe();
  const { message } = App.useApp();
  const opine = useDecision("opine");
  const [picked, pick] = useState<readonly string[]>([]);
  const department = me.department ?? "";
  const asked = step.departments.includes(department);
  const open = rows.filter((row) => row.opinions[department] === undefined);
  const chosen = open.filter((row) => picked.includes(row.declaration));
  const jobs = chosen.map((row) => ({ id: row.declaration, name: row.name, run: () => opine.attempt({ declaration: row.declaration, step: step.step, digest: row.digest ?? "", opinion: "agree", reason: "" }) }));
  return (
    <>
      <p>
        会同部门：{step.departments.join("、")}
        {step.lead !== null && `（${step.lead}牵头）`}；{disagreementWord(step.disagreement)}。
        {asked ? `本部门（${department}）还有 ${open.length} 件未提出意见；不同意的请打开案卷写明理由。` : "您的账号不属于会同部门，只能查看。"}
      </p>
      {asked && (
        <Bulk
          word={`本部门同意所选 ${jobs.length} 件`}
          jobs={jobs}
          edition={found.law.edition}
          done={(n) => { pick([]); void message.success(`已提出意见 ${n} 件`); }}
        />
      )}
      <WaitingTable rows={rows} step={step} {...names} {...(asked ? { picked, pick } : {})} />
    </>
  );
}
