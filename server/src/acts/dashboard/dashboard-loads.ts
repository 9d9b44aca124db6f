// What evaluators carry: in the caller's own sight each evaluator's cases, and for the authority the units of counting against the cap.
import { countedBy } from "@qingce/core/rule/evaluation";
import { countByEvaluator } from "../../store/dashboard.ts";
import type { DeclarationFilter } from "../../store/declarations.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { engagementsOf } from "../backtests/take-up-past.ts";
import type { Work } from "../command.ts";
import type { RoundInHand } from "../rounds/round-in-hand.ts";

export interface Load {
  readonly evaluator: string;
  readonly name: string;
  readonly here: number;
  /** Engagements of the unit that it is counted under; null where the caller may not know. */
  readonly counted: number | null;
}

async function countedUnits(work: Work, found: RoundInHand): Promise<ReadonlyMap<string, number>> {
  const cap = found.sealed.edition.procedure.cap;
  if (cap === undefined) return new Map();
  const all = (await engagementsOf(work, found)).filter((one) => (one.here || cap.per === "year") && (one.kind === undefined || cap.over.includes(one.kind)));
  const units = new Map<string, number>();
  for (const one of all) units.set(countedBy(cap, one.evaluator), (units.get(countedBy(cap, one.evaluator)) ?? 0) + 1);
  return new Map(all.map((one) => [one.evaluator.id, units.get(countedBy(cap, one.evaluator)) ?? 0]));
}

export async function loadsOf(work: Work, found: RoundInHand, filter: DeclarationFilter, own: boolean): Promise<readonly Load[]> {
  const units = own ? await countedUnits(work, found) : new Map<string, number>();
  const loads: Load[] = [];
  for (const { evaluator, count } of await countByEvaluator(work.tx, filter)) {
    loads.push({ evaluator, name: (await findEvaluator(work.tx, evaluator))?.name ?? evaluator, here: count, counted: units.get(evaluator) ?? null });
  }
  return loads;
}
