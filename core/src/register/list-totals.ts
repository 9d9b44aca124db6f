// The register's own count of each published batch beside the official ledger: every difference is told, none is smoothed over.
import type { LedgerLine } from "./list-ledger.ts";

/** What the register holds of one batch. `repeated` counts list places that belong to an entry already counted. */
export interface BatchCount {
  readonly category: string;
  readonly batch: string;
  readonly entries: number;
  readonly repeated: number;
  /** Entries of this batch that have left since. */
  readonly left: number;
}

export interface BatchTotal extends BatchCount {
  readonly published: string;
  /** Rows of the published list: entries and repeated. */
  readonly rows: number;
  readonly official: number | null;
  /** Rows of this kind so far, less those that had left when this batch came out. */
  readonly cumulative: number;
  readonly officialCumulative: number | null;
  readonly agrees: boolean;
}

/** A leaving entry and the month it left in, as the ledger counts it. */
export interface Leaving {
  readonly category: string;
  readonly month: string;
}

/** One line per ledger batch of which the register holds anything, in the ledger's order. */
export function totalsOf(counts: readonly BatchCount[], leavings: readonly Leaving[], ledger: readonly LedgerLine[]): readonly BatchTotal[] {
  const running = new Map<string, number>();
  return ledger.flatMap((line) => {
    const count = counts.find((one) => one.category === line.category && one.batch === line.batch);
    if (count === undefined) return [];
    const rows = count.entries + count.repeated;
    const sum = (running.get(line.category) ?? 0) + rows;
    running.set(line.category, sum);
    const gone = leavings.filter((one) => one.category === line.category && one.month <= line.published).length;
    const cumulative = sum - gone;
    const agrees = (line.added === null || line.added === rows) && (line.cumulative === null || line.cumulative === cumulative);
    return [{ ...count, published: line.published, rows, official: line.added, cumulative, officialCumulative: line.cumulative, agrees }];
  });
}
