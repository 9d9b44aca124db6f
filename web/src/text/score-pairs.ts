// The self-evaluation and the evaluator's side by side, item by item: where they differ comes first.
import type { ItemOutcome, ScoreOutcome } from "@qingce/core/score/outcome";
import { settle } from "@qingce/core/score/rounding";

export interface ScorePair {
  readonly id: string;
  readonly self: ItemOutcome | undefined;
  readonly evaluator: ItemOutcome | undefined;
  /** Points of the evaluator less those of the applicant; 0 where only one has scored. */
  readonly difference: number;
  /** Another value, other points, or applicable to one only. */
  readonly differs: boolean;
}

const sameNumber = (one: number | null, other: number | null): boolean => one === other || (one !== null && other !== null && settle(one) === settle(other));

export function scorePairs(self: ScoreOutcome | null, evaluator: ScoreOutcome | null): readonly ScorePair[] {
  const ids = (self ?? evaluator)?.items.map(({ id }) => id) ?? [];
  const pairs = ids.map((id): ScorePair => {
    const [mine, theirs] = [self, evaluator].map((one) => one?.items.find((item) => item.id === id));
    const both = mine !== undefined && theirs !== undefined;
    const difference = both ? settle(theirs.points - mine.points) : 0;
    const differs = both && (difference !== 0 || mine.status !== theirs.status || mine.alternative !== theirs.alternative || !sameNumber(mine.value, theirs.value));
    return { id, self: mine, evaluator: theirs, difference, differs };
  });
  return pairs.toSorted((a, b) => Number(b.differs) - Number(a.differs) || Math.abs(b.difference) - Math.abs(a.difference));
}
