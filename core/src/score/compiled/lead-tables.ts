// Values between a baseline and a lead: most items of a form. Linear, minimum, three-year and count-of differ only in how the value comes about.
import { LANES, type Lanes } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { contrary, held, linearShare, shareBetween } from "../points.ts";
import { ValueTable, type RuleRow } from "./rule-table.ts";
import { status, type ScoreTrace } from "./score-trace.ts";

/** `value`, `lead` and `base` are slots. */
export interface LeadRow extends RuleRow {
  readonly value: number;
  readonly lead: number;
  readonly base: number;
  /** Lead and baseline are written in the scheme or are its benchmarks: no sheet has others. */
  readonly fixed: boolean;
  /** No baseline at all. */
  readonly bare: boolean;
}

/** A baseline that must be there. */
export class BetweenTable extends ValueTable {
  readonly lead: Int32Array;
  readonly base: Int32Array;
  readonly fixed: Int32Array;
  constructor(readonly rows: readonly LeadRow[], readonly higher: boolean) {
    super(rows);
    this.lead = Int32Array.from(rows, ({ lead }) => lead);
    this.base = Int32Array.from(rows, ({ base }) => base);
    this.fixed = Int32Array.from(rows, ({ fixed }) => Number(fixed));
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
  override rowLanes(lanes: Lanes, points: Float64Array, _one: Float64Array, row: number): void {
    const lead = placeAt(this.lead, row);
    const base = placeAt(this.base, row);
    // Lead and baseline of the scheme are the same for all sheets: asked once, not lane by lane.
    if (placeAt(this.fixed, row) === 1) {
      const top = numberAt(lanes.work, lead * LANES);
      const bottom = numberAt(lanes.work, base * LANES);
      if (top !== bottom && !contrary(top, bottom, this.higher)) return this.#spanLanes(lanes, points, row, bottom, top - bottom);
    }
    this.#shareLanes(lanes, points, row, lead, base);
  }
  #shareLanes(lanes: Lanes, points: Float64Array, row: number, lead: number, base: number): void {
    const { higher } = this;
    const max = numberAt(this.max, row);
    const weight = numberAt(this.weight, row);
    const value = placeAt(this.value, row);
    const into = placeAt(this.item, row) * LANES;
    for (let lane = 0; lane < LANES; lane += 1) points[into + lane] = max * shareBetween(lanes.number(value, lane), lanes.number(lead, lane), lanes.number(base, lane), higher) * weight;
  }
  /** Four lanes at a time, all reads before the writes. */
  #spanLanes(lanes: Lanes, points: Float64Array, row: number, base: number, span: number): void {
    const max = numberAt(this.max, row);
    const weight = numberAt(this.weight, row);
    const slot = placeAt(this.value, row);
    const values = lanes.of(slot);
    const apart = lanes.apart(slot);
    let at = lanes.at(slot);
    for (let into = placeAt(this.item, row) * LANES, end = into + LANES; into < end; into += 4, at += 4 * apart) {
      const a = (numberAt(values, at) - base) / span;
      const b = (numberAt(values, at + apart) - base) / span;
      const c = (numberAt(values, at + 2 * apart) - base) / span;
      const d = (numberAt(values, at + 3 * apart) - base) / span;
      points[into] = max * held(a) * weight;
      points[into + 1] = max * held(b) * weight;
      points[into + 2] = max * held(c) * weight;
      points[into + 3] = max * held(d) * weight;
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
  override rowLanes(lanes: Lanes, points: Float64Array, one: Float64Array, row: number): void {
    if (!(this.rows[row]?.bare ?? false)) return this.workLanes(lanes, points, one, row);
    const { higher } = this;
    const worth = numberAt(this.max, row) * numberAt(this.weight, row);
    const value = placeAt(this.value, row);
    const lead = placeAt(this.lead, row);
    const values = lanes.of(value);
    const leads = lanes.of(lead);
    const apart = lanes.apart(value);
    const by = lanes.apart(lead);
    let at = lanes.at(value);
    let top = lanes.at(lead);
    for (let into = placeAt(this.item, row) * LANES, end = into + LANES; into < end; into += 1, at += apart, top += by) {
      points[into] = worth * Number(higher ? numberAt(values, at) >= numberAt(leads, top) : numberAt(values, at) <= numberAt(leads, top));
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
