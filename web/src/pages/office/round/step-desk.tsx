// The desk of one step: its sentence and clause, and what the authority does there.
import { Alert } from "antd";
import { useLayoutEffect, type ReactElement } from "react";
import { Awaiting } from "../../../parts/case/awaiting.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { sayDueDay } from "../../../text/day.ts";
import { keepWalk } from "../../../text/case-walk.ts";
import type { DeskStep, WaitingAnswer } from "../../../text/round-funnel.ts";
import { ExpertDesk } from "./expert-desk.tsx";
import { MeetDesk } from "./meet-desk.tsx";
import { OpineDesk } from "./opine-desk.tsx";
import { PublishDesk } from "./publish-desk.tsx";
import { RecommendDesk } from "./recommend-desk.tsx";
import { RegisterDesk } from "./register-desk.tsx";
import { ClauseOf } from "./round-head.tsx";
import { SelectDesk } from "./select-desk.tsx";
import type { RoundInHand } from "./use-round.ts";
import { WaitingTable } from "./waiting-table.tsx";

export interface StepDeskProps {
  readonly found: RoundInHand;
  readonly step: DeskStep;
  readonly rows: WaitingAnswer;
  readonly names: { readonly kindName: (kind: string) => string; readonly nodeName: (node: string) => string };
}

function Desk(props: StepDeskProps): ReactElement {
  switch (props.step.act) {
    case "opine":
      return <OpineDesk {...props} />;
    case "score":
      return <ExpertDesk {...props} />;
    case "select":
      return <SelectDesk {...props} />;
    case "meet":
      return <MeetDesk {...props} />;
    case "publicise":
    case "announce":
      return <PublishDesk {...props} />;
    case "register":
      return <RegisterDesk {...props} />;
    case "recommend":
      return <RecommendDesk {...props} />;
    default:
      return <WaitingTable rows={props.rows} step={props.step} {...props.names} />;
  }
}

export function StepDesk({ found, step }: Pick<StepDeskProps, "found" | "step">): ReactElement {
  const asked = useRead("read-waiting", { round: found.round.id, step: step.step });
  const rows = asked.data?.waiting;
  const walk = rows?.map((row) => row.declaration).join(" ") ?? "";
  useLayoutEffect(() => (walk === "" ? undefined : keepWalk(walk.split(" "))), [walk]);
  const nodes = found.desk.kinds.flatMap((kind) => kind.quota.nodes);
  const names = { kindName: (kind: string) => found.desk.kinds.find((one) => one.kind === kind)?.name ?? kind, nodeName: (node: string) => nodes.find((one) => one.node === node)?.name ?? node };
  return (
    <section className="panel" aria-labelledby="step-title">
      <h2 id="step-title">{step.says}</h2>
      <p className="quiet spaced">
        <ClauseOf law={found.law} clause={step.clause} />
        {step.due !== null && <span>期限 {sayDueDay(step.due)}（含当日）</span>}
      </p>
      {asked.error !== null && <Refusals refusals={asked.error.refusals} />}
      {rows === undefined && asked.error === null && <Awaiting what="名单" />}
      {rows?.length === 0 && <Alert type="info" showIcon title="这一环节现在没有等待的申报。" />}
      {rows !== undefined && (rows.length > 0 || found.round.proposal !== undefined || step.act === "select") && <Desk key={step.step} found={found} step={step} rows={rows} names={names} />}
    </section>
  );
}
