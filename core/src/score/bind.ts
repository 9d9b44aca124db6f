// Binds names of formulas and rules to slots: decimals, fields, computed values, benchmarks, and columns inside a row.
import type { Expression } from "./expression.ts";
import type { Bound, SlotRun } from "./scheme.ts";
import type { Unit } from "./unit.ts";

/** Where names are looked up; inside a table its columns go by their bare names. */
export interface Names {
  readonly slots: ReadonlyMap<string, SlotRun>;
  readonly table?: string;
}

export interface BindFault { readonly code: string; readonly says: string }

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

const cellRun = (name: string, { slots, table }: Names): SlotRun | undefined => (table === undefined ? undefined : slots.get(`${table}.${name}`));

export const runOf = (name: string, names: Names): SlotRun | undefined => cellRun(name, names) ?? names.slots.get(name);

export const unitNamed = (names: Names) => (name: string): Unit | undefined => runOf(name, names)?.unit;

const scalarOf = (run: SlotRun): Bound => ({ kind: "slot", at: run.at + (run.of === "years" ? run.rows - 1 : 0), name: run.name });

const unknown = (name: string): BindFault => ({ code: "name-unknown", says: `没有定义：${name}` });
const isFault = (one: Bound | BindFault): one is BindFault => "code" in one;
export const bindFailed = isFault;

/** A decimal, or a name standing for one number. */
export function bindRef(ref: string, names: Names): Bound | BindFault {
  if (DECIMAL.test(ref)) return { kind: "const", value: Number(ref) };
  const cell = cellRun(ref, names);
  if (cell !== undefined) return { kind: "cell", at: cell.at, name: cell.name };
  const run = names.slots.get(ref);
  if (run === undefined) return unknown(ref);
  return run.of === "set" || run.of === "column" ? { code: "name-many", says: `${ref} 有多个值，要用 sum、min、max、mean 或 count` } : scalarOf(run);
}

/** The bound arithmetic; the first name that cannot stand is the fault. */
export function bindExpression(expression: Expression, names: Names): Bound | BindFault {
  switch (expression.kind) {
    case "number": return { kind: "const", value: Number(expression.text) };
    case "name": return bindRef(expression.name, names);
    case "binary": {
      const [left, right] = [bindExpression(expression.left, names), bindExpression(expression.right, names)];
      return isFault(left) ? left : isFault(right) ? right : { kind: "binary", op: expression.op, left, right };
    }
    case "fold": return bindFold(expression, names);
  }
}

function bindFold(expression: Expression & { kind: "fold" }, names: Names): Bound | BindFault {
  const [first] = expression.of;
  if (expression.of.length === 1 && first?.kind === "name") {
    const run = names.slots.get(first.name);
    // A set's options are 0 or 1: counting them is their sum.
    if (run !== undefined && run.rows > 1) return { kind: "run", fold: run.of === "set" ? "sum" : expression.fold, at: run.at, rows: run.rows, name: run.name };
  }
  const of = expression.of.map((one) => bindExpression(one, names));
  const fault = of.find(isFault);
  return fault ?? { kind: "fold", fold: expression.fold, of: of.filter((one): one is Bound => !isFault(one)) };
}
