// Experts: assigned to those ticked, by account number; scores stay sealed until all are in.
import { App, Input } from "antd";
import { useState, type ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Bulk } from "./bulk.tsx";
import type { StepDeskProps } from "./step-desk.tsx";
import { WaitingTable } from "./waiting-table.tsx";

export function ExpertDesk({ found, step, rows, names }: StepDeskProps): ReactElement {
  const { message } = App.useApp();
  const assign = useDecision("assign-expert");
  const [picked, pick] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const experts = text.split(/[\s,，、;；]+/u).filter((one) => one !== "");
  const jobs = rows
    .filter((row) => picked.includes(row.declaration))
    .flatMap((row) => experts.filter((expert) => row.experts.every((one) => one.expert !== expert)).map((expert) => ({ id: `${row.declaration}${expert}`, name: row.name, run: () => assign.attempt({ declaration: row.declaration, expert }) })));
  return (
    <>
      <p>每件须 {step.experts ?? 1} 位专家评分；全部评完之前，各人评分对任何人保密。</p>
      <div className="two">
        <label className="labelled">
          专家账号编号（可填多个，以空格或顿号分开）
          <Input value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      </div>
      <Bulk
        word={`分派给所选（${jobs.length} 人次）`}
        jobs={jobs}
        edition={found.law.edition}
        done={(n) => { pick([]); void message.success(`已分派 ${n} 人次`); }}
      />
      <WaitingTable rows={rows} step={step} {...names} picked={picked} pick={pick} />
    </>
  );
}
