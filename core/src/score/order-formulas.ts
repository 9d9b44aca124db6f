// Puts computed values in an order in which each needs only those before it; a cycle is named.
import { readsOf } from "./evaluate.ts";
import type { Formula } from "./scheme.ts";

/** Depth first in the order written; `cycle` lists the names of the first cycle met. */
export function orderFormulas(formulas: readonly Formula[]): { readonly ordered: readonly Formula[]; readonly cycle?: readonly string[] } {
  const makerOf = new Map<number, Formula>();
  for (const formula of formulas) for (let row = 0; row < formula.rows; row += 1) makerOf.set(formula.at + row, formula);
  const done = new Set<Formula>();
  const path: Formula[] = [];
  let cycle: readonly string[] | undefined;
  const visit = (formula: Formula): void => {
    if (done.has(formula) || cycle !== undefined) return;
    if (path.includes(formula)) {
      cycle = [...path.slice(path.indexOf(formula)), formula].map(({ name }) => name);
      return;
    }
    path.push(formula);
    for (let row = 0; row < formula.rows; row += 1) {
      for (const { at } of readsOf(formula.bound, row)) {
        const maker = makerOf.get(at);
        if (maker !== undefined) visit(maker);
      }
    }
    path.pop();
    done.add(formula);
  };
  for (const formula of formulas) visit(formula);
  return { ordered: [...done], ...(cycle === undefined ? {} : { cycle }) };
}
