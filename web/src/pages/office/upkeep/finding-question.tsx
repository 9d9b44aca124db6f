// A question to the unit about one finding: asked, answered, and what the office holds of it.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";

export type Question = OutputOf<RouteOf<"list-questions">>["questions"][number];

interface Props {
  readonly filing: string;
  readonly check: string;
  readonly says: string;
  readonly question: Pick<Question, "answer" | "outcome" | "reason"> | undefined;
}

function Decide({ filing, check, says }: Omit<Props, "question">): ReactElement {
  const decide = useDecision("decide-finding");
  const [reason, setReason] = useState("");
  const act = (outcome: "confirm" | "clear"): void => void decide.run({ filing, check, outcome, reason });
  return (
    <>
      <DeskField label="认定或排除的理由" place="reason" refusals={decide.refusals}>
        {(given) => <Input.TextArea {...given} aria-label={`认定或排除的理由：${says}`} value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />}
      </DeskField>
      <Refusals refusals={decide.refusals.filter(({ place }) => place !== "reason")} />
      <span className="act-buttons">
        <Button size="small" loading={decide.busy} onClick={() => act("clear")} aria-label={`排除：${says}`}>
          排除
        </Button>
        <Button size="small" loading={decide.busy} onClick={() => act("confirm")} aria-label={`认定：${says}`}>
          认定
        </Button>
      </span>
    </>
  );
}

export function FindingQuestion({ filing, check, says, question }: Props): ReactElement {
  const { message } = App.useApp();
  const ask = useDecision("ask-on-finding");
  const act = async (): Promise<void> => {
    if ((await ask.run({ filing, check })) !== undefined) void message.success("已请单位核实");
  };
  if (question === undefined) {
    return (
      <>
        <Refusals refusals={ask.refusals} />
        <Button size="small" loading={ask.busy} onClick={() => void act()} aria-label={`请单位核实：${says}`}>
          请单位核实
        </Button>
      </>
    );
  }
  const { outcome, reason } = question;
  return (
    <>
      <span className="found-note">
        {question.answer === null ? "已请单位核实，待答复" : `单位答复：${question.answer}`}
        {outcome !== null && `；${outcome === "confirmed" ? "已认定" : "已排除"}${reason === null || reason === "" ? "" : `：${reason}`}`}
      </span>
      {outcome === null && <Decide filing={filing} check={check} says={says} />}
    </>
  );
}
