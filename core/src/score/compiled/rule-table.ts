// Items of one kind of rule in typed arrays, worked in one loop.
import { LANES, type Lanes } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { status, type ScoreTrace } from "./score-trace.ts";

/** What every row has: the item it scores, the item's points and the group's weight. */
export interface RuleRow {
  readonly item: number;
  readonly max: number;
  readonly weight: number;
}

export abstract class RuleTable {
  readonly item: Int32Array;
  readonly max: Float64Array;
  readonly weight: Float64Array;
  constructor(rows: readonly RuleRow[]) {
    this.item = Int32Array.from(rows, ({ item }) => item);
    this.max = Float64Array.from(rows, ({ max }) => max);
    this.weight = Float64Array.from(rows, ({ weight }) => weight);
  }

  /** Raw points of a row, before the weight; NaN when they cannot be worked out. */
  abstract worth(work: Float64Array, row: number): number;
  /** Value, lead and baseline of a row, into the trace of `item`. */
  abstract figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void;
  /** The slots a row may read. */
  abstract reads(row: number): readonly number[];

  /** Weighted points of every row, 0 without a result. The kinds that a form is full of have loops of their own. */
  score(work: Float64Array, points: Float64Array): void {
    for (let row = 0; row < this.item.length; row += 1) {
      const worth = this.worth(work, row);
      points[placeAt(this.item, row)] = worth === worth ? worth * numberAt(this.weight, row) : 0;
    }
  }

  /**
   * The same for sheets side by side. `one` is a single sheet to work a row in: its reads are brought there; what a form is full of
   * has loops of its own, straight down the lanes.
   */
  scoreLanes(lanes: Lanes, points: Float64Array, one: Float64Array): void {
    for (let row = 0; row < this.item.length; row += 1) this.rowLanes(lanes, points, one, row);
  }
  rowLanes(lanes: Lanes, points: Float64Array, one: Float64Array, row: number): void { this.workLanes(lanes, points, one, row); }
  workLanes(lanes: Lanes, points: Float64Array, one: Float64Array, row: number): void {
    const reads = this.reads(row);
    const into = placeAt(this.item, row) * LANES;
    for (let lane = 0; lane < LANES; lane += 1) {
      for (const slot of reads) one[slot] = lanes.number(slot, lane);
      const worth = this.worth(one, row);
      points[into + lane] = worth === worth ? worth * numberAt(this.weight, row) : 0;
    }
  }

  /** The same with figures; rows without a result are marked missing, to be looked at again. */
  trace(work: Float64Array, points: Float64Array, trace: ScoreTrace): void {
    for (let row = 0; row < this.item.length; row += 1) {
      const item = placeAt(this.item, row);
      const worth = this.worth(work, row);
      points[item] = worth === worth ? worth * numberAt(this.weight, row) : 0;
      trace.status[item] = worth === worth ? status.scored : status.missing;
      this.figures(work, row, trace, item);
    }
  }
}

/** Rows with one value each. */
export abstract class ValueTable extends RuleTable {
  readonly value: Int32Array;
  constructor(rows: readonly (RuleRow & { readonly value: number })[]) {
    super(rows);
    this.value = Int32Array.from(rows, ({ value }) => value);
  }
  valueAt(work: Float64Array, row: number): number { return numberAt(work, placeAt(this.value, row)); }
  override figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void {
    trace.value[item] = this.valueAt(work, row);
    trace.lead[item] = NaN;
    trace.base[item] = NaN;
  }
  override reads(row: number): readonly number[] { return [this.value[row] ?? 0]; }
}
