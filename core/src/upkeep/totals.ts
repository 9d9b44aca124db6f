// What a year comes to: sums of figures by any grouping of the rows, and how completely and timely the tables came in.

/** Sums by figure and group: `sums[figure][group]`; a missing figure adds nothing, `known` says how many rows had it. */
export interface GroupedSums {
  readonly sums: readonly Float64Array[];
  readonly known: readonly Int32Array[];
}

/** Adds up each column by the group of its rows: one pass a column, nothing copied. */
export function sumByGroup(columns: readonly Float64Array[], group: Int32Array, groups: number): GroupedSums {
  const sums = columns.map(() => new Float64Array(groups));
  const known = columns.map(() => new Int32Array(groups));
  for (const [at, column] of columns.entries()) {
    const [sum, count] = [sums[at] as Float64Array, known[at] as Int32Array];
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row] as number;
      if (value !== value) continue;
      const g = group[row] as number;
      sum[g] = (sum[g] as number) + value;
      count[g] = (count[g] as number) + 1;
    }
  }
  return { sums, known };
}

/** The same sums by a coarser grouping: `into[g]` is where group g belongs. Sums of cells, not of rows again. */
export function rollUp({ sums, known }: GroupedSums, into: Int32Array, groups: number): GroupedSums {
  const rolled = { sums: sums.map(() => new Float64Array(groups)), known: known.map(() => new Int32Array(groups)) };
  for (const at of sums.keys()) {
    const [from, to] = [sums[at] as Float64Array, rolled.sums[at] as Float64Array];
    const [fromKnown, toKnown] = [known[at] as Int32Array, rolled.known[at] as Int32Array];
    for (const [g, target] of into.entries()) {
      to[target] = (to[target] as number) + (from[g] as number);
      toKnown[target] = (toKnown[target] as number) + (fromKnown[g] as number);
    }
  }
  return rolled;
}

/** How a group's tables came in: on its list, filed, of them late. */
export interface Arrival {
  readonly cohort: number;
  readonly filed: number;
  readonly late: number;
}

/** Completeness: filed of those on the list; timeliness: in time of those filed. Null where there is nothing to tell it of. */
export const arrivalShares = ({ cohort, filed, late }: Arrival): { readonly completeness: number | null; readonly timeliness: number | null } => ({
  completeness: cohort === 0 ? null : filed / cohort,
  timeliness: filed === 0 ? null : (filed - late) / filed,
});

/** This year's sum against last year's; null where last year had nothing. */
export const trend = (now: number, before: number): number | null => (before > 0 ? now / before - 1 : null);
