// The counter that an engagement sits on: per round or year, by body, by group of bodies tied together, or by legal representative.
import type { Cap } from "@qingce/core/rule/evaluation";
import type { EvaluatorRow } from "../../store/evaluators.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";

export interface CapSeat {
  readonly cap: Cap;
  /** Who is counted: an evaluator's id, a group's key, a legal representative. */
  readonly group: string;
  readonly key: string;
}

const countedBy = (cap: Cap, evaluator: EvaluatorRow): string =>
  cap["counted-by"] === "body" ? evaluator.id : cap["counted-by"] === "affiliates" ? evaluator.groupKey : evaluator.legalRepresentative;

/** Undefined where the edition caps nothing, or not this kind. */
export function capSeat({ sealed, round, state }: DeclarationInHand, evaluator: EvaluatorRow): CapSeat | undefined {
  const cap = sealed.edition.procedure.cap;
  if (cap === undefined || !cap.over.includes(state.opening.kind)) return undefined;
  const span = cap.per === "round" ? round.id : `${round.edition.split("/")[0]}/${round.year}`;
  const group = countedBy(cap, evaluator);
  return { cap, group, key: `cap:${span}:${group}` };
}
