// Several products weighted by energy or water: each row of a table between its baseline and lead, Σ weight × share ÷ Σ weight.
import { contrary, heldOrNone, linearShare } from "../points.ts";
import { LANES, type Lanes } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { RuleTable, type RuleRow } from "./rule-table.ts";
import type { ScoreTrace } from "./score-trace.ts";

/** Slots by row of the table filled in. */
export interface WeightedRow extends RuleRow {
  readonly weights: Int32Array;
  readonly values: Int32Array;
  readonly leads: Int32Array;
  readonly bases: Int32Array;
  /** One lead and one baseline for all rows and sheets. */
  readonly fixed: boolean;
  /** The baseline's column may lack, or there is none. */
  readonly mayLack: boolean;
  readonly higher: boolean;
}

/** One row of the table: weight × share and weight of each lane, nothing where neither is filled in. */
function addRow(lanes: Lanes, value: number, weight: number, base: number, span: number, sums: Float64Array, alls: Float64Array): void {
  const values = lanes.of(value);
  const weights = lanes.of(weight);
  const apart = lanes.apart(value);
  const by = lanes.apart(weight);
  let at = lanes.at(value);
  let heavy = lanes.at(weight);
  for (let lane = 0; lane < LANES; lane += 1, at += apart, heavy += by) {
    const x = numberAt(values, at);
    const weighs = numberAt(weights, heavy);
    if (weighs !== weighs && x !== x) continue;
    sums[lane] = numberAt(sums, lane) + weighs * heldOrNone((x - base) / span);
    alls[lane] = numberAt(alls, lane) + weighs;
  }
}

export class WeightedTable extends RuleTable {
  readonly #sums = new Float64Array(LANES);
  readonly #alls = new Float64Array(LANES);
  constructor(readonly rows: readonly WeightedRow[]) { super(rows); }

  worth(work: Float64Array, row: number): number {
    const rule = this.rows[row];
    if (rule === undefined) return NaN;
    const { weights, values, leads, bases, mayLack, higher } = rule;
    let sum = 0;
    let all = 0;
    let wrong = false;
    for (let n = 0; n < values.length; n += 1) {
      const weight = numberAt(work, placeAt(weights, n));
      const value = numberAt(work, placeAt(values, n));
      if (weight !== weight && value !== value) continue;
      const lead = numberAt(work, placeAt(leads, n));
      const read = numberAt(work, placeAt(bases, n));
      const base = mayLack && read !== read ? undefined : read;
      wrong ||= contrary(lead, base, higher);
      sum += weight * linearShare(value, lead, base, higher);
      all += weight;
    }
    return wrong || all === 0 ? NaN : numberAt(this.max, row) * (sum / all);
  }

  override rowLanes(lanes: Lanes, points: Float64Array, one: Float64Array, row: number): void {
    const rule = this.rows[row];
    if (rule === undefined || !rule.fixed) return this.workLanes(lanes, points, one, row);
    const lead = lanes.number(rule.leads[0] ?? 0, 0);
    const base = lanes.number(rule.bases[0] ?? 0, 0);
    if (lead === base || base !== base || contrary(lead, base, rule.higher)) return this.workLanes(lanes, points, one, row);
    this.#spanLanes(lanes, points, rule, base, lead - base);
  }

  /** All rows of the table between the same two numbers. */
  #spanLanes(lanes: Lanes, points: Float64Array, { item, max, weight, values, weights }: WeightedRow, base: number, span: number): void {
    const sums = this.#sums.fill(0);
    const alls = this.#alls.fill(0);
    for (let n = 0; n < values.length; n += 1) addRow(lanes, placeAt(values, n), placeAt(weights, n), base, span, sums, alls);
    for (let lane = 0; lane < LANES; lane += 1) {
      const worth = max * (numberAt(sums, lane) / numberAt(alls, lane));
      points[item * LANES + lane] = worth === worth && numberAt(alls, lane) !== 0 ? worth * weight : 0;
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
