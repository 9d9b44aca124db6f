// The place of a cell, `指标表!C12`, as sheet, row and column.
export function cellSaid(place: string): { readonly sheet: string; readonly row: string; readonly column: string } {
  const [, sheet = "", column = "", row = ""] = /^(.*)!([A-Z]*)(\d*)$/u.exec(place) ?? [];
  return { sheet: sheet === "" ? place : sheet, row, column };
}
