// What a round scores by, made ready from its answer: the scheme numbered once, as the server numbers it.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Scoring } from "@qingce/core/declaration/scoring";
import type { PeerOrigin } from "@qingce/core/programme/round-event";
import type { Earlier } from "@qingce/core/score/sheet-magnitudes";
import { numberScheme } from "@qingce/core/score/number-scheme";

export type ScoringAnswer = OutputOf<RouteOf<"read-scoring">>;

export interface RoundScoring extends Scoring {
  /** What the unit gave before; a slip of the unit shows against it. */
  readonly earlier?: readonly Earlier[];
  readonly source: string;
  /** Where benchmarks come from that were worked out among peers. */
  readonly origins?: { readonly [benchmark: string]: PeerOrigin };
}

/** Undefined where scores are attested. A sealed scheme has no faults: one that had could not have been adopted. */
export function scoringFrom({ scoring, earlier }: Pick<ScoringAnswer, "scoring"> & Partial<Pick<ScoringAnswer, "earlier">>): RoundScoring | undefined {
  if (scoring === null) return undefined;
  const { scheme } = numberScheme(scoring.scheme, scoring.standard);
  const { hash, benchmarks, source, origins, carriers } = scoring;
  return scheme === undefined ? undefined : { scheme, hash, benchmarks, source, ...(earlier === undefined ? {} : { earlier }), ...(origins === undefined ? {} : { origins }), ...(carriers === undefined ? {} : { carriers }) };
}
