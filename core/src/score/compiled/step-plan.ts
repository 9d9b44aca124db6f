// Turns bound expressions into steps over numbered slots: constants and results in between get slots of their own behind the scheme's.
import { impossible } from "../../base/impossible.ts";
import type { Fold } from "../expression.ts";
import type { Bound, Scheme } from "../scheme.ts";

export type Step =
  | { readonly kind: "copy"; readonly out: number; readonly from: number }
  | { readonly kind: "binary"; readonly op: "+" | "-" | "*" | "/"; readonly out: number; readonly left: number; readonly right: number }
  /** (left ÷ right) × by: the ratio in percent and the like. */
  | { readonly kind: "ratio"; readonly out: number; readonly left: number; readonly right: number; readonly by: number }
  | { readonly kind: "fold"; readonly fold: Fold; readonly out: number; readonly at: number; readonly rows: number; readonly needed: boolean }
  | { readonly kind: "pick"; readonly out: number; readonly by: number; readonly atLeast: readonly number[]; readonly take: readonly number[] };

export function readsOfStep(step: Step): readonly number[] {
  switch (step.kind) {
    case "copy": return [step.from];
    case "binary": return [step.left, step.right];
    case "ratio": return [step.left, step.right, step.by];
    case "fold": return Array.from({ length: step.rows }, (_, n) => step.at + n);
    case "pick": return [step.by, ...step.take];
    default: return impossible(step);
  }
}

/** Hands out slots and gathers steps; each step reads only slots filled before it. */
export class StepPlan {
  readonly steps: Step[] = [];
  /** Slot → number. */
  readonly constants = new Map<number, number>();
  readonly #known = new Map<string, number>();
  #length: number;

  readonly #benchmarks: ReadonlySet<number>;
  /** Slots that somebody enters, from 0 on; behind them benchmarks, then what is computed. */
  readonly entered: number;
  /** 1 where a slot holds what was entered: computed columns of a table stand among them. */
  readonly filledIn: Uint8Array;

  constructor(scheme: Scheme) {
    const behind = [...scheme.slots.values()].filter(({ of }) => of === "benchmark" || of === "derived").map(({ at }) => at);
    this.entered = Math.min(scheme.size, ...behind);
    this.filledIn = new Uint8Array(scheme.size).fill(1, 0, this.entered);
    for (const { at, rows } of scheme.formulas) this.filledIn.fill(0, at, at + rows);
    this.#benchmarks = new Set([...scheme.slots.values()].filter(({ of }) => of === "benchmark").map(({ at }) => at));
    this.#length = scheme.size;
    for (const formula of scheme.formulas) for (let row = 0; row < formula.rows; row += 1) this.into(formula.at + row, formula.bound, row);
  }
  /** Slots of the scheme, constants and results in between. */
  get length(): number { return this.#length; }

  constant(value: number): number {
    const name = Object.is(value, -0) ? "-0" : String(value);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const slot = this.#length++;
    this.#known.set(name, slot);
    this.constants.set(slot, value);
    return slot;
  }

  /** The same number for all sheets: written in the scheme, or a benchmark. */
  isFixed(bound: Bound): boolean { return bound.kind === "const" || (bound.kind === "slot" && this.#benchmarks.has(bound.at)); }

  /** The slot in which a bound expression stands at a row, worked out by steps if it is no plain number. */
  slot(bound: Bound, row = 0): number {
    switch (bound.kind) {
      case "const": return this.constant(bound.value);
      case "slot": return bound.at;
      case "cell": return bound.at + row;
      default: return this.into(this.#length++, bound, row);
    }
  }

  into(out: number, bound: Bound, row: number): number {
    this.steps.push(this.step(out, bound, row));
    return out;
  }

  step(out: number, bound: Bound, row: number): Step {
    switch (bound.kind) {
      case "const": case "slot": case "cell": return { kind: "copy", out, from: this.slot(bound, row) };
      case "run": return { kind: "fold", fold: bound.fold, out, at: bound.at, rows: bound.rows, needed: false };
      case "fold": return { kind: "fold", fold: bound.fold, out, at: this.inARow(bound.of.map((one) => this.slot(one, row))), rows: bound.of.length, needed: true };
      case "pick":
        return { kind: "pick", out, by: this.slot(bound.by, row), atLeast: bound.steps.map(({ atLeast }) => atLeast ?? -Infinity), take: bound.steps.map(({ take }) => this.slot(take, row)) };
      case "binary": {
        const { op, left, right } = bound;
        if (op !== "*" || left.kind !== "binary" || left.op !== "/") return { kind: "binary", op, out, left: this.slot(left, row), right: this.slot(right, row) };
        return { kind: "ratio", out, left: this.slot(left.left, row), right: this.slot(left.right, row), by: this.slot(right, row) };
      }
      default: return impossible(bound);
    }
  }

  /** Folds run over neighbours of one kind, entered or not: slots that are not are copied side by side. */
  inARow(slots: readonly number[]): number {
    const [first = 0] = slots;
    if (slots.every((slot, n) => slot === first + n && this.filledIn[slot] === this.filledIn[first])) return first;
    const at = this.#length;
    this.#length += slots.length;
    for (const [n, from] of slots.entries()) this.steps.push({ kind: "copy", out: at + n, from });
    return at;
  }
}
