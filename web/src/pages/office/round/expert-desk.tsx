// Experts: chosen by name, assigned to those ticked; scores stay sealed until all are in.
import { Alert, App } from "antd";
import { useState, type ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { pairsOf } from "../../../text/expert-pairs.ts";
import { Bulk } from "./bulk.tsx";
import { DrawPanels } from "./draw-panels.tsx";
import { ExpertPicker } from "./expert-picker.tsx";
import type { StepDeskProps } from "./step-desk.tsx";
import { WaitingTable } from "./waiting-table.tsx";

export function ExpertDesk({ found, step, rows, names }: StepDeskProps): ReactElement {
  const { message } = App.useApp();
  const assign = useDecision("assign-expert");
  const asked = useRead("list-experts", { round: found.round.id });
  const [picked, pick] = useState<readonly string[]>([]);
  const [chosen, choose] = useState<readonly string[]>([]);
  const experts = asked.data?.experts ?? [];
  const pairs = pairsOf(experts.filter((one) => chosen.includes(one.expert)), rows.filter((row) => picked.includes(row.declaration)));
  const jobs = pairs.assign.map(({ expert, one }) => ({ id: `${one.declaration}${expert.expert}`, name: `${one.name}，${expert.name}`, run: () => assign.attempt({ declaration: one.declaration, expert: expert.expert }) }));
  const expertName = (id: string): string => experts.find((one) => one.expert === id)?.name ?? id;
  return (
    <>
      <p>每件须 {step.experts ?? 1} 位专家评分；全部评完之前，各人评分对任何人保密。先选专家，再选下面的申报。</p>
      {asked.error !== null && <Refusals refusals={asked.error.refusals} title="专家名单取不到" />}
      {asked.data !== undefined && <DrawPanels round={found.round.id} edition={found.law.edition} expertName={expertName} caseName={(id) => rows.find((row) => row.declaration === id)?.name ?? id} />}
      {asked.data !== undefined && <ExpertPicker experts={experts} picked={chosen} pick={choose} />}
      {pairs.avoid.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${pairs.avoid.length} 人次应回避，不予分派`}
          description={
            <ul className="refusals">
              {pairs.avoid.map(({ expert, one, hint }) => (
                <li key={`${one.declaration}${expert.expert}`}>
                  {expert.name} · {one.name}：{hint}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Bulk
        word={`分派给所选（${jobs.length} 人次）`}
        jobs={jobs}
        edition={found.law.edition}
        done={(n) => { pick([]); void message.success(`已分派 ${n} 人次`); }}
      />
      <WaitingTable rows={rows} step={step} {...names} expertName={expertName} picked={picked} pick={pick} />
    </>
  );
}
