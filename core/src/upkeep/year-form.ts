// A yearly form in hand: figures and derived values numbered once, formulas bound and their units checked, or the faults.
import type { Names } from "../score/bind.ts";
import { bindExpression, bindFailed } from "../score/bind.ts";
import { dimensionFault } from "../score/dimension.ts";
import { parseExpression } from "../score/expression.ts";
import { evaluate } from "../score/evaluate.ts";
import type { Bound, SlotRun } from "../score/scheme.ts";
import { parseUnit } from "../score/unit.ts";
import type { Check, Figure, YearFormFile } from "./year-form-file.ts";

export interface FormFault { readonly at: readonly string[]; readonly code: string; readonly says: string }

export interface DerivedValue { readonly id: string; readonly at: number; readonly label: string; readonly unit: string; readonly key: boolean; readonly bound: Bound; readonly inSheet: { readonly [scheme: string]: string } }

/** A check with its expressions bound; values that it speaks of by slot. */
export type BoundCheck =
  | { readonly kind: "equal"; readonly check: Check; readonly left: Bound; readonly right: Bound; readonly within: number }
  | { readonly kind: "limit"; readonly check: Check; readonly of: Bound; readonly least: number; readonly most: number }
  | { readonly kind: "unit-slip"; readonly check: Check; readonly at: number; readonly against: "last-year" | "peers"; readonly factors: readonly number[]; readonly within: number }
  | { readonly kind: "jump"; readonly check: Check; readonly at: number; readonly over: number }
  | { readonly kind: "outlier"; readonly check: Check; readonly at: number; readonly over: number; readonly least: number }
  | { readonly kind: "copied"; readonly check: Check; readonly at: readonly number[] };

export interface YearForm {
  readonly file: YearFormFile;
  readonly figures: readonly ({ readonly id: string; readonly at: number } & Figure)[];
  readonly derived: readonly DerivedValue[];
  readonly size: number;
  readonly checks: readonly BoundCheck[];
}

const plain = { dims: {}, scale: 1 };

function slotsOf(file: YearFormFile): ReadonlyMap<string, SlotRun> {
  const wanted = [...Object.entries(file.figures).map(([name, one]) => ({ name, of: "field" as const, ...one })), ...Object.entries(file.derived).map(([name, one]) => ({ name, of: "derived" as const, ...one }))];
  return new Map(
    wanted.map(({ name, unit: unitText, label, of }, at): [string, SlotRun] => {
      const unit = parseUnit(unitText);
      return [name, { name, at, rows: 1, unit: unit.ok ? unit.value : plain, unitText, of, label }];
    }),
  );
}

interface Binding { readonly names: Names; readonly faults: FormFault[] }

const nothing: Bound = { kind: "const", value: NaN };

function bound({ names, faults }: Binding, at: readonly string[], text: string, unit: string): Bound {
  const read = parseExpression(text);
  const unitOf = (name: string) => names.slots.get(name)?.unit;
  const dimension = read.ok ? dimensionFault(read.value, unit, unitOf) : read;
  const tied = read.ok ? bindExpression(read.value, names) : nothing;
  if (read.ok && dimension.ok && !bindFailed(tied)) return tied;
  const told = bindFailed(tied) ? tied : { code: dimension.ok ? "formula-malformed" : (dimension.refusals[0]?.code ?? "formula-malformed"), says: dimension.ok ? "" : (dimension.refusals[0]?.hint ?? "") };
  faults.push({ at, ...told });
  return nothing;
}

function slotAt({ names, faults }: Binding, at: readonly string[], name: string): number {
  const run = names.slots.get(name);
  if (run === undefined) faults.push({ at, code: "name-unknown", says: `没有定义：${name}` });
  return run?.at ?? -1;
}

function boundCheck(binding: Binding, check: Check, n: number): BoundCheck {
  const at = (key: string): readonly string[] => ["checks", String(n), key];
  switch (check.kind) {
    case "equal":
      return { kind: "equal", check, left: bound(binding, at("left"), check.left, check.unit), right: bound(binding, at("right"), check.right, check.unit), within: Number(check.within) };
    case "limit":
      return { kind: "limit", check, of: bound(binding, at("of"), check.of, check.unit), least: check["at-least"] === undefined ? -Infinity : Number(check["at-least"]), most: check["at-most"] === undefined ? Infinity : Number(check["at-most"]) };
    case "unit-slip":
      return { kind: "unit-slip", check, at: slotAt(binding, at("of"), check.of), against: check.against, factors: check.factors.map(Number), within: Number(check.within) };
    case "jump":
      return { kind: "jump", check, at: slotAt(binding, at("of"), check.of), over: Number(check.over) };
    case "outlier":
      return { kind: "outlier", check, at: slotAt(binding, at("of"), check.of), over: Number(check.over), least: check.least };
    case "copied":
      return { kind: "copied", check, at: check.of.map((name) => slotAt(binding, at("of"), name)) };
  }
}

function unitFaults(file: YearFormFile): readonly FormFault[] {
  const known = new Set(file.blocks.map(({ id }) => id));
  return Object.entries(file.figures).flatMap(([name, { unit, block }]) => [
    ...(parseUnit(unit).ok ? [] : [{ at: ["figures", name, "unit"], code: "unit-unknown", says: `没有这个单位：${unit}` }]),
    ...(known.has(block) ? [] : [{ at: ["figures", name, "block"], code: "name-unknown", says: `没有栏目 ${block}` }]),
  ]);
}

const totalFaults = (file: YearFormFile): readonly FormFault[] =>
  (file.totals ?? []).flatMap((name, n) => (Object.hasOwn(file.figures, name) ? [] : [{ at: ["totals", String(n)], code: "name-unknown", says: `没有这一栏：${name}` }]));

const idsTwice = (file: YearFormFile): readonly FormFault[] => [
  ...Object.keys(file.derived).filter((name) => Object.hasOwn(file.figures, name)).map((name) => ({ at: ["derived", name], code: "id-twice", says: `${name} 出现两次` })),
  ...file.checks.flatMap(({ id }, n) => (file.checks.findIndex((one) => one.id === id) === n ? [] : [{ at: ["checks", String(n), "id"], code: "id-twice", says: `检查 ${id} 出现两次` }])),
];

/** Numbers a form; with any fault there is no form. Derived values may use figures and derived values before them. */
export function numberYearForm(file: YearFormFile): { readonly form?: YearForm; readonly faults: readonly FormFault[] } {
  const slots = slotsOf(file);
  const binding: Binding = { names: { slots }, faults: [...unitFaults(file), ...totalFaults(file), ...idsTwice(file)] };
  const figures = Object.entries(file.figures).map(([id, one], at) => ({ id, at, ...one }));
  const derived = Object.entries(file.derived).map(([id, { expr, unit, label, key, "in-sheet": inSheet }], n): DerivedValue => {
    const before: Binding = { ...binding, names: { slots: new Map([...slots].slice(0, figures.length + n)) } };
    return { id, at: figures.length + n, label, unit, key: key === true, inSheet: inSheet ?? {}, bound: bound(before, ["derived", id, "expr"], expr, unit) };
  });
  const checks = file.checks.map((check, n) => boundCheck(binding, check, n));
  return binding.faults.length > 0 ? { faults: binding.faults } : { form: { file, figures, derived, size: slots.size, checks }, faults: [] };
}

/** Works out a report's derived values into the slots behind its figures. NaN where something is missing. */
export function derive(form: YearForm, slots: Float64Array): Float64Array {
  for (const { at, bound: of } of form.derived) slots[at] = evaluate(of, slots);
  return slots;
}

/** The slots of one report from its figures by id; what is absent is NaN. */
export function slotsFrom(form: YearForm, figures: { readonly [id: string]: number | null | undefined }): Float64Array {
  const slots = new Float64Array(form.size).fill(NaN);
  for (const { id, at } of form.figures) slots[at] = figures[id] ?? NaN;
  return derive(form, slots);
}
