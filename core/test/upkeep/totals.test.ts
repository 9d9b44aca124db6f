// Sums by group, rolled up, and shares.
import { expect, test } from "vitest";
import { arrivalShares, rollUp, sumByGroup, trend } from "../../src/upkeep/totals.ts";

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);

test("[G3] figures are added up by group, what is missing is not counted, and cells come to what they are cells of", () => {
  const cells = sumByGroup([of(1, 2, NaN, 4), of(10, 0, 30, 40)], Int32Array.of(0, 1, 1, 3), 4);
  expect(cells.sums).toEqual([of(1, 2, 0, 4), of(10, 30, 0, 40)]);
  expect(cells.known).toEqual([Int32Array.of(1, 1, 0, 1), Int32Array.of(1, 2, 0, 1)]);
  const rolled = rollUp(cells, Int32Array.of(0, 0, 1, 1), 2);
  expect([rolled.sums, rolled.known]).toEqual([[of(3, 4), of(40, 40)], [Int32Array.of(2, 1), Int32Array.of(3, 1)]]);
});

test("[G3] completeness is of the list, timeliness of what was filed; of nothing there is no share, against nothing no trend", () => {
  expect(arrivalShares({ cohort: 10, filed: 6, late: 3 })).toEqual({ completeness: 0.6, timeliness: 0.5 });
  expect(arrivalShares({ cohort: 0, filed: 0, late: 0 })).toEqual({ completeness: null, timeliness: null });
  expect([trend(110, 100), trend(1, 0), trend(0, 4)].map((one) => one?.toFixed(2) ?? null)).toEqual(["0.10", null, "-1.00"]);
});
