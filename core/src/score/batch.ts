// Scores many declarations held side by side in one array, with one scorer: a change of scheme, a backtest, a ranking.
import type { Scorer } from "./compile.ts";

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

export const passMark = (pass: boolean | null): number => (pass === null ? -1 : pass ? 1 : 0);

/** Scores the declarations from `from` up to `to`, the benchmarks being those in the scorer's work. */
export function scoreRows(scorer: Scorer, { rows, stride }: ScoreRows, into: BatchScores, from = 0, to = into.score.length): void {
  const { work } = scorer;
  const filled = Math.min(stride, scorer.plan.entered);
  for (let n = from; n < to; n += 1) {
    const at = n * stride;
    for (let slot = 0; slot < filled; slot += 1) work[slot] = rows[at + slot] ?? NaN;
    const { score, pass } = scorer.score();
    into.score[n] = score;
    into.pass[n] = passMark(pass);
  }
}
