// Selection by the notice's cuts, kind by kind: what the rule is, who enters, who does not and why.
import { App, Button } from "antd";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Kind } from "@qingce/core/rule/kind";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { ClauseOf } from "./round-head.tsx";
import type { StepDeskProps } from "./step-desk.tsx";
import { WaitingTable } from "./waiting-table.tsx";

type Outcome = OutputOf<RouteOf<"select-list">>;

export function SelectDesk({ found, step, rows, names }: StepDeskProps): ReactElement {
  const { modal } = App.useApp();
  const select = useDecision("select-list");
  const [outcome, setOutcome] = useState<Outcome>();
  const kinds = found.desk.kinds.filter((kind) => rows.some((row) => row.kind === kind.kind));
  const run = async (kind: Kind): Promise<void> => setOutcome(await select.run({ round: found.round.id, kind, step: step.step }));
  const ask = (kind: string, name: string, n: number): void =>
    void modal.confirm({ title: `对${name} ${n} 件进行遴选？`, content: "按通知的规则一次确定，未入选的随即终结并告知理由，不能重做。", okText: "遴选", cancelText: "再看看", onOk: () => run(kind as Kind) });
  return (
    <>
      {kinds.map((kind) => {
        const waiting = rows.filter((row) => row.kind === kind.kind).length;
        return (
          <section key={kind.kind} className="act-row">
            <ul>
              {kind.selection.length === 0 && <li className="quiet">{kind.name}：通知没有规定入选条件，等待的全部入围。</li>}
              {kind.selection.map((cut) => (
                <li key={cut.id}>
                  {cut.says} <ClauseOf law={found.law} clause={cut.clause} />
                </li>
              ))}
            </ul>
            <Button type="primary" loading={select.busy} onClick={() => ask(kind.kind, kind.name, waiting)}>
              遴选{kind.name}（{waiting} 件）…
            </Button>
          </section>
        );
      })}
      <Refusals refusals={select.refusals} edition={found.law.edition} />
      {outcome !== undefined && (
        <section aria-live="polite">
          <h3>入选 {outcome.selected.length} 件</h3>
          <p className="number">{outcome.selected.join("、")}</p>
          <h3>未入选 {outcome.leftOut.length} 件</h3>
          <ul>
            {outcome.leftOut.map((one) => (
              <li key={one.number}>
                <span className="number">{one.number}</span> {one.hint}
              </li>
            ))}
          </ul>
        </section>
      )}
      <WaitingTable rows={rows} step={step} {...names} />
    </>
  );
}
