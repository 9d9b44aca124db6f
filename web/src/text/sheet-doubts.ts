// What looks like a slip in a sheet without being a fault: a share of a whole that comes out above the whole.
import type { Scheme } from "@qingce/core/score/scheme";
import { sayFigure } from "./sheet-said.ts";
import type { SheetLaid } from "./sheet-layout.ts";
import { boundsOf, takenRule } from "@qingce/core/score/slots-behind";
import { readsOf } from "@qingce/core/score/evaluate";

/** By item: 部分大于总体. `slots` are worked. */
export function sheetDoubts(scheme: Scheme, laid: SheetLaid, slots: Float64Array): ReadonlyMap<string, string> {
  const over = scheme.formulas.filter(({ unit, rows, at }) => unit === "%" && rows === 1 && (slots[at] ?? Number.NaN) > 100.000001);
  if (over.length === 0) return new Map();
  const doubts = new Map<string, string>();
  for (const { items } of laid.groups) for (const { item, away } of items) {
    const { rule } = takenRule(item.rule, slots);
    if (away || rule === undefined) continue;
    const reads = new Set(boundsOf(rule).value.flatMap(([bound]) => readsOf(bound).map(({ at }) => at)));
    const found = over.find(({ at }) => reads.has(at));
    if (found !== undefined) doubts.set(item.id, `${found.label}算得 ${sayFigure(slots[found.at])}%，超过 100%：部分大于总体，请核对所填的数和单位`);
  }
  return doubts;
}
