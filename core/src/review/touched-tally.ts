// Counts by region or kind of what another edition would change.
import { isTouched, type Touched } from "./touched.ts";

export interface TouchedTally {
  readonly key: string;
  readonly cases: number;
  readonly refused: number;
  readonly allowed: number;
  /** With something to be added: facts, checks, papers. */
  readonly rework: number;
  readonly untouched: number;
}

const rework = ({ facts, checks, papers }: Touched): boolean => facts.length + checks.length + papers.length > 0;

/** One tally a key, in the order of the keys; a case may be counted under several heads. */
export function tallyTouched(all: readonly { readonly key: string; readonly touched: Touched }[]): readonly TouchedTally[] {
  return [...new Set(all.map(({ key }) => key))].toSorted().map((key) => {
    const mine = all.filter((one) => one.key === key).map(({ touched }) => touched);
    const many = (is: (one: Touched) => boolean): number => mine.filter(is).length;
    return { key, cases: mine.length, refused: many(({ refused }) => refused.length > 0), allowed: many(({ allowed }) => allowed.length > 0), rework: many(rework), untouched: many((one) => !isTouched(one)) };
  });
}
