// The self-evaluation and the evaluator's side by side, item by item: where they differ comes first.
import type { ItemOutcome, ScoreOutcome } from "@qingce/core/score/outcome";
import { figure } from "@qingce/core/score/reason";
import { settle } from "@qingce/core/score/rounding";
import type { SchemeFile } from "@qingce/core/score/scheme-file";

export interface ScorePair {
  readonly id: string;
  readonly self: ItemOutcome | undefined;
  readonly evaluator: ItemOutcome | undefined;
  /** Points of the evaluator less those of the applicant; 0 where only one has scored. */
  readonly difference: number;
  /** Another value, other points, or applicable to one only. */
  readonly differs: boolean;
}

/** Half a unit of the last place that the scheme rounds points to; where it rounds none, any difference counts. */
export const toleranceOf = ({ points, total }: SchemeFile["rounding"]): number => (points ?? total) === undefined ? 0 : 0.5 * 10 ** -(points ?? total ?? 0);

/** A value is another one when the form would show another figure for it. */
const sameValue = (one: number | null, other: number | null): boolean => one === other || (one !== null && other !== null && figure(one) === figure(other));

export function scorePairs(self: ScoreOutcome | null, evaluator: ScoreOutcome | null, rounding: SchemeFile["rounding"] = {}): readonly ScorePair[] {
  const ids = (self ?? evaluator)?.items.map(({ id }) => id) ?? [];
  const tolerance = toleranceOf(rounding);
  const pairs = ids.map((id): ScorePair => {
    const [mine, theirs] = [self, evaluator].map((one) => one?.items.find((item) => item.id === id));
    const both = mine !== undefined && theirs !== undefined;
    const apart = both ? settle(theirs.points - mine.points) : 0;
    const difference = Math.abs(apart) < tolerance ? 0 : apart;
    const differs = both && (difference !== 0 || mine.status !== theirs.status || mine.alternative !== theirs.alternative || !sameValue(mine.value, theirs.value));
    return { id, self: mine, evaluator: theirs, difference, differs };
  });
  return pairs.toSorted((a, b) => Number(b.differs) - Number(a.differs) || Math.abs(b.difference) - Math.abs(a.difference));
}
