// Works out a bound expression over the slots: the interpreter's half of the arithmetic. Missing numbers are NaN and stay NaN.
import { impossible } from "../base/impossible.ts";
import type { Fold } from "./expression.ts";
import type { Bound } from "./scheme.ts";

function leastOf(values: Float64Array, at: number, rows: number, sign: number, apart: number): number {
  let least = Infinity;
  for (let row = 0; row < rows; row += 1) {
    const value = sign * (values[at + row * apart] ?? NaN);
    if (value < least) least = value;
  }
  return sign * least;
}

/**
 * Folds `rows` values from `at` on. Empty rows are left out, and nothing at all is NaN, except that none of a table counts as 0;
 * among several named numbers (`needed`) a missing one leaves no result. Neighbours lie `apart` places from each other.
 */
export function foldRange(fold: Fold, values: Float64Array, at: number, rows: number, needed: boolean, apart = 1): number {
  let filled = 0;
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = values[at + row * apart] ?? NaN;
    if (value !== value) continue;
    filled += 1;
    sum += value;
  }
  if (fold === "count") return filled;
  if (filled === 0 || (needed && filled < rows)) return NaN;
  switch (fold) {
    case "sum": return sum;
    case "min": return leastOf(values, at, rows, 1, apart);
    case "max": return leastOf(values, at, rows, -1, apart);
    case "mean": return sum / filled;
    default: return impossible(fold);
  }
}

export function evaluate(bound: Bound, slots: Float64Array, row = 0): number {
  switch (bound.kind) {
    case "const": return bound.value;
    case "slot": return slots[bound.at] ?? NaN;
    case "cell": return slots[bound.at + row] ?? NaN;
    case "run": return foldRange(bound.fold, slots, bound.at, bound.rows, false);
    case "fold": return foldRange(bound.fold, Float64Array.from(bound.of, (one) => evaluate(one, slots, row)), 0, bound.of.length, true);
    case "pick": {
      const by = evaluate(bound.by, slots, row);
      if (by !== by) return NaN;
      const step = bound.steps.find(({ atLeast }) => atLeast === undefined || by >= atLeast);
      return step === undefined ? NaN : evaluate(step.take, slots, row);
    }
    case "binary": {
      const [left, right] = [evaluate(bound.left, slots, row), evaluate(bound.right, slots, row)];
      switch (bound.op) {
        case "+": return left + right;
        case "-": return left - right;
        case "*": return left * right;
        // A zero denominator has no result, not an infinite one.
        case "/": return right === 0 ? NaN : left / right;
        default: return impossible(bound.op);
      }
    }
    default: return impossible(bound);
  }
}

/** The slots a bound expression reads, each with its name; a cell at the row at hand. */
export function readsOf(bound: Bound, row = 0): readonly { readonly at: number; readonly name: string }[] {
  switch (bound.kind) {
    case "const": return [];
    case "slot": return [{ at: bound.at, name: bound.name }];
    case "cell": return [{ at: bound.at + row, name: `${bound.name}[${row + 1}]` }];
    case "run": return Array.from({ length: bound.rows }, (_, n) => ({ at: bound.at + n, name: `${bound.name}[${n + 1}]` }));
    case "fold": return bound.of.flatMap((one) => readsOf(one, row));
    case "binary": return [...readsOf(bound.left, row), ...readsOf(bound.right, row)];
    case "pick": return [...readsOf(bound.by, row), ...bound.steps.flatMap(({ take }) => readsOf(take, row))];
    default: return impossible(bound);
  }
}
