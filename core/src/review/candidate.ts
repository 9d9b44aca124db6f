// A declaration as a candidate of a ranking: the figures that the written order may speak of.
import type { Listing } from "../rule/listing.ts";
import type { Candidate } from "../rule/ranking.ts";
import { stagesOf } from "../rule/step.ts";
import type { Edition } from "../programme/edition.ts";
import type { Declaration } from "../declaration/state.ts";
import { combineScores } from "./expert-score.ts";

/** Makes the candidate; of several scorings the last one speaks. `listings` are those of the organisation, for priorities. */
export function candidateOf(edition: Edition, declaration: Declaration, submittedAt: string, listings: readonly Listing[]): Candidate {
  const scoring = stagesOf(edition.procedure.steps, declaration.opening.kind).flat().findLast((step) => step.act === "score");
  const expert = scoring === undefined ? undefined : combineScores(scoring, Object.values(declaration.scores[scoring.id] ?? {}));
  const own = listings.filter((one) => one.kind === declaration.opening.kind && one.to === undefined);
  const rank = declaration.recommendation.kind === "recommended" ? declaration.recommendation.rank : undefined;
  return {
    number: declaration.opening.number,
    region: declaration.opening.region,
    nodes: declaration.opening.nodes,
    scores: {
      ...(expert === undefined ? {} : { expert }),
      ...(declaration.evaluation?.score === undefined ? {} : { evaluator: declaration.evaluation.score }),
      ...(declaration.body?.selfScore === undefined ? {} : { self: declaration.body.selfScore }),
    },
    facts: declaration.body?.facts ?? {},
    listedAt: own.filter((one) => !one.pool).map((one) => one.level),
    inPool: own.some((one) => one.pool === true),
    submittedAt,
    ...(rank === undefined ? {} : { rank }),
  };
}
