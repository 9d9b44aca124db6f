// Scores many declarations held side by side in one array: a change of scheme, a backtest, a ranking.
import type { Scorer } from "./compile.ts";
import { LaneScorer } from "./compiled/lane-scorer.ts";
import { LANES } from "./compiled/lanes.ts";

/** Declarations one behind the other: `stride` numbers each, the scheme's entered slots in their order. */
export interface ScoreRows {
  readonly rows: Float64Array;
  readonly stride: number;
}

/** One place a declaration; `pass` is 1, 0, or −1 where no verdict can be given. */
export interface BatchScores {
  readonly score: Float64Array;
  readonly pass: Int8Array;
}

export const emptyScores = (count: number): BatchScores => ({ score: new Float64Array(count), pass: new Int8Array(count) });

export const passMark = (pass: boolean | null): number => (pass === null ? -1 : Number(pass));

function scoreOne(scorer: Scorer, { rows, stride }: ScoreRows, into: BatchScores, n: number): void {
  scorer.work.set(rows.subarray(n * stride, n * stride + Math.min(stride, scorer.plan.entered)));
  const { score, pass } = scorer.score();
  into.score[n] = score;
  into.pass[n] = passMark(pass);
}

/** Scores the declarations from `from` up to `to`, the benchmarks being those in the scorer's work: lanes full at a time, the rest one by one. */
export function scoreRows(scorer: Scorer, held: ScoreRows, into: BatchScores, from = 0, to = into.score.length): void {
  const side = new LaneScorer(scorer.plan);
  side.lanes.fill(scorer.work);
  let n = from;
  for (; n + LANES <= to; n += LANES) {
    side.run(held.rows, n * held.stride, held.stride);
    into.score.set(side.score, n);
    into.pass.set(side.pass, n);
  }
  for (; n < to; n += 1) scoreOne(scorer, held, into, n);
}
