// How a scheme's form is laid out: the requirements, then group by group the items, each field once, where it is first needed.
// Of alternatives only what applies is asked; what is put aside asks for nothing.
import type { Item, Scheme } from "@qingce/core/score/scheme";
import { boundsOf, slotsBehind, takenRule } from "@qingce/core/score/slots-behind";
import type { Sheet } from "@qingce/core/score/sheet";

export interface ItemLaid {
  readonly item: Item;
  readonly fields: readonly string[];
  /** Asks for points given by whoever scores. */
  readonly judged: boolean;
  readonly away: boolean;
}

export interface SheetLaid {
  readonly gates: readonly string[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly items: readonly ItemLaid[] }[];
  /** Fields that no item reads: stated for the record. */
  readonly rest: readonly string[];
}

/** The field behind each slot; nothing for benchmarks, computed values and given points. */
function fieldNames(scheme: Scheme): readonly (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const run of scheme.slots.values()) {
    const field = run.of === "column" ? run.name.slice(0, run.name.indexOf(".")) : run.name;
    for (let n = 0; n < run.rows; n += 1) names[run.at + n] = Object.hasOwn(scheme.file.fields, field) ? field : undefined;
  }
  return names;
}

type Bounds = Parameters<typeof slotsBehind>[1];

const allBounds = ({ rule }: Item): Bounds =>
  (rule.kind === "one-of" ? rule.alternatives : [{ rule, when: undefined }]).flatMap(({ rule: one, when }) => {
    const { value, bar } = boundsOf(one);
    return [...(when === undefined ? [] : [[when.slot, 1] as const]), ...value, ...bar];
  });

function openBounds(item: Item, slots: Float64Array): { readonly bounds: Bounds; readonly judged: boolean } {
  const { rule, asked } = takenRule(item.rule, slots);
  const parts = rule === undefined ? { value: [], bar: [] } : boundsOf(rule);
  return { bounds: [...asked.map((bound) => [bound, 1] as const), ...parts.value, ...parts.bar], judged: rule?.kind === "judged" };
}

/** Every field that an item may rest on, whichever alternative applies; given points go by the item's own name. */
export const itemFields = (scheme: Scheme, item: Item): readonly string[] => {
  const names = fieldNames(scheme);
  return [item.id, ...new Set(slotsBehind(scheme, allBounds(item)).flatMap((slot) => names[slot] ?? []))];
};

/** `slots` hold what is entered. */
export function layOut(scheme: Scheme, slots: Float64Array, notApplicable: Sheet["notApplicable"]): SheetLaid {
  const names = fieldNames(scheme);
  const fieldsOf = (bounds: Bounds): readonly string[] => [...new Set(slotsBehind(scheme, bounds).flatMap((slot) => names[slot] ?? []))];
  const gates = [...new Set(scheme.file.gates.map(({ field }) => field))];
  const placed = new Set(gates);
  const laid = scheme.items.map((item): ItemLaid => {
    const away = Object.hasOwn(notApplicable, item.id);
    if (away) return { item, fields: [], judged: false, away };
    const { bounds, judged } = openBounds(item, slots);
    const fields = fieldsOf(bounds).filter((name) => !placed.has(name));
    for (const name of fields) placed.add(name);
    return { item, fields, judged, away };
  });
  const read = new Set([...gates, ...scheme.items.flatMap((item) => fieldsOf(allBounds(item)))]);
  return {
    gates,
    groups: scheme.groups.map(({ id, name }, n) => ({ id, name, items: laid.filter(({ item }) => item.group === n) })).filter(({ items }) => items.length > 0),
    rest: Object.keys(scheme.file.fields).filter((name) => !read.has(name)),
  };
}
