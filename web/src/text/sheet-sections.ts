// The sections of a sheet and how far each is: answered, missing, doubtful; and where each fault belongs.
import type { Refusal } from "@qingce/core/base/refusal";
import { itemProof } from "@qingce/core/score/item-evidence";
import type { ScoreOutcome } from "@qingce/core/score/outcome";
import type { SheetLaid } from "./sheet-layout.ts";

export interface SheetSection {
  readonly id: string;
  readonly title: string;
  readonly places: readonly string[];
  readonly progress: { readonly done: number; readonly missing: number; readonly faulty: number };
}

/** A field's faults may lie in one of its rows or years. */
export const isAt = (place: string | undefined, name: string): boolean => place === `sheet.${name}` || place?.startsWith(`sheet.${name}.`) === true;

export const isOpen = ({ code }: Refusal): boolean => /-(missing|unexplained|unanswered)$/u.test(code);

function gateSection(laid: SheetLaid, outcome: ScoreOutcome, faults: readonly Refusal[]): SheetSection {
  const here = faults.filter(({ place }) => laid.gates.some((name) => isAt(place, name)));
  const missing = here.filter(isOpen).length;
  return { id: "sheet-gates", title: "基本要求", places: laid.gates.map((name) => `sheet.${name}`), progress: { done: outcome.gates.filter(({ met }) => met !== null).length - (here.length - missing), missing, faulty: here.length - missing } };
}

export function sheetSections(laid: SheetLaid, outcome: ScoreOutcome, faults: readonly Refusal[], doubts: ReadonlyMap<string, string>): readonly SheetSection[] {
  const groups = laid.groups.map(({ id, name, items }): SheetSection => {
    const states = items.map(({ item, fields, judged, away }) => {
      const told = outcome.items[item.at];
      const own = [...fields, ...(judged ? [item.id] : []), `item.${item.id}`, `not-applicable.${item.id}`];
      const here = faults.filter(({ place }) => place === `proofs.${itemProof(item.id)}` || own.some((field) => isAt(place, field)));
      if (here.some((fault) => !isOpen(fault)) || doubts.has(item.id)) return "faulty";
      if (here.length > 0 || told?.status === "missing") return "missing";
      return away || told?.status === "scored" ? "done" : "open";
    });
    const count = (state: string): number => states.filter((one) => one === state).length;
    return { id: `sheet-${id}`, title: name, places: items.map(({ item }) => `sheet.item.${item.id}`), progress: { done: count("done"), missing: count("missing"), faulty: count("faulty") } };
  });
  return [...(laid.gates.length > 0 ? [gateSection(laid, outcome, faults)] : []), ...groups];
}
