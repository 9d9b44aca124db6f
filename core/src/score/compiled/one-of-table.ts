// Alternatives that share an item's points: the first whose condition holds; a condition not answered leaves the item open.
import { LANES } from "./lanes.ts";
import { numberAt } from "./number-at.ts";
import { RuleTable, type RuleRow } from "./rule-table.ts";
import type { ScoreTrace } from "./score-trace.ts";

export interface Choice {
  /** The slot asked and the answer wanted; without one it is the rest. */
  readonly when?: { readonly slot: number; readonly is: number };
  readonly table: RuleTable;
  readonly row: number;
}

/** Lanes that answered otherwise keep what the later alternatives gave; those that have not answered have nothing. */
function keepUntaken(work: Float64Array, points: Float64Array, before: Float64Array, { slot, is }: NonNullable<Choice["when"]>, into: number, lanes: number): void {
  for (let lane = 0; lane < lanes; lane += 1) {
    const answer = numberAt(work, slot * lanes + lane);
    if (answer !== is) points[into + lane] = answer === answer ? numberAt(before, lane) : 0;
  }
}

export class OneOfTable extends RuleTable {
  readonly #points = new Float64Array(LANES);
  constructor(readonly rows: readonly (RuleRow & { readonly choices: readonly Choice[] })[]) { super(rows); }

  /** `undefined` when nothing is to be taken, or not yet. */
  taken(work: Float64Array, row: number): Choice | undefined {
    for (const choice of this.rows[row]?.choices ?? []) {
      if (choice.when === undefined) return choice;
      const answer = work[choice.when.slot] ?? NaN;
      if (answer !== answer) return undefined;
      if (answer === choice.when.is) return choice;
    }
    return undefined;
  }
  worth(work: Float64Array, row: number): number {
    const taken = this.taken(work, row);
    return taken === undefined ? NaN : taken.table.worth(work, taken.row);
  }
  /** Every alternative for all lanes, the last first; those before it put their own in its place where they are taken. */
  override scoreLanes(work: Float64Array, points: Float64Array, lanes: number, one: Float64Array): void {
    for (const { choices, item } of this.rows) {
      const into = item * lanes;
      points.fill(0, into, into + lanes);
      for (let n = choices.length - 1; n >= 0; n -= 1) {
        const choice = choices[n];
        if (choice === undefined) continue;
        const before = this.#points;
        for (let lane = 0; lane < lanes; lane += 1) before[lane] = numberAt(points, into + lane);
        choice.table.scoreLanes(work, points, lanes, one);
        if (choice.when !== undefined) keepUntaken(work, points, before, choice.when, into, lanes);
      }
    }
  }
  figures(work: Float64Array, row: number, trace: ScoreTrace, item: number): void {
    const taken = this.taken(work, row);
    if (taken !== undefined) return taken.table.figures(work, taken.row, trace, item);
    trace.value[item] = NaN;
    trace.lead[item] = NaN;
    trace.base[item] = NaN;
  }
  reads(row: number): readonly number[] {
    return (this.rows[row]?.choices ?? []).flatMap(({ when, table, row }) => [...(when === undefined ? [] : [when.slot]), ...table.reads(row)]);
  }
}
