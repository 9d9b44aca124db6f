// The steps of a plan: what is measured, where the unit stands, what is demanded, the measure and its day. Those from the scoring come filled in.
import { Button, Input } from "antd";
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { PlanStep } from "@qingce/core/upkeep/cultivation";
import { DeskField } from "../../../parts/desk/desk-field.tsx";

export const emptyStep: PlanStep = { item: "", now: "", demand: "", points: null, from: "hand", measure: "", by: "" };

interface Props {
  readonly steps: readonly PlanStep[];
  readonly change: (steps: readonly PlanStep[]) => void;
  readonly refusals: readonly Refusal[];
}

const texts = [["item", "对标项目", false], ["now", "现状", false], ["demand", "要求", false], ["measure", "改进措施", true]] as const;

function Step({ step, n, put, drop, refusals }: { readonly step: PlanStep; readonly n: number; readonly put: (part: Partial<PlanStep>) => void; readonly drop: () => void; readonly refusals: readonly Refusal[] }): ReactElement {
  return (
    <li>
      <span className="step-head">
        <strong>第 {n + 1} 项</strong>
        <span className="quiet">{step.from === "scheme" ? `由自评计分得出${step.points === null ? "" : `，可提高 ${step.points} 分`}` : ""}</span>
        <Button size="small" onClick={drop} aria-label={`删去第 ${n + 1} 项`}>
          删去
        </Button>
      </span>
      {texts.map(([name, label, long]) => (
        <div key={name} className={long ? "whole" : undefined}>
          <DeskField label={label} place={`steps.${n}.${name}`} refusals={refusals}>
            {(given) => (long ? <Input.TextArea {...given} aria-label={`第 ${n + 1} 项${label}`} value={step[name]} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} onChange={(event) => put({ [name]: event.target.value })} /> : <Input {...given} aria-label={`第 ${n + 1} 项${label}`} value={step[name]} maxLength={200} onChange={(event) => put({ [name]: event.target.value })} />)}
          </DeskField>
        </div>
      ))}
      <DeskField label="完成时限" place={`steps.${n}.by`} refusals={refusals}>
        {(given) => <input {...given} type="date" className="choose" aria-label={`第 ${n + 1} 项完成时限`} value={step.by} onChange={(event) => put({ by: event.target.value })} />}
      </DeskField>
    </li>
  );
}

export function PlanSteps({ steps, change, refusals }: Props): ReactElement {
  const put = (at: number, part: Partial<PlanStep>): void => change(steps.map((one, n) => (n === at ? { ...one, ...part } : one)));
  const none = refusals.filter(({ place }) => place === "steps");
  return (
    <>
      {none.length > 0 && (
        <p role="alert" className="refusal">
          {none.map(({ hint }) => hint).join("；")}
        </p>
      )}
      <ol className="plan-steps">
        {steps.map((step, n) => (
          // Steps have no name of their own; their order is theirs.
          // oxlint-disable-next-line react/no-array-index-key
          <Step key={n} step={step} n={n} put={(part) => put(n, part)} drop={() => change(steps.filter((_, at) => at !== n))} refusals={refusals} />
        ))}
      </ol>
    </>
  );
}
