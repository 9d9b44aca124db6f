// What looks like a slip in a sheet without being a fault: a share of a whole that comes out above the whole, one year a thousand times the
// others, a fraction where per cent is asked.
import { movePoint } from "@qingce/core/score/cell-number";
import { magnitudeDoubt } from "@qingce/core/score/magnitude";
import type { Scheme } from "@qingce/core/score/scheme";
import type { MagnitudeFound } from "@qingce/core/score/sheet-magnitudes";
import { sayFigure } from "./sheet-said.ts";
import type { SheetLaid } from "./sheet-layout.ts";
import { boundsOf, takenRule } from "@qingce/core/score/slots-behind";
import { readsOf } from "@qingce/core/score/evaluate";

/** One year a thousand or ten thousand times off all the others of its field; of two that differ nobody knows which. */
function oddYear(label: string, figures: readonly number[]): string | undefined {
  if (figures.length < 3) return undefined;
  return figures.flatMap((figure, at) => {
    const others = figures.filter((_, n) => n !== at).map((other) => magnitudeDoubt(String(figure), String(other), label, "其他年份"));
    return others.every((other) => other !== undefined) ? (others[0]?.hint ?? []) : [];
  })[0];
}

function fraction(label: string, figure: number): string | undefined {
  if (!(figure > 0 && figure <= 1)) return undefined;
  const text = String(figure);
  return `${label}按百分数填，现为 ${text}%：如果是 ${movePoint(text, 2)}%，请填 ${movePoint(text, 2)}`;
}

function fieldDoubt(scheme: Scheme, name: string, slots: Float64Array): string | undefined {
  const [field, run] = [scheme.file.fields[name], scheme.slots.get(name)];
  if (field?.type !== "number" || run === undefined) return undefined;
  if (field.years !== undefined) return oddYear(field.label, [...slots.subarray(run.at, run.at + run.rows)]);
  return field.unit === "%" ? fraction(field.label, slots[run.at] ?? Number.NaN) : undefined;
}

/** Against earlier figures of the unit; rows of the energy table are told with the field that they fill. */
function slipsAt(scheme: Scheme, name: string, slips: readonly MagnitudeFound[]): readonly string[] {
  const field = scheme.file.fields[name];
  const carried = field?.type === "number" && field.from === "carriers-tce";
  return slips.flatMap(({ place, asked }) => {
    const [head] = place.split(".");
    return head === name || (carried && head === "carriers") ? [asked.hint] : [];
  });
}

/** By item: 部分大于总体、单位填错、百分数填成小数. `slots` are worked. */
export function sheetDoubts(scheme: Scheme, laid: SheetLaid, slots: Float64Array, slips: readonly MagnitudeFound[] = []): ReadonlyMap<string, string> {
  const over = scheme.formulas.filter(({ unit, rows, at }) => unit === "%" && rows === 1 && (slots[at] ?? Number.NaN) > 100.000001);
  const doubts = new Map<string, string>();
  for (const { items } of laid.groups) for (const { item, away, fields } of items) {
    const { rule } = takenRule(item.rule, slots);
    if (away) continue;
    const reads = new Set(over.length === 0 || rule === undefined ? [] : boundsOf(rule).value.flatMap(([bound]) => readsOf(bound).map(({ at }) => at)));
    const found = over.find(({ at }) => reads.has(at));
    const whole = found === undefined ? undefined : `${found.label}算得 ${sayFigure(slots[found.at])}%，超过 100%：部分大于总体，请核对所填的数和单位`;
    const said = [whole, ...fields.flatMap((name) => slipsAt(scheme, name, slips)), ...fields.map((name) => fieldDoubt(scheme, name, slots))].filter((one) => one !== undefined);
    if (said.length > 0) doubts.set(item.id, said.join("；"));
  }
  return doubts;
}
