// Steps of one shape in typed arrays, worked in one loop: the arithmetic of `evaluate` over slots, the same to the bit.
import { foldRange } from "../evaluate.ts";
import type { Fold } from "../expression.ts";
import { readsOfStep, type Step } from "./step-plan.ts";

export interface StepTable {
  /** Every row, into its out slot; no row needs another of the same table. */
  run(work: Float64Array): void;
  /** One row alone. */
  one(work: Float64Array, row: number): void;
}

type Of<K extends Step["kind"]> = Extract<Step, { readonly kind: K }>;

// A zero denominator has no result, not an infinite one.
const divided = (left: number, right: number): number => (right === 0 ? NaN : left / right);

class Copies implements StepTable {
  readonly out: Int32Array;
  readonly from: Int32Array;
  constructor(steps: readonly Of<"copy">[]) {
    this.out = Int32Array.from(steps, ({ out }) => out);
    this.from = Int32Array.from(steps, ({ from }) => from);
  }
  run(work: Float64Array): void { for (let row = 0; row < this.out.length; row += 1) this.one(work, row); }
  one(work: Float64Array, row: number): void { work[this.out[row] ?? 0] = work[this.from[row] ?? 0] ?? NaN; }
}

class Pairs {
  readonly out: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  constructor(steps: readonly (Of<"binary"> | Of<"ratio">)[]) {
    this.out = Int32Array.from(steps, ({ out }) => out);
    this.left = Int32Array.from(steps, ({ left }) => left);
    this.right = Int32Array.from(steps, ({ right }) => right);
  }
}

class Quotients extends Pairs implements StepTable {
  run(work: Float64Array): void {
    const { out, left, right } = this;
    for (let row = 0; row < out.length; row += 1) work[out[row] ?? 0] = divided(work[left[row] ?? 0] ?? NaN, work[right[row] ?? 0] ?? NaN);
  }
  one(work: Float64Array, row: number): void { work[this.out[row] ?? 0] = divided(work[this.left[row] ?? 0] ?? NaN, work[this.right[row] ?? 0] ?? NaN); }
}

class Ratios extends Pairs implements StepTable {
  readonly by: Int32Array;
  constructor(steps: readonly Of<"ratio">[]) {
    super(steps);
    this.by = Int32Array.from(steps, ({ by }) => by);
  }
  run(work: Float64Array): void {
    const { out, left, right, by } = this;
    for (let row = 0; row < out.length; row += 1) work[out[row] ?? 0] = divided(work[left[row] ?? 0] ?? NaN, work[right[row] ?? 0] ?? NaN) * (work[by[row] ?? 0] ?? NaN);
  }
  one(work: Float64Array, row: number): void {
    work[this.out[row] ?? 0] = divided(work[this.left[row] ?? 0] ?? NaN, work[this.right[row] ?? 0] ?? NaN) * (work[this.by[row] ?? 0] ?? NaN);
  }
}

class Sums extends Pairs implements StepTable {
  readonly sign: number;
  constructor(steps: readonly Of<"binary">[], op: "+" | "-") {
    super(steps);
    // a − b and a + (−1 × b) are the same double: only the sign bit of b changes.
    this.sign = op === "+" ? 1 : -1;
  }
  run(work: Float64Array): void { for (let row = 0; row < this.out.length; row += 1) this.one(work, row); }
  one(work: Float64Array, row: number): void { work[this.out[row] ?? 0] = (work[this.left[row] ?? 0] ?? NaN) + this.sign * (work[this.right[row] ?? 0] ?? NaN); }
}

class Products extends Pairs implements StepTable {
  run(work: Float64Array): void { for (let row = 0; row < this.out.length; row += 1) this.one(work, row); }
  one(work: Float64Array, row: number): void { work[this.out[row] ?? 0] = (work[this.left[row] ?? 0] ?? NaN) * (work[this.right[row] ?? 0] ?? NaN); }
}

class Folds implements StepTable {
  readonly out: Int32Array;
  readonly at: Int32Array;
  readonly rows: Int32Array;
  constructor(steps: readonly Of<"fold">[], readonly fold: Fold, readonly needed: boolean) {
    this.out = Int32Array.from(steps, ({ out }) => out);
    this.at = Int32Array.from(steps, ({ at }) => at);
    this.rows = Int32Array.from(steps, ({ rows }) => rows);
  }
  run(work: Float64Array): void { for (let row = 0; row < this.out.length; row += 1) this.one(work, row); }
  one(work: Float64Array, row: number): void { work[this.out[row] ?? 0] = foldRange(this.fold, work, this.at[row] ?? 0, this.rows[row] ?? 0, this.needed); }
}

class Picks implements StepTable {
  constructor(readonly steps: readonly Of<"pick">[]) {}
  run(work: Float64Array): void { for (let row = 0; row < this.steps.length; row += 1) this.one(work, row); }
  one(work: Float64Array, row: number): void {
    const step = this.steps[row];
    if (step === undefined) return;
    const by = work[step.by] ?? NaN;
    const n = step.atLeast.findIndex((bound) => by >= bound);
    work[step.out] = by !== by || n < 0 ? NaN : (work[step.take[n] ?? 0] ?? NaN);
  }
}

/** Steps alike share a table; `shape` is what they must have in common. */
const shape = (step: Step): string => (step.kind === "binary" ? step.op : step.kind === "fold" ? `${step.fold} ${String(step.needed)}` : step.kind);

function tableOf(steps: readonly Step[]): StepTable {
  const of = <K extends Step["kind"]>(kind: K): Of<K>[] => steps.filter((step): step is Of<K> => step.kind === kind);
  const [first] = steps;
  switch (first?.kind) {
    case "fold": return new Folds(of("fold"), first.fold, first.needed);
    case "pick": return new Picks(of("pick"));
    case "ratio": return new Ratios(of("ratio"));
    case "binary":
      if (first.op === "/") return new Quotients(of("binary"));
      return first.op === "*" ? new Products(of("binary")) : new Sums(of("binary"), first.op);
    case "copy": case undefined: return new Copies(of("copy"));
  }
}

export interface PlacedStep { readonly table: StepTable; readonly row: number; readonly out: number; readonly reads: readonly number[] }

export interface StepTables {
  /** In an order in which each table needs only those before it. */
  readonly tables: readonly StepTable[];
  /** The single steps, in the same order. */
  readonly placed: readonly PlacedStep[];
}

/** Steps that need equally many others before them and have one shape stand together. */
export function stepTables(steps: readonly Step[]): StepTables {
  const depths = new Map<number, number>();
  const shelves = new Map<string, Step[]>();
  const order: string[][] = [];
  for (const step of steps) {
    const depth = Math.max(0, ...readsOfStep(step).map((slot) => depths.get(slot) ?? 0));
    depths.set(step.out, depth + 1);
    const key = `${depth} ${shape(step)}`;
    const shelf = shelves.get(key);
    if (shelf !== undefined) shelf.push(step);
    else {
      shelves.set(key, [step]);
      (order[depth] ??= []).push(key);
    }
  }
  const shelved = order.flat().map((key) => ({ steps: shelves.get(key) ?? [], table: tableOf(shelves.get(key) ?? []) }));
  return {
    tables: shelved.map(({ table }) => table),
    placed: shelved.flatMap(({ steps: held, table }) => held.map((step, row) => ({ table, row, out: step.out, reads: readsOfStep(step) }))),
  };
}
