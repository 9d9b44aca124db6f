// How scores lie: bands of five points by whose score it is. Experts' scores are told once their step waits for nobody, by the step's own way of combining.
import { opened, type Edition } from "@qingce/core/programme/edition";
import { combineScores } from "@qingce/core/review/expert-score";
import { stagesOf } from "@qingce/core/rule/step";
import { countScores, expertScores } from "../../store/dashboard.ts";
import type { DeclarationFilter } from "../../store/declarations.ts";
import type { Work } from "../command.ts";

export interface Band {
  readonly source: "self" | "evaluator" | "expert";
  readonly from: number;
  readonly count: number;
}

const width = 5;

async function expertBands(work: Work, edition: Edition, filter: DeclarationFilter): Promise<readonly Band[]> {
  const bands = new Map<number, number>();
  for (const kind of opened(edition)) {
    const step = stagesOf(edition.procedure.steps, kind).flat().findLast((one) => one.act === "score");
    if (step === undefined) continue;
    for (const scores of await expertScores(work.tx, { ...filter, kind }, step.id)) {
      const combined = combineScores(step, scores);
      if (combined === undefined) continue;
      const from = Math.floor(Number(combined) / width) * width;
      bands.set(from, (bands.get(from) ?? 0) + 1);
    }
  }
  return [...bands.entries()].toSorted(([one], [other]) => one - other).map(([from, count]) => ({ source: "expert", from, count }));
}

/** `experts`: whether the caller may know what experts gave. */
export async function scoreBands(work: Work, edition: Edition, filter: DeclarationFilter, experts: boolean): Promise<readonly Band[]> {
  const own = await countScores(work.tx, filter);
  return experts ? [...own, ...(await expertBands(work, edition, filter))] : own;
}
