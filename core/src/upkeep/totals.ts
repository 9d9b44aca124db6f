// What a year comes to: sums of figures by any grouping of the rows, and how completely and timely the tables came in.

/** Sums by figure and group: `sums[figure][group]`; a missing figure adds nothing, `known` says how many rows had it. */
export interface GroupedSums {
  readonly sums: readonly Float64Array[];
  readonly known: readonly Int32Array[];
}

/** Rows of each group. */
function sizesOf(group: Int32Array, groups: number): Int32Array {
  const sizes = new Int32Array(groups);
  for (let row = 0; row < group.length; row += 1) sizes[group[row] as number] = (sizes[group[row] as number] as number) + 1;
  return sizes;
}

/** Two columns in one pass over the groups; gaps are rare, so that what is known is counted by what is missing. */
function addPair(one: Float64Array, other: Float64Array, group: Int32Array, into: { readonly sums: readonly [Float64Array, Float64Array]; readonly known: readonly [Int32Array, Int32Array] }): void {
  const [[sum, sumOther], [known, knownOther]] = [into.sums, into.known];
  for (let row = 0; row < group.length; row += 1) {
    const g = group[row] as number;
    const [value, beside] = [one[row] as number, other[row] as number];
    if (value === value) sum[g] = (sum[g] as number) + value;
    else known[g] = (known[g] as number) - 1;
    if (beside === beside) sumOther[g] = (sumOther[g] as number) + beside;
    else knownOther[g] = (knownOther[g] as number) - 1;
  }
}

/** Adds up each column by the group of its rows; nothing is copied. */
export function sumByGroup(columns: readonly Float64Array[], group: Int32Array, groups: number): GroupedSums {
  const sizes = sizesOf(group, groups);
  const sums = columns.map(() => new Float64Array(groups));
  const known = columns.map(() => sizes.slice());
  for (let at = 0; at < columns.length; at += 2) {
    const [one, other] = [columns[at] as Float64Array, columns[at + 1]];
    const spare = other === undefined ? { sum: new Float64Array(groups), known: new Int32Array(groups) } : undefined;
    addPair(one, other ?? one, group, { sums: [sums[at] as Float64Array, spare?.sum ?? (sums[at + 1] as Float64Array)], known: [known[at] as Int32Array, spare?.known ?? (known[at + 1] as Int32Array)] });
  }
  return { sums, known };
}

/** The same sums by a coarser grouping: `into[g]` is where group g belongs. Sums of cells, not of rows again. */
export function rollUp({ sums, known }: GroupedSums, into: Int32Array, groups: number): GroupedSums {
  const rolled = { sums: sums.map(() => new Float64Array(groups)), known: known.map(() => new Int32Array(groups)) };
  for (const at of sums.keys()) {
    const [from, to] = [sums[at] as Float64Array, rolled.sums[at] as Float64Array];
    const [fromKnown, toKnown] = [known[at] as Int32Array, rolled.known[at] as Int32Array];
    for (let g = 0; g < into.length; g += 1) {
      const target = into[g] as number;
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
