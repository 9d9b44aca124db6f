// Alternatives that share an item's points: the first whose condition holds; a condition not answered leaves the item open.
import { LANES, type Lanes } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { RuleTable, type RuleRow } from "./rule-table.ts";
import type { ScoreTrace } from "./score-trace.ts";

export interface Choice {
  /** The slot asked and the answer wanted; without one it is the rest. */
  readonly when?: { readonly slot: number; readonly is: number };
  readonly table: RuleTable;
  readonly row: number;
}

// What the alternative gives, what those behind it give, and nothing.
const three = new Float64Array(3);

/** Lanes that answered otherwise keep what the later alternatives gave; those that have not answered have nothing. Looked up, not branched on. */
function keepUntaken(lanes: Lanes, points: Float64Array, before: Float64Array, { slot, is }: NonNullable<Choice["when"]>, into: number): void {
  const answers = lanes.of(slot);
  const apart = lanes.apart(slot);
  let at = lanes.at(slot);
  for (let lane = 0; lane < LANES; lane += 1, at += apart) {
    const answer = numberAt(answers, at);
    three[0] = numberAt(points, into + lane);
    three[1] = numberAt(before, lane);
    points[into + lane] = numberAt(three, Number(answer !== is) + Number(answer !== answer));
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
  override rowLanes(lanes: Lanes, points: Float64Array, one: Float64Array, row: number): void {
    const choices = this.rows[row]?.choices ?? [];
    const into = placeAt(this.item, row) * LANES;
    points.fill(0, into, into + LANES);
    for (let n = choices.length - 1; n >= 0; n -= 1) {
      const choice = choices[n];
      if (choice === undefined) continue;
      const before = this.#points;
      for (let lane = 0; lane < LANES; lane += 1) before[lane] = numberAt(points, into + lane);
      choice.table.rowLanes(lanes, points, one, choice.row);
      if (choice.when !== undefined) keepUntaken(lanes, points, before, choice.when, into);
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
