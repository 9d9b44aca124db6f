// Items scored by an answer: all requirements met, a grade or points given, one of several choices, a share of the lead.
import { gradedPoints, held, judgedPoints, proRataShare } from "../points.ts";
import { LANES, type Lanes } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { RuleTable, ValueTable, type RuleRow } from "./rule-table.ts";
import type { ScoreTrace } from "./score-trace.ts";

/** Runs of numbers one behind the other: row `n` is from `from[n]` up to `from[n + 1]`. */
function runs(rows: readonly (readonly number[])[]): Int32Array {
  let at = 0;
  return Int32Array.from([0, ...rows.map((row) => (at += row.length))]);
}

/** All rows have equally many requirements. */
export class RequiredTable extends RuleTable {
  readonly each: number;
  readonly all: Int32Array;
  constructor(rows: readonly (RuleRow & { readonly all: readonly number[] })[]) {
    super(rows);
    this.each = rows[0]?.all.length ?? 0;
    this.all = Int32Array.from(rows.flatMap(({ all }) => all));
  }
  // Counted, not branched on: yes and no come at random.
  worth(work: Float64Array, row: number): number {
    const { all, each } = this;
    let met = 0;
    let open = 0;
    for (let n = row * each; n < row * each + each; n += 1) {
      const answer = numberAt(work, placeAt(all, n));
      met += Number(answer === 1);
      open += Number(answer !== answer);
    }
    return open > 0 ? NaN : Number(met === each) * numberAt(this.max, row);
  }
  figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void {
    let met = 0;
    for (let n = row * this.each; n < row * this.each + this.each; n += 1) met += Number(numberAt(work, placeAt(this.all, n)) === 1);
    trace.value[item] = met;
    trace.lead[item] = NaN;
    trace.base[item] = NaN;
  }
  reads(row: number): readonly number[] { return [...this.all.subarray(row * this.each, row * this.each + this.each)]; }
  override score(work: Float64Array, points: Float64Array): void {
    const { item, weight } = this;
    for (let row = 0; row < item.length; row += 1) {
      const worth = this.worth(work, row);
      points[placeAt(item, row)] = worth === worth ? worth * numberAt(weight, row) : 0;
    }
  }
  // No answer is not a yes, and without all of them there is nothing: what is empty needs no looking at.
  override rowLanes(lanes: Lanes, points: Float64Array, _one: Float64Array, row: number): void {
    const into = placeAt(this.item, row) * LANES;
    points.fill(numberAt(this.max, row) * numberAt(this.weight, row), into, into + LANES);
    for (let n = row * this.each; n < row * this.each + this.each; n += 1) metLanes(lanes, placeAt(this.all, n), points, into);
  }
}

function metLanes(lanes: Lanes, slot: number, points: Float64Array, into: number): void {
  const answers = lanes.of(slot);
  const apart = lanes.apart(slot);
  let at = lanes.at(slot);
  for (let lane = into; lane < into + LANES; lane += 4, at += 4 * apart) {
    const a = numberAt(points, lane) * Number(numberAt(answers, at) === 1);
    const b = numberAt(points, lane + 1) * Number(numberAt(answers, at + apart) === 1);
    const c = numberAt(points, lane + 2) * Number(numberAt(answers, at + 2 * apart) === 1);
    const d = numberAt(points, lane + 3) * Number(numberAt(answers, at + 3 * apart) === 1);
    points[lane] = a;
    points[lane + 1] = b;
    points[lane + 2] = c;
    points[lane + 3] = d;
  }
}

export class ChoiceTable extends ValueTable {
  readonly from: Int32Array;
  readonly points: Float64Array;
  constructor(rows: readonly (RuleRow & { readonly value: number; readonly points: readonly number[] })[]) {
    super(rows);
    this.from = runs(rows.map(({ points }) => points));
    this.points = Float64Array.from(rows.flatMap(({ points }) => points));
  }
  worth(work: Float64Array, row: number): number {
    const chosen = this.valueAt(work, row);
    const at = placeAt(this.from, row);
    const whole = chosen | 0;
    return whole === chosen && whole >= 0 && at + whole < placeAt(this.from, row + 1) ? numberAt(this.points, at + whole) : NaN;
  }
  override score(work: Float64Array, points: Float64Array): void {
    const { item, weight } = this;
    for (let row = 0; row < item.length; row += 1) {
      const worth = this.worth(work, row);
      points[placeAt(item, row)] = worth === worth ? worth * numberAt(weight, row) : 0;
    }
  }
  override rowLanes(lanes: Lanes, points: Float64Array, _one: Float64Array, row: number): void {
    const weight = numberAt(this.weight, row);
    const first = placeAt(this.from, row);
    const count = placeAt(this.from, row + 1) - first;
    const slot = placeAt(this.value, row);
    const values = lanes.of(slot);
    const apart = lanes.apart(slot);
    let at = lanes.at(slot);
    for (let into = placeAt(this.item, row) * LANES, end = into + LANES; into < end; into += 1, at += apart) {
      const chosen = numberAt(values, at);
      const whole = chosen | 0;
      points[into] = whole === chosen && whole >= 0 && whole < count ? numberAt(this.points, first + whole) * weight : 0;
    }
  }
}

export class GradedTable extends ValueTable {
  constructor(readonly rows: readonly (RuleRow & { readonly value: number; readonly allowed: readonly number[] })[]) { super(rows); }
  worth(work: Float64Array, row: number): number { return gradedPoints(this.valueAt(work, row), this.rows[row]?.allowed ?? []); }
}

export class JudgedTable extends ValueTable {
  constructor(readonly rows: readonly (RuleRow & { readonly value: number; readonly step?: number })[]) { super(rows); }
  worth(work: Float64Array, row: number): number { return judgedPoints(this.valueAt(work, row), this.max[row] ?? NaN, this.rows[row]?.step); }
}

export class ProRataTable extends ValueTable {
  readonly lead: Int32Array;
  constructor(rows: readonly (RuleRow & { readonly value: number; readonly lead: number })[]) {
    super(rows);
    this.lead = Int32Array.from(rows, ({ lead }) => lead);
  }
  leadAt(work: Float64Array, row: number): number { return numberAt(work, placeAt(this.lead, row)); }
  worth(work: Float64Array, row: number): number { return numberAt(this.max, row) * proRataShare(this.valueAt(work, row), this.leadAt(work, row)); }
  override figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void {
    super.figures(work, row, trace, item);
    trace.lead[item] = this.leadAt(work, row);
  }
  override reads(row: number): readonly number[] { return [this.value[row] ?? 0, this.lead[row] ?? 0]; }
  override rowLanes(lanes: Lanes, points: Float64Array, _one: Float64Array, row: number): void {
    const max = numberAt(this.max, row);
    const weight = numberAt(this.weight, row);
    const value = placeAt(this.value, row);
    const lead = placeAt(this.lead, row);
    const into = placeAt(this.item, row) * LANES;
    for (let lane = 0; lane < LANES; lane += 1) {
      const under = lanes.number(lead, lane);
      points[into + lane] = under === 0 ? 0 : max * held(lanes.number(value, lane) / under) * weight;
    }
  }
}
