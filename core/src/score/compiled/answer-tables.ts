// Items scored by an answer: all requirements met, a grade or points given, one of several choices, bands, a share of the lead.
import { bandPoints, gradedPoints, judgedPoints, proRataShare, type Band } from "../points.ts";
import { RuleTable, ValueTable, type RuleRow } from "./rule-table.ts";
import type { ScoreTrace } from "./score-trace.ts";

/** Runs of numbers one behind the other: row `n` is from `from[n]` up to `from[n + 1]`. */
function runs(rows: readonly (readonly number[])[]): Int32Array {
  let at = 0;
  return Int32Array.from([0, ...rows.map((row) => (at += row.length))]);
}

export class RequiredTable extends RuleTable {
  readonly from: Int32Array;
  readonly all: Int32Array;
  constructor(rows: readonly (RuleRow & { readonly all: readonly number[] })[]) {
    super(rows);
    this.from = runs(rows.map(({ all }) => all));
    this.all = Int32Array.from(rows.flatMap(({ all }) => all));
  }
  /** How many answers are yes; NaN with one not given. */
  met(work: Float64Array, row: number): number {
    const end = this.from[row + 1] ?? 0;
    let met = 0;
    let open = 0;
    for (let n = this.from[row] ?? 0; n < end; n += 1) {
      const answer = work[this.all[n] ?? 0] ?? NaN;
      if (answer === 1) met += 1;
      if (answer !== answer) open = NaN;
    }
    return met + open;
  }
  worth(work: Float64Array, row: number): number {
    const met = this.met(work, row);
    return met !== met ? NaN : met === (this.from[row + 1] ?? 0) - (this.from[row] ?? 0) ? (this.max[row] ?? NaN) : 0;
  }
  figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void {
    trace.value[item] = this.reads(row).reduce((met, slot) => met + (work[slot] === 1 ? 1 : 0), 0);
    trace.lead[item] = NaN;
    trace.base[item] = NaN;
  }
  reads(row: number): readonly number[] { return [...this.all.subarray(this.from[row], this.from[row + 1])]; }
  override score(work: Float64Array, points: Float64Array): void {
    const { item, weight } = this;
    for (let row = 0; row < item.length; row += 1) {
      const worth = this.worth(work, row);
      points[item[row] ?? 0] = worth === worth ? worth * (weight[row] ?? 1) : 0;
    }
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
    const at = this.from[row] ?? 0;
    const whole = chosen | 0;
    return whole === chosen && whole >= 0 && at + whole < (this.from[row + 1] ?? 0) ? (this.points[at + whole] ?? NaN) : NaN;
  }
  override score(work: Float64Array, points: Float64Array): void {
    const { item, weight } = this;
    for (let row = 0; row < item.length; row += 1) {
      const worth = this.worth(work, row);
      points[item[row] ?? 0] = worth === worth ? worth * (weight[row] ?? 1) : 0;
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

export class BandTable extends ValueTable {
  constructor(readonly rows: readonly (RuleRow & { readonly value: number; readonly bands: readonly Band[] })[]) { super(rows); }
  worth(work: Float64Array, row: number): number { return bandPoints(this.valueAt(work, row), this.rows[row]?.bands ?? []); }
}

export class ProRataTable extends ValueTable {
  readonly lead: Int32Array;
  constructor(rows: readonly (RuleRow & { readonly value: number; readonly lead: number })[]) {
    super(rows);
    this.lead = Int32Array.from(rows, ({ lead }) => lead);
  }
  leadAt(work: Float64Array, row: number): number { return work[this.lead[row] ?? 0] ?? NaN; }
  worth(work: Float64Array, row: number): number { return (this.max[row] ?? NaN) * proRataShare(this.valueAt(work, row), this.leadAt(work, row)); }
  override figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void {
    super.figures(work, row, trace, item);
    trace.lead[item] = this.leadAt(work, row);
  }
  override reads(row: number): readonly number[] { return [this.value[row] ?? 0, this.lead[row] ?? 0]; }
}
