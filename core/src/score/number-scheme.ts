// Makes a scheme ready to score, or tells everything that stands in its way: names, units, cycles, sums of points, clauses.
import { bindFormulas, type SchemeFault } from "./bind-formulas.ts";
import { bindRule } from "./bind-rule.ts";
import { checkPoints } from "./check-points.ts";
import { numberSlots } from "./number-slots.ts";
import { orderFormulas } from "./order-formulas.ts";
import type { Item, Scheme } from "./scheme.ts";
import type { SchemeFile } from "./scheme-file.ts";
import type { StandardFile } from "./standard-file.ts";
import { parseUnit } from "./unit.ts";

export type SchemeReading = { readonly scheme?: Scheme; readonly faults: readonly SchemeFault[] };

function unitFaults(file: SchemeFile): readonly SchemeFault[] {
  const units: (readonly [readonly string[], string])[] = [];
  for (const [name, field] of Object.entries(file.fields)) {
    if (field.type === "number") units.push([["fields", name, "unit"], field.unit]);
    if (field.type === "table") for (const [column, shape] of Object.entries(field.columns)) if (shape.type !== "text") units.push([["fields", name, "columns", column, "unit"], shape.unit]);
  }
  for (const [name, benchmark] of Object.entries(file.benchmarks)) units.push([["benchmarks", name, "unit"], benchmark.unit]);
  return units.flatMap(([at, unit]) => (parseUnit(unit).ok ? [] : [{ at, code: "unit-unknown", says: `没有这个单位：${unit}` }]));
}

function clauseFaults(file: SchemeFile, standard: StandardFile): readonly SchemeFault[] {
  const known = new Set(standard.clauses.map(({ id }) => id));
  const cited = [...file.gates.map(({ clause }, n) => [["gates", String(n), "clause"], clause] as const), ...file.items.map(({ clause }, n) => [["items", String(n), "clause"], clause] as const)];
  return cited.flatMap(([at, clause]) => (known.has(clause) ? [] : [{ at: [...at], code: "clause-unknown", says: `标准 ${standard.id} 没有条款 ${clause}` }]));
}

const held = (points: string): number => (points === "not-held" ? Number.NaN : Number(points));

function bindItems(file: SchemeFile, names: { readonly slots: Scheme["slots"] }): { readonly items: readonly Item[]; readonly faults: readonly SchemeFault[] } {
  const faults: SchemeFault[] = [];
  const items = file.items.map((item, at): Item => {
    const group = file.groups.findIndex(({ id }) => id === item.group);
    if (group < 0) faults.push({ at: ["items", String(at), "group"], code: "group-unknown", says: `没有这一组：${item.group}` });
    const weight = Number(file.groups[group]?.weight ?? "1");
    const bound = bindRule(item.by, { names, fields: file.fields, item: item.id, points: held(item.points) });
    faults.push(...bound.faults.map((fault) => ({ ...fault, at: ["items", String(at), ...fault.at] })));
    return { id: item.id, at, group, points: held(item.points), weight, rule: bound.rule, file: item };
  });
  return { items, faults };
}

/** Faults name their place in the file as keys; a scheme comes back only when there is none. */
export function numberScheme(file: SchemeFile, standard: StandardFile): SchemeReading {
  const { slots, size, twice } = numberSlots(file, standard);
  const formulas = bindFormulas(file, standard, { slots });
  const { ordered, cycle } = orderFormulas(formulas.formulas);
  const items = bindItems(file, { slots });
  const gates = file.gates.map((gate, n) => {
    const run = slots.get(gate.field);
    return { gate: { id: gate.id, clause: gate.clause, says: gate.says, at: run?.at ?? -1, encouraged: gate.encouraged === true }, fault: file.fields[gate.field]?.type === "yes-no" ? undefined : { at: ["gates", String(n), "field"], code: "name-unknown", says: `${gate.field} 不是是否项` } };
  });
  const faults: readonly SchemeFault[] = [
    ...twice.map((name) => ({ at: ["fields", name], code: "name-twice", says: `名称用了两次：${name}` })),
    ...unitFaults(file),
    ...formulas.faults,
    ...(cycle === undefined ? [] : [{ at: ["derived", cycle[0] ?? ""], code: "formula-cycle", says: `算式互相引用：${cycle.join(" → ")}` }]),
    ...items.faults,
    ...gates.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
    ...clauseFaults(file, standard),
    ...checkPoints(file),
  ];
  if (faults.length > 0) return { faults };
  const groups = file.groups.map((group) => ({ id: group.id, name: group.name, max: held(group.max), addOn: group["add-on"] === true }));
  return { scheme: { file, standard, slots, size, formulas: ordered, gates: gates.map(({ gate }) => gate), groups, items: items.items }, faults };
}
