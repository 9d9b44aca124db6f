// A live score for a form: when one slot changes, only what depends on it is scored again; the same bits as scoring the sheet afresh.
import type { Scorer } from "./compile.ts";
import type { PlacedStep } from "./compiled/step-tables.ts";
import type { RuleTable } from "./compiled/rule-table.ts";
import { ScoreSums } from "./compiled/score-sums.ts";
import type { ScorePlan } from "./compiled/score-plan.ts";
import type { NotApplicable } from "./shares.ts";

interface PlacedRule { readonly table: RuleTable; readonly row: number; readonly item: number }

/** What one slot reaches, in an order in which it can be worked. */
interface Reach {
  readonly steps: readonly PlacedStep[];
  readonly rules: readonly PlacedRule[];
  readonly groups: Int32Array;
}

type Readers<T> = ReadonlyMap<number, readonly T[]>;

function readersOf<T>(all: readonly T[], reads: (one: T) => readonly number[]): Readers<T> {
  const readers = new Map<number, T[]>();
  for (const one of all) for (const slot of new Set(reads(one))) {
    const known = readers.get(slot);
    if (known === undefined) readers.set(slot, [one]);
    else known.push(one);
  }
  return readers;
}

/** Who reads a slot, directly or through formulas. Found when a slot is first set, then kept. */
class Reaches {
  readonly #plan: ScorePlan;
  readonly #place: ReadonlyMap<PlacedStep, number>;
  readonly #steps: Readers<PlacedStep>;
  readonly #rules: Readers<PlacedRule>;
  readonly #known = new Map<number, Reach>();

  constructor(plan: ScorePlan) {
    this.#plan = plan;
    this.#place = new Map(plan.steps.placed.map((step, n) => [step, n]));
    this.#steps = readersOf(plan.steps.placed, ({ reads }) => reads);
    const rules = plan.rules.flatMap((table) => Array.from(table.item, (item, row): PlacedRule => ({ table, row, item })));
    this.#rules = readersOf(rules, ({ table, row }) => table.reads(row));
  }

  of(slot: number): Reach {
    const known = this.#known.get(slot);
    if (known !== undefined) return known;
    const steps = new Set<PlacedStep>();
    const slots = [slot];
    for (const at of slots) for (const step of this.#steps.get(at) ?? []) {
      if (steps.has(step)) continue;
      steps.add(step);
      slots.push(step.out);
    }
    const rules = [...new Set(slots.flatMap((at) => this.#rules.get(at) ?? []))];
    const groups = new Set(rules.map(({ item }) => this.#plan.scheme.items[item]?.group ?? 0));
    const reach: Reach = { steps: [...steps].toSorted((a, b) => (this.#place.get(a) ?? 0) - (this.#place.get(b) ?? 0)), rules, groups: Int32Array.from(groups) };
    this.#known.set(slot, reach);
    return reach;
  }
}

/** Holds a sheet's slots and its score; `sums` always belong to the slots as they stand. */
export class LiveScore {
  readonly plan: ScorePlan;
  readonly work: Float64Array;
  readonly sums: ScoreSums;
  readonly #reaches: Reaches;
  readonly #computed: Uint8Array;
  #away: NotApplicable | undefined;
  #factors: Float64Array | undefined;

  constructor(scorer: Scorer, slots: Float64Array, away?: NotApplicable) {
    this.plan = scorer.plan;
    this.work = this.plan.blank.slice();
    this.sums = new ScoreSums(this.plan.scheme);
    this.#reaches = new Reaches(this.plan);
    this.#computed = new Uint8Array(this.work.length);
    for (const { out } of this.plan.steps.placed) this.#computed[out] = 1;
    this.work.set(slots.subarray(0, this.plan.scheme.size));
    this.setAway(away);
  }

  /** Enters a number, NaN to empty it. What is computed cannot be entered: it follows. */
  set(slot: number, value: number): ScoreSums {
    const { work, sums } = this;
    if (slot < 0 || slot >= this.plan.scheme.size || this.#computed[slot] === 1 || Object.is(work[slot], value)) return sums;
    work[slot] = value;
    const { steps, rules, groups } = this.#reaches.of(slot);
    for (const { table, row } of steps) table.one(work, row);
    for (const { table, row, item } of rules) {
      const worth = table.worth(work, row);
      sums.points[item] = sums.finish(item, worth === worth ? worth * (table.weight[row] ?? 1) : 0, this.#away, this.#factors);
    }
    for (let n = 0; n < groups.length; n += 1) sums.addGroup(groups[n] ?? 0);
    sums.conclude(work, this.#away);
    return sums;
  }

  /** Which items do not apply: moves points between all of them, so that everything is scored again. */
  setAway(away: NotApplicable | undefined): ScoreSums {
    const { work, sums, plan } = this;
    this.#away = away?.slice();
    this.#factors = sums.apply(this.#away);
    for (const table of plan.steps.tables) table.run(work);
    for (const table of plan.rules) table.score(work, sums.points);
    sums.finishAll(this.#away, this.#factors);
    sums.addAll(work, this.#away);
    return sums;
  }
}
