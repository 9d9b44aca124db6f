// The computed values of a scheme: its own formulas, equations of the standard with letters bound to fields, picks by size class, table columns.
import { bindExpression, bindFailed, bindRef, unitNamed, type Names } from "./bind.ts";
import { dimensionFault } from "./dimension.ts";
import { parseExpression, type Expression } from "./expression.ts";
import type { Bound, Formula } from "./scheme.ts";
import type { SchemeFile } from "./scheme-file.ts";
import type { StandardFile } from "./standard-file.ts";
import { parseUnit, sameUnit } from "./unit.ts";

export interface SchemeFault { readonly at: readonly string[]; readonly code: string; readonly says: string }

type Derived = SchemeFile["derived"][string];
type Written = { readonly formula?: Formula; readonly faults: readonly SchemeFault[] };

interface Place { readonly name: string; readonly label: string; readonly at: readonly string[]; readonly names: Names; readonly clause?: string }

/** Letters of an equation replaced by the fields that stand for them. */
function withLetters(expression: Expression, of: { readonly [letter: string]: string }): Expression {
  switch (expression.kind) {
    case "number": return expression;
    case "name": return Object.hasOwn(of, expression.name) ? { kind: "name", name: of[expression.name] ?? expression.name } : expression;
    case "fold": return { ...expression, of: expression.of.map((one) => withLetters(one, of)) };
    case "binary": return { ...expression, left: withLetters(expression.left, of), right: withLetters(expression.right, of) };
  }
}

function write(place: Place, text: string, unit: string, of: { readonly [letter: string]: string } = {}): Written {
  const fault = (code: string, says: string): Written => ({ faults: [{ at: place.at, code, says }] });
  const parsed = parseExpression(text);
  if (!parsed.ok) return fault(parsed.refusals[0]?.code ?? "formula-malformed", parsed.refusals[0]?.hint ?? "算式读不懂");
  const expression = withLetters(parsed.value, of);
  const bound = bindExpression(expression, place.names);
  if (bindFailed(bound)) return fault(bound.code, bound.says);
  const dimension = dimensionFault(expression, unit, unitNamed(place.names));
  const run = place.names.slots.get(place.name);
  if (!dimension.ok) return fault(dimension.refusals[0]?.code ?? "dimension-mismatch", dimension.refusals[0]?.hint ?? "单位不符");
  if (run === undefined) return fault("name-unknown", `没有定义：${place.name}`);
  return { formula: { name: place.name, label: place.label, at: run.at, rows: run.rows, text, unit, bound, ...(place.clause === undefined ? {} : { clause: place.clause }) }, faults: [] };
}

function equation(place: Place, derived: Extract<Derived, { equation: string }>, standard: StandardFile): Written {
  const found = standard.equations.find(({ id }) => id === derived.equation);
  if (found === undefined) return { faults: [{ at: [...place.at, "equation"], code: "equation-unknown", says: `标准里没有式（${derived.equation}）` }] };
  const unbound = Object.keys(found.inputs).filter((letter) => !Object.hasOwn(derived.of, letter));
  if (unbound.length > 0) return { faults: [{ at: [...place.at, "of"], code: "letter-unbound", says: `式（${derived.equation}）的 ${unbound.join("、")} 没有对应的项` }] };
  const written = write({ ...place, clause: `式（${derived.equation}）` }, found.expr, found.unit, derived.of);
  const slips = Object.entries(found.inputs).flatMap(([letter, { unit }]) => {
    const [wanted, held] = [parseUnit(unit), place.names.slots.get(derived.of[letter] ?? "")?.unit];
    return wanted.ok && held !== undefined && !sameUnit(wanted.value, held) ? [{ at: [...place.at, "of", letter], code: "dimension-mismatch", says: `${letter} 的单位应是 ${unit}` }] : [];
  });
  return written.formula === undefined ? written : { formula: written.formula, faults: [...written.faults, ...slips] };
}

function pick(place: Place, derived: Extract<Derived, { pick: object }>): Written {
  const faults: SchemeFault[] = [];
  const ref = (name: string, at: readonly string[]): Bound => {
    const bound = bindRef(name, place.names);
    if (!bindFailed(bound)) return bound;
    faults.push({ at: [...place.at, ...at], code: bound.code, says: bound.says });
    return { kind: "const", value: Number.NaN };
  };
  const steps = derived.pick.steps.map((step, n) => ({ ...(step["at-least"] === undefined ? {} : { atLeast: Number(step["at-least"]) }), take: ref(step.take, ["pick", "steps", String(n)]) }));
  const run = place.names.slots.get(place.name);
  const text = derived.pick.steps.map((step) => `${step["at-least"] === undefined ? "其他" : `≥${step["at-least"]}`} → ${step.take}`).join("；");
  const bound: Bound = { kind: "pick", by: ref(derived.pick.by, ["pick", "by"]), steps };
  return run === undefined ? { faults } : { formula: { name: place.name, label: place.label, at: run.at, rows: 1, text, unit: derived.unit, bound }, faults };
}

function ofDerived(name: string, derived: Derived, standard: StandardFile, names: Names): Written {
  const place: Place = { name, label: derived.label, at: ["derived", name], names };
  if ("equation" in derived) return equation(place, derived, standard);
  if ("pick" in derived) return pick(place, derived);
  return write({ ...place, ...(derived.clause === undefined ? {} : { clause: derived.clause }) }, derived.expr, derived.unit);
}

const columnsOf = (file: SchemeFile, names: Names): readonly Written[] =>
  Object.entries(file.fields).flatMap(([table, field]) =>
    field.type !== "table" ? [] : Object.entries(field.columns).flatMap(([name, column]) =>
      column.type !== "computed" ? [] : [write({ name: `${table}.${name}`, label: column.label, at: ["fields", table, "columns", name], names: { slots: names.slots, table } }, column.expr, column.unit)]));

/** Every computed value bound, with what is wrong in any: unknown names, units that do not agree, unbound letters. */
export function bindFormulas(file: SchemeFile, standard: StandardFile, names: Names): { readonly formulas: readonly Formula[]; readonly faults: readonly SchemeFault[] } {
  const written = [...columnsOf(file, names), ...Object.entries(file.derived).map(([name, derived]) => ofDerived(name, derived, standard, names))];
  return { formulas: written.flatMap(({ formula }) => (formula === undefined ? [] : [formula])), faults: written.flatMap(({ faults }) => faults) };
}
