// Steps of one shape in typed arrays, worked in one loop: the arithmetic of `evaluate` over slots, the same to the bit.
import { addLanes, copyLanes, divided, divideLanes, foldLanes, multiplyLanes, pickLanes } from "./lane-steps.ts";
import { LANES, type Lanes } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { foldRange } from "../evaluate.ts";
import type { Fold } from "../expression.ts";
import { readsOfStep, type Step } from "./step-plan.ts";

export interface StepTable {
  /** Every row, into its out slot; no row needs another of the same table. */
  run(work: Float64Array): void;
  /** One row alone. */
  one(work: Float64Array, row: number): void;
  /** Every row for sheets side by side. */
  runLanes(lanes: Lanes): void;
}

type Of<K extends Step["kind"]> = Extract<Step, { readonly kind: K }>;

class Copies implements StepTable {
  readonly out: Int32Array;
  readonly from: Int32Array;
  constructor(steps: readonly Of<"copy">[]) {
    this.out = Int32Array.from(steps, ({ out }) => out);
    this.from = Int32Array.from(steps, ({ from }) => from);
  }
  run(work: Float64Array): void { for (let row = 0; row < this.out.length; row += 1) this.one(work, row); }
  one(work: Float64Array, row: number): void { work[placeAt(this.out, row)] = numberAt(work, placeAt(this.from, row)); }
  runLanes(lanes: Lanes): void { for (let row = 0; row < this.out.length; row += 1) copyLanes(lanes, placeAt(this.from, row), lanes.work, placeAt(this.out, row) * LANES); }
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
    for (let row = 0; row < out.length; row += 1) work[placeAt(out, row)] = divided(numberAt(work, placeAt(left, row)), numberAt(work, placeAt(right, row)));
  }
  one(work: Float64Array, row: number): void { work[placeAt(this.out, row)] = divided(numberAt(work, placeAt(this.left, row)), numberAt(work, placeAt(this.right, row))); }
  runLanes(lanes: Lanes): void { for (let row = 0; row < this.out.length; row += 1) divideLanes(lanes, placeAt(this.left, row), placeAt(this.right, row), placeAt(this.out, row)); }
}

class Ratios extends Pairs implements StepTable {
  readonly by: Int32Array;
  constructor(steps: readonly Of<"ratio">[]) {
    super(steps);
    this.by = Int32Array.from(steps, ({ by }) => by);
  }
  run(work: Float64Array): void {
    const { out, left, right, by } = this;
    for (let row = 0; row < out.length; row += 1) work[placeAt(out, row)] = divided(numberAt(work, placeAt(left, row)), numberAt(work, placeAt(right, row))) * numberAt(work, placeAt(by, row));
  }
  one(work: Float64Array, row: number): void {
    work[placeAt(this.out, row)] = divided(numberAt(work, placeAt(this.left, row)), numberAt(work, placeAt(this.right, row))) * numberAt(work, placeAt(this.by, row));
  }
  runLanes(lanes: Lanes): void {
    for (let row = 0; row < this.out.length; row += 1) {
      const out = placeAt(this.out, row);
      divideLanes(lanes, placeAt(this.left, row), placeAt(this.right, row), out);
      multiplyLanes(lanes, out, placeAt(this.by, row), out);
    }
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
  one(work: Float64Array, row: number): void { work[placeAt(this.out, row)] = numberAt(work, placeAt(this.left, row)) + this.sign * numberAt(work, placeAt(this.right, row)); }
  runLanes(lanes: Lanes): void { for (let row = 0; row < this.out.length; row += 1) addLanes(lanes, placeAt(this.left, row), placeAt(this.right, row), this.sign, placeAt(this.out, row)); }
}

class Products extends Pairs implements StepTable {
  run(work: Float64Array): void { for (let row = 0; row < this.out.length; row += 1) this.one(work, row); }
  one(work: Float64Array, row: number): void { work[placeAt(this.out, row)] = numberAt(work, placeAt(this.left, row)) * numberAt(work, placeAt(this.right, row)); }
  runLanes(lanes: Lanes): void { for (let row = 0; row < this.out.length; row += 1) multiplyLanes(lanes, placeAt(this.left, row), placeAt(this.right, row), placeAt(this.out, row)); }
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
  one(work: Float64Array, row: number): void { work[placeAt(this.out, row)] = foldRange(this.fold, work, placeAt(this.at, row), placeAt(this.rows, row), this.needed); }
  runLanes(lanes: Lanes): void { for (let row = 0; row < this.out.length; row += 1) foldLanes(this.fold, lanes, placeAt(this.at, row), placeAt(this.rows, row), this.needed, placeAt(this.out, row)); }
}

/** All rows have equally many steps. */
class Picks implements StepTable {
  readonly out: Int32Array;
  readonly by: Int32Array;
  readonly each: number;
  readonly atLeast: Float64Array;
  readonly take: Int32Array;
  readonly #scratch: Float64Array;
  constructor(steps: readonly Of<"pick">[]) {
    this.out = Int32Array.from(steps, ({ out }) => out);
    this.by = Int32Array.from(steps, ({ by }) => by);
    this.each = steps[0]?.take.length ?? 0;
    this.atLeast = Float64Array.from(steps.flatMap(({ atLeast }) => atLeast));
    this.take = Int32Array.from(steps.flatMap(({ take }) => take));
    // The last of them is what is taken when no step is reached: nothing.
    this.#scratch = new Float64Array((this.each + 1) * LANES).fill(NaN);
  }
  run(work: Float64Array): void { for (let row = 0; row < this.out.length; row += 1) this.one(work, row); }
  one(work: Float64Array, row: number): void {
    const by = numberAt(work, placeAt(this.by, row));
    const end = (row + 1) * this.each;
    let at = row * this.each;
    while (at < end && !(by >= numberAt(this.atLeast, at))) at += 1;
    work[placeAt(this.out, row)] = at < end ? numberAt(work, placeAt(this.take, at)) : NaN;
  }
  runLanes(lanes: Lanes): void { for (let row = 0; row < this.out.length; row += 1) pickLanes(lanes, placeAt(this.by, row), this, row, this.#scratch); }
}

/** Steps alike share a table; `shape` is what they must have in common. */
const shape = (step: Step): string => (step.kind === "binary" ? step.op : step.kind === "fold" ? `${step.fold} ${String(step.needed)}` : step.kind === "pick" ? `pick ${step.take.length}` : step.kind);

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
