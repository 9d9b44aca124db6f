// Who may do what on the routes around a yearly table: reminders, taking over figures, several tables in one workbook.
import { applicantOnly, officeOnly, offices, only, type Row } from "./rights.ts";

export const yearStartRows: readonly Row[] = [
  { route: "list-own-notices", input: () => ({}), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "take-over-figures", object: "entry", input: () => ({ season: "S1", entry: "entry-000001", revision: 0 }), rights: applicantOnly },
  { route: "download-group-tables", object: "season", input: () => ({ season: "S1" }), rights: { ...officeOnly(), ...applicantOnly } },
  { route: "fill-group-tables", object: "season", input: () => ({ season: "S1" }), rights: applicantOnly },
];
