// Several products weighted by energy or water: each row of a table between its baseline and lead, Σ weight × share ÷ Σ weight.
import { contrary, linearShare } from "../points.ts";
import { RuleTable, type RuleRow } from "./rule-table.ts";
import type { ScoreTrace } from "./score-trace.ts";

/** Slots by row of the table filled in. */
export interface WeightedRow extends RuleRow {
  readonly weights: readonly number[];
  readonly values: readonly number[];
  readonly leads: readonly number[];
  readonly bases: readonly number[];
  /** The baseline's column may lack, or there is none. */
  readonly mayLack: boolean;
  readonly higher: boolean;
}

export class WeightedTable extends RuleTable {
  constructor(readonly rows: readonly WeightedRow[]) { super(rows); }

  worth(work: Float64Array, row: number): number {
    const rule = this.rows[row];
    if (rule === undefined) return NaN;
    let sum = 0;
    let weights = 0;
    let wrong = false;
    for (let n = 0; n < rule.values.length; n += 1) {
      const weight = work[rule.weights[n] ?? 0] ?? NaN;
      const value = work[rule.values[n] ?? 0] ?? NaN;
      if (weight !== weight && value !== value) continue;
      const lead = work[rule.leads[n] ?? 0] ?? NaN;
      const read = work[rule.bases[n] ?? 0] ?? NaN;
      const base = rule.mayLack && read !== read ? undefined : read;
      wrong ||= contrary(lead, base, rule.higher);
      sum += weight * linearShare(value, lead, base, rule.higher);
      weights += weight;
    }
    return wrong || weights === 0 ? NaN : (this.max[row] ?? NaN) * (sum / weights);
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
