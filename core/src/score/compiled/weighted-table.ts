// Several products weighted by energy or water: each row of a table between its baseline and lead, Σ weight × share ÷ Σ weight.
import { contrary, linearShare } from "../points.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { RuleTable, type RuleRow } from "./rule-table.ts";
import type { ScoreTrace } from "./score-trace.ts";

/** Slots by row of the table filled in. */
export interface WeightedRow extends RuleRow {
  readonly weights: Int32Array;
  readonly values: Int32Array;
  readonly leads: Int32Array;
  readonly bases: Int32Array;
  /** The baseline's column may lack, or there is none. */
  readonly mayLack: boolean;
  readonly higher: boolean;
}

export class WeightedTable extends RuleTable {
  constructor(readonly rows: readonly WeightedRow[]) { super(rows); }

  worth(work: Float64Array, row: number): number { return this.worthIn(work, row, 1, 0); }

  /** Of the `lane`-th of sheets side by side. */
  worthIn(work: Float64Array, row: number, lanes: number, lane: number): number {
    const rule = this.rows[row];
    if (rule === undefined) return NaN;
    const { weights, values, leads, bases, mayLack, higher } = rule;
    let sum = 0;
    let all = 0;
    let wrong = false;
    for (let n = 0; n < values.length; n += 1) {
      const weight = numberAt(work, placeAt(weights, n) * lanes + lane);
      const value = numberAt(work, placeAt(values, n) * lanes + lane);
      if (weight !== weight && value !== value) continue;
      const lead = numberAt(work, placeAt(leads, n) * lanes + lane);
      const read = numberAt(work, placeAt(bases, n) * lanes + lane);
      const base = mayLack && read !== read ? undefined : read;
      wrong ||= contrary(lead, base, higher);
      sum += weight * linearShare(value, lead, base, higher);
      all += weight;
    }
    return wrong || all === 0 ? NaN : numberAt(this.max, row) * (sum / all);
  }

  override scoreLanes(work: Float64Array, points: Float64Array, lanes: number, _one: Float64Array): void {
    for (const [row, rule] of this.rows.entries()) for (let lane = 0; lane < lanes; lane += 1) {
      const worth = this.worthIn(work, row, lanes, lane);
      points[rule.item * lanes + lane] = worth === worth ? worth * rule.weight : 0;
    }
  }
  figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void {
    const rule = this.rows[row];
    let values = 0;
    let weights = 0;
    for (const [n, slot] of rule?.values.entries() ?? []) {
      const weight = work[rule?.weights[n] ?? 0] ?? NaN;
      const value = work[slot] ?? NaN;
      if (weight !== weight && value !== value) continue;
      values += weight * value;
      weights += weight;
    }
    trace.value[item] = weights === 0 ? NaN : values / weights;
    trace.lead[item] = NaN;
    trace.base[item] = NaN;
  }

  reads(row: number): readonly number[] {
    const rule = this.rows[row];
    return rule === undefined ? [] : [...rule.weights, ...rule.values, ...rule.leads, ...rule.bases];
  }
}
