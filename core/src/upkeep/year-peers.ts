// Yearly tables as a source of peers: which of a form's values are a scheme's values, and those values out of the figures of many units.
import { readsOf } from "../score/evaluate.ts";
import type { PeerValue } from "../score/peer-values.ts";
import type { Scheme } from "../score/scheme.ts";
import { parseUnit, sameDimensions } from "../score/unit.ts";
import { derive, type YearForm } from "./year-form.ts";

/** Where a value stands in the form, and what turns it into the scheme's unit: kgce/万元 into tce/万元. */
interface Mapped { readonly at: number; readonly factor: number }

/** Values of a form that a scheme compares, by slot of the scheme. */
export interface YearPeers {
  readonly form: YearForm;
  readonly slots: ReadonlyMap<number, Mapped>;
  /** Figures that these values are worked out from. */
  readonly figures: readonly string[];
}

/** Figures behind some slots of a form, through whatever is derived in between. */
function figuresBehind(form: YearForm, slots: readonly number[]): readonly string[] {
  const seen = new Set<number>();
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const made = form.derived.find((one) => one.at === at);
    for (const read of made === undefined ? [] : readsOf(made.bound)) visit(read.at);
  };
  slots.forEach(visit);
  return form.figures.flatMap(({ id, at }) => (seen.has(at) ? [id] : []));
}

function slotInForm(form: YearForm, scheme: Scheme, value: PeerValue): Mapped | undefined {
  const run = [...scheme.slots.values()].find((one) => one.at + one.rows - 1 === value.slot && (one.rows === 1 || one.of === "years"));
  if (run === undefined) return undefined;
  const id = scheme.file.id;
  const named = [...form.figures.map((one) => ({ at: one.at, unit: one.unit, as: one["from-sheet"]?.[id] })), ...form.derived.map((one) => ({ at: one.at, unit: one.unit, as: one.inSheet[id] }))];
  const found = named.find(({ as }) => as === run.name);
  const unit = parseUnit(found?.unit ?? "");
  return found !== undefined && unit.ok && sameDimensions(unit.value, run.unit) ? { at: found.at, factor: unit.value.scale / run.unit.scale } : undefined;
}

/** Undefined where the form names no value of the scheme. */
export function yearPeers(form: YearForm, scheme: Scheme, values: readonly PeerValue[]): YearPeers | undefined {
  const slots = new Map(values.flatMap((value): readonly (readonly [number, Mapped])[] => {
    const mapped = slotInForm(form, scheme, value);
    return mapped === undefined ? [] : [[value.slot, mapped]];
  }));
  return slots.size === 0 ? undefined : { form, slots, figures: figuresBehind(form, [...slots.values()].map(({ at }) => at)) };
}

/** Each unit's values, ascending, by slot of the scheme; `rows` hold the wanted figures a unit. A value that cannot be worked out is left out. */
export function valuesOfYear({ form, slots, figures }: YearPeers, rows: readonly (readonly (number | null)[])[]): ReadonlyMap<number, readonly number[]> {
  const places = figures.map((id) => form.figures.find((one) => one.id === id)?.at ?? -1);
  const found = new Map([...slots.keys()].map((slot) => [slot, [] as number[]]));
  const work = new Float64Array(form.size);
  for (const row of rows) {
    work.fill(Number.NaN);
    places.forEach((at, n) => (work[at] = row[n] ?? Number.NaN));
    derive(form, work);
    for (const [slot, { at, factor }] of slots) if (Number.isFinite(work[at])) found.get(slot)?.push((work[at] as number) * factor);
  }
  for (const values of found.values()) values.sort((a, b) => a - b);
  return found;
}
