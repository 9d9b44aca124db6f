// What a command on a round wants of the notice's steps: that the step exists, runs for the kind, and that those before it are done.
import type { Refusal } from "../base/refusal.ts";
import { appliesTo, type Kind } from "../rule/kind.ts";
import type { Step, StepAct } from "../rule/step.ts";
import type { Edition } from "./edition.ts";
import type { Round } from "./round.ts";

/** The step of that id, if it is of that act. */
export const stepOf = (edition: Edition, id: string, act: StepAct): Step | undefined => edition.procedure.steps.find((step) => step.id === id && step.act === act);

export const noStep = (edition: Edition, act: string): Refusal => ({ code: "step-not-in-notice", facts: { act, edition: edition.id }, hint: "本通知没有这一环节" });

/** Whether the notice has the step for this kind. */
export function runsFor(edition: Edition, id: string, act: StepAct, kind: Kind): boolean {
  const step = stepOf(edition, id, act);
  return step !== undefined && Object.hasOwn(edition.edition.kinds, kind) && appliesTo(step.for, kind);
}

export const stepDone: Refusal = { code: "step-done", hint: "本环节已完成" };

/** The first step of the whole round that must be done before this one: a meeting, a publicity that ran out, an announcement. */
export function unfinished(state: Round, edition: Edition, step: Step): Refusal | undefined {
  const { steps } = edition.procedure;
  const before = steps.slice(0, steps.indexOf(step)).find((one) => one.for === undefined && (one.act === "meet" || one.act === "publicise" || one.act === "announce") && !state.done.includes(one.id));
  if (before === undefined) return undefined;
  if (before.act !== "publicise") return { code: "step-not-open", facts: { act: step.act, open: [before.id] }, hint: `尚未完成：${before.says}` };
  return state.publicity?.step === before.id
    ? { code: "publicity-running", facts: { end: state.publicity.end }, hint: `公示至 ${state.publicity.end}（含当日），期满后才能继续` }
    : { code: "not-publicised", hint: "尚未公示" };
}
