// Alternatives that share an item's points: the first whose condition holds; a condition not answered leaves the item open.
import { RuleTable, type RuleRow } from "./rule-table.ts";
import type { ScoreTrace } from "./score-trace.ts";

export interface Choice {
  /** The slot asked and the answer wanted; without one it is the rest. */
  readonly when?: { readonly slot: number; readonly is: number };
  readonly table: RuleTable;
  readonly row: number;
}

export class OneOfTable extends RuleTable {
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
