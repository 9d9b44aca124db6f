// Values between a baseline and a lead: most items of a form. Linear, minimum, three-year and count-of differ only in how the value comes about.
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
}

/** A baseline that must be there. */
export class BetweenTable extends ValueTable {
  readonly lead: Int32Array;
  readonly base: Int32Array;
  readonly fixed: Int32Array;
  constructor(rows: readonly LeadRow[], readonly higher: boolean) {
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
  override scoreLanes(work: Float64Array, points: Float64Array, lanes: number, _one: Float64Array): void {
    const { higher } = this;
    for (let row = 0; row < this.item.length; row += 1) {
      const max = numberAt(this.max, row);
      const weight = numberAt(this.weight, row);
      const into = placeAt(this.item, row) * lanes;
      const value = placeAt(this.value, row) * lanes;
      const lead = placeAt(this.lead, row) * lanes;
      const base = placeAt(this.base, row) * lanes;
      if (placeAt(this.fixed, row) === 1) this.#fixedLanes(work, points, lanes, row);
      else for (let lane = 0; lane < lanes; lane += 1) points[into + lane] = max * shareBetween(numberAt(work, value + lane), numberAt(work, lead + lane), numberAt(work, base + lane), higher) * weight;
    }
  }
  /** Lead and baseline are those of the scheme, the same for all sheets: asked once, not lane by lane. */
  #fixedLanes(work: Float64Array, points: Float64Array, lanes: number, row: number): void {
    const max = numberAt(this.max, row);
    const weight = numberAt(this.weight, row);
    const into = placeAt(this.item, row) * lanes;
    const value = placeAt(this.value, row) * lanes;
    const lead = numberAt(work, placeAt(this.lead, row) * lanes);
    const base = numberAt(work, placeAt(this.base, row) * lanes);
    if (lead === base || contrary(lead, base, this.higher)) {
      for (let lane = 0; lane < lanes; lane += 1) points[into + lane] = max * shareBetween(numberAt(work, value + lane), lead, base, this.higher) * weight;
      return;
    }
    const span = lead - base;
    for (let lane = 0; lane < lanes; lane += 4) {
      const a = (numberAt(work, value + lane) - base) / span;
      const b = (numberAt(work, value + lane + 1) - base) / span;
      const c = (numberAt(work, value + lane + 2) - base) / span;
      const d = (numberAt(work, value + lane + 3) - base) / span;
      points[into + lane] = max * held(a) * weight;
      points[into + lane + 1] = max * held(b) * weight;
      points[into + lane + 2] = max * held(c) * weight;
      points[into + lane + 3] = max * held(d) * weight;
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
  override scoreLanes(work: Float64Array, points: Float64Array, lanes: number, _one: Float64Array): void {
    for (let row = 0; row < this.item.length; row += 1) {
      const max = numberAt(this.max, row);
      const weight = numberAt(this.weight, row);
      const into = placeAt(this.item, row) * lanes;
      const value = placeAt(this.value, row) * lanes;
      const lead = placeAt(this.lead, row) * lanes;
      const base = placeAt(this.base, row) * lanes;
      for (let lane = 0; lane < lanes; lane += 1) {
        const from = numberAt(work, base + lane);
        const worth = max * linearShare(numberAt(work, value + lane), numberAt(work, lead + lane), from === from ? from : undefined, this.higher);
        points[into + lane] = worth === worth ? worth * weight : 0;
      }
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
