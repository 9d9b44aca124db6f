// The cells of a spreadsheet that was read: as a person sees them, and the value beneath.

/** `column` and row numbers count from 1; `columnLetters` names them as the sheet does. */
export interface WorkbookCell {
  readonly column: number;
  readonly kind: "text" | "number" | "percent" | "day" | "yes-no" | "error" | "uncalculated";
  readonly shown: string;
  /** Numbers: the plain decimal (0.95 for 95%); days: ISO; everything else as shown. */
  readonly raw: string;
  /** The value is what a formula last gave; `external`: from another workbook. */
  readonly formula?: "own" | "external";
  /** Lies under a merged cell: what it holds is not seen, the value stands at `merged`. */
  readonly merged?: { readonly row: number; readonly column: number };
}

export interface WorkbookRow { readonly row: number; readonly hidden?: true; readonly cells: readonly WorkbookCell[] }

export interface MergedRange { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with something in them. */
  readonly rows: readonly WorkbookRow[];
  readonly merged: readonly MergedRange[];
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `AB12` → 28, 12; undefined when it is no place. */
export function cellPlace(ref: string): { readonly column: number; readonly row: number } | undefined {
  let [column, at] = [0, 0];
  for (; at < ref.length; at += 1) {
    const code = ref.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(ref.slice(at));
  return column >= 1 && column <= 16_384 && Number.isInteger(row) && row >= 1 && row <= 1_048_576 ? { column, row } : undefined;
}

/** `指标表!C12`, as faults name it. */
export const placeOf = (sheet: string, row: number, column: number): string => `${sheet}!${columnLetters(column)}${row}`;
