// Scores sheets side by side: each slot's numbers of all of them lie in a row, so that a rule is looked up once for all.
import { LANES } from "./lanes.ts";
import type { ScorePlan } from "./score-plan.ts";
import { ScoreSums } from "./score-sums.ts";
import { numberAt } from "./number-at.ts";

export class LaneScorer {
  readonly work: Float64Array;
  /** Points of item `n`: `LANES` places from `n × LANES` on. */
  readonly points: Float64Array;
  /** One place a lane; `pass` is 1, 0, or −1 where no verdict can be given. */
  readonly score = new Float64Array(LANES);
  readonly pass = new Int8Array(LANES);
  readonly #plan: ScorePlan;
  readonly #sums: ScoreSums;
  readonly #one: Float64Array;
  readonly #totals = new Float64Array(LANES);

  constructor(plan: ScorePlan) {
    this.#plan = plan;
    this.work = new Float64Array(plan.blank.length * LANES);
    this.points = new Float64Array(plan.scheme.items.length * LANES);
    this.#sums = new ScoreSums(plan.scheme);
    this.#one = plan.blank.slice();
    this.fill(plan.blank);
  }

  /** The same sheet in all lanes: benchmarks and constants. */
  fill(sheet: Float64Array): void {
    for (const [slot, value] of sheet.entries()) this.work.fill(value, slot * LANES, slot * LANES + LANES);
  }

  /** Takes `LANES` sheets lying one behind the other. */
  take(rows: Float64Array, from: number, stride: number): void {
    const { work } = this;
    const filled = Math.min(stride, this.#plan.entered);
    // Four read, then four written: reads that wait for no write are twice as fast.
    for (let lane = 0; lane < LANES; lane += 4) {
      const first = from + lane * stride;
      for (let slot = 0, into = lane; slot < filled; slot += 1, into += LANES) {
        const at = first + slot;
        const a = numberAt(rows, at);
        const b = numberAt(rows, at + stride);
        const c = numberAt(rows, at + 2 * stride);
        const d = numberAt(rows, at + 3 * stride);
        work[into] = a;
        work[into + 1] = b;
        work[into + 2] = c;
        work[into + 3] = d;
      }
    }
  }

  run(): void {
    const { work, points } = this;
    const sums = this.#sums;
    for (const table of this.#plan.steps.tables) table.runLanes(work, LANES);
    for (const table of this.#plan.rules) table.scoreLanes(work, points, LANES, this.#one);
    sums.addLanes(points, LANES, this.#totals);
    for (let lane = 0; lane < LANES; lane += 1) {
      sums.verdict(numberAt(this.#totals, lane), work, undefined, LANES, lane);
      this.score[lane] = sums.score;
      this.pass[lane] = sums.pass === null ? -1 : Number(sums.pass);
    }
  }
}
