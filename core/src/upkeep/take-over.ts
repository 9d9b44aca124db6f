// Last year's table, or the unit's own sheet of the same year, as a starting point: only what is empty is filled, and each figure says where it is from.
import type { SlotRun } from "../score/scheme.ts";
import type { YearForm } from "./year-form.ts";

/** A sheet that the unit submitted with a declaration, worked out. */
export interface SheetInHand {
  readonly declaration: string;
  readonly scheme: string;
  /** Year that its figures are of. */
  readonly year: number;
  readonly slots: ReadonlyMap<string, SlotRun>;
  readonly values: readonly number[];
}

export type TakenFrom = { readonly kind: "last-year"; readonly year: number } | { readonly kind: "sheet"; readonly declaration: string; readonly scheme: string };

export interface Taken {
  readonly figure: string;
  readonly value: number;
  readonly from: TakenFrom;
}

type Figures = { readonly [figure: string]: number | null };

/** Year of a sheet's figures: as its scheme states, else the year before it was submitted, the last that had ended. */
export function sheetYear(years: { readonly from: number; readonly to?: number | undefined } | undefined, submittedIn: number): number {
  return years !== undefined && years.from === years.to ? years.from : submittedIn - 1;
}

/** Of several years the last; nothing where the sheet leaves it empty, or has more of it than years. */
function inSheet({ slots, values }: SheetInHand, field: string): number | undefined {
  const slot = slots.get(field);
  if (slot === undefined || (slot.rows > 1 && slot.of !== "years")) return undefined;
  const value = values[slot.at + slot.rows - 1];
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

/** The sheet of the same year goes before last year's table; what is typed is never taken over. */
export function takeOver(form: YearForm, year: number, typed: Figures, of: { readonly last: Figures | null; readonly sheets: readonly SheetInHand[] }): readonly Taken[] {
  const sheets = of.sheets.filter((one) => one.year === year);
  return form.figures.flatMap((figure): readonly Taken[] => {
    if ((typed[figure.id] ?? null) !== null) return [];
    for (const sheet of sheets) {
      const field = figure["from-sheet"]?.[sheet.scheme];
      const value = field === undefined ? undefined : inSheet(sheet, field);
      if (value !== undefined) return [{ figure: figure.id, value, from: { kind: "sheet", declaration: sheet.declaration, scheme: sheet.scheme } }];
    }
    const last = figure.carry === true ? (of.last?.[figure.id] ?? null) : null;
    return last === null ? [] : [{ figure: figure.id, value: last, from: { kind: "last-year", year: year - 1 } }];
  });
}
