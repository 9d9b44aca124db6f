// Whose turn it is at an open step, as marks kept beside the row, and the marks that an actor answers to. The inbox finds by them.
import type { Actor } from "@qingce/core/access/actor";
import { openSteps } from "@qingce/core/declaration/position";
import type { Declaration } from "@qingce/core/declaration/state";
import { nodeAt } from "@qingce/core/declaration/turn";
import type { Edition } from "@qingce/core/programme/edition";
import type { Step } from "@qingce/core/rule/step";

/** An offer waits for its answer; where the notice has no step of its own for it, the third party files while the applicant still declares. */
const evaluatorsTurn = (edition: Edition, state: Declaration, step: Step): boolean =>
  (state.engagement !== undefined && state.engagement.accepted !== true) || (state.evaluation === undefined && (step.act === "evaluate" || (step.act === "declare" && !edition.procedure.steps.some((one) => one.act === "evaluate"))));

function officeMarks(state: Declaration, step: Step): readonly string[] {
  const node = nodeAt(state, step);
  if (node === undefined) return [];
  if (step.act !== "opine" || step.departments === undefined) return [node];
  return step.departments.filter((one) => state.opinions[step.id]?.[one] === undefined).map((one) => `${node}/${one}`);
}

/** A node, a node's department that has not spoken, `applicant`, `evaluator`, or `expert`: which expert has scored, no row tells. */
export function turnMarks(edition: Edition, state: Declaration, step: Step): readonly string[] {
  return [
    ...officeMarks(state, step),
    ...(step.actor === "applicant" ? ["applicant"] : []),
    ...(evaluatorsTurn(edition, state, step) ? ["evaluator"] : []),
    ...(step.act === "score" ? ["expert"] : []),
  ];
}

/** What the row keeps: the open steps, and each mark as it is and behind its step. */
export function openAndTurn(edition: Edition, state: Declaration): { readonly open: readonly string[]; readonly turn: readonly string[] } {
  const steps = openSteps(edition, state);
  const marks = steps.map((step) => ({ step: step.id, marks: turnMarks(edition, state, step) }));
  return { open: steps.map((step) => step.id), turn: [...new Set(marks.flatMap((one) => one.marks.flatMap((mark) => [mark, `${one.step}|${mark}`])))] };
}

export interface OwnMarks {
  readonly marks: readonly string[];
  /** An expert's account: its own assignments say whether it is still to act. */
  readonly expert?: string;
}

export function ownMarks({ role, nodes, department, account }: Actor): OwnMarks {
  switch (role) {
    case "officer":
      return { marks: nodes.flatMap((node) => (department === undefined ? [node] : [node, `${node}/${department}`])) };
    case "applicant":
    case "evaluator":
      return { marks: [role] };
    case "expert":
      return { marks: [role], expert: account };
    case "public":
    case "system-admin":
    case "security-admin":
    case "auditor":
      return { marks: [] };
  }
}

export const isOwnTurn = ({ marks }: OwnMarks, turn: readonly string[]): boolean => turn.some((mark) => marks.includes(mark));
