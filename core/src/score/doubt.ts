// A question about something read from a spreadsheet: what it says may not be what was meant, so a person chooses; nothing is changed silently.

export interface Doubt {
  readonly code: "unit-in-cell" | "unit-of-row" | "percent-or-fraction" | "dash" | "other-workbook" | "magnitude" | "zero-denominator";
  /** Sheet and cell. */
  readonly place: string;
  /** Where in the answers: `<field>`, `<field>.<year>`, `<table>.<row>.<column>`. */
  readonly answer: string;
  readonly given: string;
  readonly hint: string;
  /** What stands in the answers until somebody chooses; null: nothing. */
  readonly taken: string | null;
  /** An empty value means: leave it empty. */
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}
