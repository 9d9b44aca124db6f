// The steps of an edition as an ordered pipeline: stages one after the other, steps of a stage side by side.
import { appliesOnlyTo } from "./kinds-of.ts";
import type { EditionAnswer, StepAnswer } from "./question.ts";

export interface StepView {
  readonly step: StepAnswer;
  /** Kinds it is for, by name, where it is not for all. */
  readonly kinds: readonly string[];
  /** The last day, where the step has one; null when it is unstated. */
  readonly due?: string | null;
  readonly rule?: string;
}

const disagreements: { readonly [rule: string]: string } = { "all-agree": "须一致同意", majority: "多数同意", "lead-decides": "牵头部门决定" };

function viewOf(step: StepAnswer, edition: EditionAnswer): StepView {
  const whole = edition.source.procedure.steps.find((one) => one.id === step.step);
  const date = edition.dates.find((one) => one.id === step.date);
  const rule = whole?.disagreement?.rule;
  return {
    step,
    kinds: appliesOnlyTo(whole?.for, edition.kinds),
    ...(date === undefined ? {} : { due: date.day }),
    ...(rule === undefined ? {} : { rule: disagreements[rule] ?? rule }),
  };
}

/** Stages in order. Which steps run side by side is known only from the rule files. */
export function pipelineOf(edition: EditionAnswer): readonly (readonly StepView[])[] {
  const stages: StepView[][] = [];
  for (const step of edition.steps) {
    const beside = edition.source.procedure.steps.find((one) => one.id === step.step)?.with;
    const stage = beside === undefined ? undefined : stages.find((one) => one.some((other) => other.step.step === beside));
    if (stage === undefined) stages.push([viewOf(step, edition)]);
    else stage.push(viewOf(step, edition));
  }
  return stages;
}
