// Which steps are open for a declaration: derived from the edition's steps and what is done, never stored.
import { settle } from "../rule/settle.ts";
import { stagesOf, type Step, type StepAct } from "../rule/step.ts";
import type { Edition } from "../programme/edition.ts";
import type { Declaration } from "./state.ts";

/** An evaluation nobody needs and nobody was engaged for is not played. */
function skipped(edition: Edition, declaration: Declaration, step: Step): boolean {
  if (step.act !== "evaluate") return false;
  const need = edition.procedure.evaluation[declaration.opening.kind]?.need ?? "none";
  return need === "none" || (need !== "required" && declaration.engagement === undefined);
}

function isDone(edition: Edition, declaration: Declaration, step: Step): boolean {
  if (step.act === "declare") return declaration.submissions > 0 && declaration.standing !== "returned";
  if (step.act === "opine") return settle(step, declaration.opinions[step.id] ?? {}) === "passes";
  if (step.act === "score") return Object.keys(declaration.scores[step.id] ?? {}).length >= (step.experts?.n ?? 1);
  return declaration.done.includes(step.id) || skipped(edition, declaration, step);
}

/** Whether the departments have settled a joint step, for or against. */
export const isSettled = (declaration: Declaration, step: Step): boolean => settle(step, declaration.opinions[step.id] ?? {}) !== "open";

/** The steps that wait for somebody now; several when the edition lets them run side by side. Empty at every end. */
export function openSteps(edition: Edition, declaration: Declaration): readonly Step[] {
  const stages = stagesOf(edition.procedure.steps, declaration.opening.kind);
  if (declaration.standing === "draft" || declaration.standing === "returned") return stages.flat().filter((step) => step.act === "declare").slice(0, 1);
  if (declaration.standing !== "under-way") return [];
  for (const stage of stages) {
    const waiting = stage.filter((step) => !isDone(edition, declaration, step));
    if (waiting.length > 0) return waiting;
  }
  return [];
}

/** The open step of an act, when there is one. */
export const openStep = (edition: Edition, declaration: Declaration, act: StepAct, id?: string): Step | undefined =>
  openSteps(edition, declaration).find((step) => step.act === act && (id === undefined || step.id === id));
