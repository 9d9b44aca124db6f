// Who may do what on the routes around a yearly table: reminders, taking over figures, several tables in one workbook.
import { applicantOnly, officeOnly, offices, only, type Row } from "./rights.ts";

const plans = { edition: "jiangsu-suzhou/2023", kind: "cultivation", year: 2023 };

export const yearStartRows: readonly Row[] = [
  { route: "list-own-notices", input: () => ({}), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "take-over-figures", object: "entry", input: () => ({ season: "S1", entry: "entry-000001", revision: 0 }), rights: applicantOnly },
  { route: "download-group-tables", object: "season", input: () => ({ season: "S1" }), rights: { ...officeOnly(), ...applicantOnly } },
  { route: "fill-group-tables", object: "season", input: () => ({ season: "S1" }), rights: applicantOnly },
  { route: "list-plans", input: () => plans, rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "read-plan-gaps", object: "entry", input: () => ({ entry: "entry-000001" }), rights: { ...officeOnly("county", "city", "province"), ...applicantOnly } },
  { route: "keep-plan", object: "entry", input: () => ({ ...plans, entry: "entry-000001", version: 0, body: { done: "", goal: "", steps: [] } }), rights: { ...officeOnly("county", "city", "province"), ...applicantOnly } },
  { route: "send-plan-table", input: () => ({ ...plans, node: "330106" }), rights: officeOnly("county") },
];
