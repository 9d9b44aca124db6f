// Values between a baseline and a lead: most items of a form. Linear, minimum, three-year and count-of differ only in how the value comes about.
import { numberAt, placeAt } from "./number-at.ts";
import { contrary, linearShare, shareBetween } from "../points.ts";
import { ValueTable, type RuleRow } from "./rule-table.ts";
import { status, type ScoreTrace } from "./score-trace.ts";

/** `value`, `lead` and `base` are slots. */
export interface LeadRow extends RuleRow {
  readonly value: number;
  readonly lead: number;
  readonly base: number;
}

/** A baseline that must be there. */
export class BetweenTable extends ValueTable {
  readonly lead: Int32Array;
  readonly base: Int32Array;
  constructor(rows: readonly LeadRow[], readonly higher: boolean) {
    super(rows);
    this.lead = Int32Array.from(rows, ({ lead }) => lead);
    this.base = Int32Array.from(rows, ({ base }) => base);
  }
  leadAt(work: Float64Array, row: number): number { return numberAt(work, placeAt(this.lead, row)); }
  baseAt(work: Float64Array, row: number): number { return numberAt(work, placeAt(this.base, row)); }

  worth(work: Float64Array, row: number): number {
    return numberAt(this.max, row) * linearShare(this.valueAt(work, row), this.leadAt(work, row), this.baseAt(work, row), this.higher);
  }
  override figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void {
    trace.value[item] = this.valueAt(work, row);
    trace.lead[item] = this.leadAt(work, row);
    trace.base[item] = this.baseAt(work, row);
  }
  override reads(row: number): readonly number[] { return [this.value[row] ?? 0, this.lead[row] ?? 0, this.base[row] ?? 0]; }

  // Without a question after each row whether there was a result: that one branch made the loop three times as slow.
  override score(work: Float64Array, points: Float64Array): void {
    const { item, max, weight, value, lead, base, higher } = this;
    for (let row = 0; row < item.length; row += 1) {
      points[placeAt(item, row)] = numberAt(max, row) * shareBetween(numberAt(work, placeAt(value, row)), numberAt(work, placeAt(lead, row)), numberAt(work, placeAt(base, row)), higher) * numberAt(weight, row);
    }
  }
  override trace(work: Float64Array, points: Float64Array, trace: ScoreTrace): void {
    const { item, max, weight, higher } = this;
    for (let row = 0; row < item.length; row += 1) {
      const n = placeAt(item, row);
      const value = this.valueAt(work, row);
      const lead = this.leadAt(work, row);
      const base = this.baseAt(work, row);
      const worth = numberAt(max, row) * linearShare(value, lead, base, higher);
      points[n] = worth === worth ? worth * numberAt(weight, row) : 0;
      trace.status[n] = worth === worth ? status.scored : contrary(lead, base, higher) ? status.noValue : status.missing;
      trace.value[n] = value;
      trace.lead[n] = lead;
      trace.base[n] = base;
    }
  }
}

/** No baseline, or one that may lack: then all or nothing at the lead. Without one the slot is that of a constant NaN. */
export class LackTable extends BetweenTable {
  override worth(work: Float64Array, row: number): number {
    const base = this.baseAt(work, row);
    if (base === base) return super.worth(work, row);
    return numberAt(this.max, row) * linearShare(this.valueAt(work, row), this.leadAt(work, row), undefined, this.higher);
  }
  override score(work: Float64Array, points: Float64Array): void {
    for (let row = 0; row < this.item.length; row += 1) {
      const worth = this.worth(work, row);
      points[placeAt(this.item, row)] = worth === worth ? worth * numberAt(this.weight, row) : 0;
    }
  }
  override trace(work: Float64Array, points: Float64Array, trace: ScoreTrace): void {
    for (let row = 0; row < this.item.length; row += 1) {
      const n = placeAt(this.item, row);
      const worth = this.worth(work, row);
      points[n] = worth === worth ? worth * numberAt(this.weight, row) : 0;
      trace.status[n] = worth === worth ? status.scored : contrary(this.leadAt(work, row), this.baseAt(work, row), this.higher) ? status.noValue : status.missing;
      this.figures(work, row, trace, n);
    }
  }
}
