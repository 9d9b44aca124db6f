// Figures that stand in two places where two hands should have written: in self-evaluation and report, or in one evaluator's reports on two applicants.
import type { DocumentPlace } from "./case-document.ts";
import { commonRuns, type Grain } from "./common-runs.ts";
import { isMeasured, isTelling, type FigureFound } from "./figures-in-text.ts";

/** Fewer may be chance: a price, a capacity that the whole trade knows. */
const leastFigures = 3;
/** Eight in a row, in the same order, six of them different. */
const row: Grain = { gram: 4, window: 5, least: 8 };
const leastDifferent = 6;

export interface SharedFigure {
  readonly figure: string;
  readonly one: DocumentPlace;
  readonly other: DocumentPlace;
}

export interface SharedRow {
  readonly figures: readonly string[];
  readonly one: DocumentPlace;
  readonly other: DocumentPlace;
}

const placeOf = ({ document, at }: FigureFound): DocumentPlace => ({ document, at });

function firstPlaces(found: readonly FigureFound[]): ReadonlyMap<string, FigureFound> {
  const first = new Map<string, FigureFound>();
  for (const one of found) if (!first.has(one.figure)) first.set(one.figure, one);
  return first;
}

/** Telling figures in both, each at its first places, in the order of the first; none where they are too few to tell anything. */
export function sharedFigures(one: readonly FigureFound[], other: readonly FigureFound[], expected: ReadonlySet<string>): readonly SharedFigure[] {
  const there = firstPlaces(other);
  const shared = [...firstPlaces(one).values()].flatMap((found) => {
    const match = isTelling(found.figure) && !expected.has(found.figure) ? there.get(found.figure) : undefined;
    return match === undefined ? [] : [{ figure: found.figure, one: placeOf(found), other: placeOf(match) }];
  });
  return shared.length < leastFigures ? [] : shared;
}

/** Rows of measured figures in the same order in both: scores by item, readings by month. */
export function sharedRows(one: readonly FigureFound[], other: readonly FigureFound[], expected: ReadonlySet<string>): readonly SharedRow[] {
  const measured = (found: readonly FigureFound[]): readonly FigureFound[] => found.filter(({ figure }) => isMeasured(figure) && !expected.has(figure));
  const [here, there] = [measured(one), measured(other)];
  const numbers = new Map<string, number>();
  const coded = (found: readonly FigureFound[]): readonly number[] =>
    found.map(({ figure }) => {
      const known = numbers.get(figure) ?? numbers.size;
      numbers.set(figure, known);
      return known;
    });
  return commonRuns(coded(here), coded(there), row).flatMap(({ a, b, length }) => {
    const figures = here.slice(a, a + length).map(({ figure }) => figure);
    const [first, match] = [here[a], there[b]];
    return new Set(figures).size < leastDifferent || first === undefined || match === undefined ? [] : [{ figures, one: placeOf(first), other: placeOf(match) }];
  });
}
