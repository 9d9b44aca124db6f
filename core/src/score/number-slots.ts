// Numbers a scheme's fields once, in the order of the file: fields, given points, benchmarks, then what is computed.
import { simpleJudgements } from "./judgement.ts";
import type { Field } from "./scheme-field.ts";
import type { SchemeFile } from "./scheme-file.ts";
import type { SlotRun } from "./scheme.ts";
import type { StandardFile } from "./standard-file.ts";
import { parseUnit, type Unit } from "./unit.ts";

const plain: Unit = { dims: {}, scale: 1 };
const unitOr = (text: string): Unit => { const read = parseUnit(text); return read.ok ? read.value : plain; };
const items: Unit = unitOr("项");

type Wanted = Omit<SlotRun, "at">;

function ofField(name: string, field: Field): readonly Wanted[] {
  switch (field.type) {
    case "number": return [{ name, rows: field.years ?? 1, unit: unitOr(field.unit), unitText: field.unit, of: field.years === undefined ? "field" : "years", label: field.label }];
    case "yes-no": case "choice": return [{ name, rows: 1, unit: plain, unitText: "1", of: "field", label: field.label }];
    case "set": return [{ name, rows: field.options.length, unit: items, unitText: "项", of: "set", label: field.label }];
    case "text": return [];
    case "table":
      return Object.entries(field.columns).flatMap(([column, shape]) =>
        shape.type === "text" ? [] : [{ name: `${name}.${column}`, rows: field.rows, unit: unitOr(shape.unit), unitText: shape.unit, of: "column" as const, label: shape.label }]);
  }
}

/** The unit a computed value declares; an equation's stands in the standard. */
export function derivedUnit(derived: SchemeFile["derived"][string], standard: StandardFile): string {
  if ("equation" in derived) return standard.equations.find(({ id }) => id === derived.equation)?.unit ?? "1";
  return derived.unit;
}

function wantedOf(file: SchemeFile, standard: StandardFile): readonly Wanted[] {
  const given = file.items.flatMap((item) => {
    return simpleJudgements(item.by).some(({ kind }) => kind === "judged") ? [{ name: item.id, rows: 1, unit: plain, unitText: "分", of: "given" as const, label: item.name }] : [];
  });
  return [
    ...Object.entries(file.fields).flatMap(([name, field]) => ofField(name, field)),
    ...given,
    ...Object.entries(file.benchmarks).map(([name, { unit, label }]) => ({ name, rows: 1, unit: unitOr(unit), unitText: unit, of: "benchmark" as const, label })),
    ...Object.entries(file.derived).map(([name, derived]) => {
      const unit = derivedUnit(derived, standard);
      return { name, rows: 1, unit: unitOr(unit), unitText: unit, of: "derived" as const, label: derived.label };
    }),
  ];
}

/** The runs by name; a name used twice is told in `twice`. */
export function numberSlots(file: SchemeFile, standard: StandardFile): { readonly slots: ReadonlyMap<string, SlotRun>; readonly size: number; readonly twice: readonly string[] } {
  const slots = new Map<string, SlotRun>();
  const twice: string[] = [];
  let at = 0;
  for (const wanted of wantedOf(file, standard)) {
    if (slots.has(wanted.name)) twice.push(wanted.name);
    slots.set(wanted.name, { ...wanted, at });
    at += wanted.rows;
  }
  return { slots, size: at, twice };
}
