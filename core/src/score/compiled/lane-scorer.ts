// Scores sheets side by side, so that a rule is looked up once for all of them.
import { LANES, Lanes } from "./lanes.ts";
import { numberAt } from "./number-at.ts";
import type { ScorePlan } from "./score-plan.ts";
import { ScoreSums } from "./score-sums.ts";

export class LaneScorer {
  readonly lanes: Lanes;
  /** Points of item `n`: `LANES` places from `n × LANES` on. */
  readonly points: Float64Array;
  /** One place a lane; `pass` is 1, 0, or −1 where no verdict can be given. */
  readonly score = new Float64Array(LANES);
  readonly pass = new Int8Array(LANES);
  readonly plan: ScorePlan;
  readonly #sums: ScoreSums;
  readonly #one: Float64Array;
  readonly #totals = new Float64Array(LANES);
  /** Binding requirements answered by no, and not answered. */
  readonly #unmet = new Int32Array(LANES);
  readonly #open = new Int32Array(LANES);

  constructor(plan: ScorePlan) {
    this.plan = plan;
    this.lanes = new Lanes(plan);
    this.points = new Float64Array(plan.scheme.items.length * LANES);
    this.#sums = new ScoreSums(plan.scheme);
    this.#one = plan.blank.slice();
  }

  /** Scores `LANES` sheets lying one behind the other from `from` on, `stride` numbers each. */
  run(rows: Float64Array, from: number, stride: number): void {
    const { lanes, points } = this;
    const sums = this.#sums;
    lanes.take(rows, from, stride);
    for (const table of this.plan.steps.tables) table.runLanes(lanes);
    for (const table of this.plan.rules) table.scoreLanes(lanes, points, this.#one);
    sums.addLanes(points, this.#totals);
    this.#ask();
    for (let lane = 0; lane < LANES; lane += 1) {
      sums.verdict(numberAt(this.#totals, lane), this.#unmet[lane] ?? 0, this.#open[lane] ?? 0, undefined);
      this.score[lane] = sums.score;
      this.pass[lane] = sums.pass === null ? -1 : Number(sums.pass);
    }
  }

  #ask(): void {
    const { lanes } = this;
    const unmet = this.#unmet.fill(0);
    const open = this.#open.fill(0);
    for (const slot of this.#sums.binding) for (let lane = 0; lane < LANES; lane += 1) {
      const answer = lanes.number(slot, lane);
      const empty = Number(answer !== answer);
      open[lane] = (open[lane] ?? 0) + empty;
      unmet[lane] = (unmet[lane] ?? 0) + Number(answer !== 1) - empty;
    }
  }
}
