// Who may do what on the routes around a yearly table: reminders, taking over figures, several tables in one workbook.
import { applicantOnly, everyone, officeOnly, offices, only, type Row } from "./rights.ts";

const plans = { edition: "jiangsu-suzhou/2023", kind: "cultivation", year: 2023 };

export const yearStartRows: readonly Row[] = [
  { route: "list-own-notices", input: () => ({}), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "urge-units", input: () => ({ season: "S1", node: "330106" }), rights: officeOnly("county") },
  { route: "list-urgings", object: "season", input: () => ({ season: "S1" }), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "download-year-tables", input: () => ({ format: "csv" }), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "download-unfiled", object: "season", input: () => ({ format: "xlsx", season: "S1" }), rights: { ...officeOnly("county", "city", "province"), "applicant": "missing", "foreign applicant": "missing" } },
  { route: "download-proceedings", input: () => ({ format: "csv" }), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "download-plans", input: () => ({ format: "csv", ...plans }), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "download-spot-check", object: "spotCheck", input: () => ({ format: "csv", spotCheck: "V1" }), rights: everyone },
  { route: "take-over-figures", object: "entry", input: () => ({ season: "S1", entry: "entry-000001", revision: 0 }), rights: applicantOnly },
  { route: "download-group-tables", object: "season", input: () => ({ season: "S1" }), rights: { ...officeOnly(), ...applicantOnly } },
  { route: "fill-group-tables", object: "season", input: () => ({ season: "S1" }), rights: applicantOnly },
  { route: "list-plans", input: () => plans, rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "read-plan-gaps", object: "entry", input: () => ({ entry: "entry-000001" }), rights: { ...officeOnly("county", "city", "province"), ...applicantOnly } },
  { route: "keep-plan", object: "entry", input: () => ({ ...plans, entry: "entry-000001", version: 0, body: { done: "", goal: "", steps: [] } }), rights: { ...officeOnly("county", "city", "province"), ...applicantOnly } },
  { route: "send-plan-table", input: () => ({ ...plans, node: "330106" }), rights: officeOnly("county") },
  { route: "read-year-table-paper", object: "entry", input: () => ({ season: "S1", entry: "entry-000001", format: "docx" }), rights: { ...officeOnly("county", "city", "province"), ...applicantOnly } },
  { route: "read-season-paper", object: "season", input: () => ({ season: "S1", node: "3301", format: "docx" }), rights: { ...officeOnly("city", "province"), "applicant": "missing", "foreign applicant": "missing" } },
  { route: "list-proceeding-papers", object: "proceeding", input: () => ({ proceeding: "Q1" }), rights: { ...officeOnly("county", "city", "province"), ...applicantOnly } },
  { route: "read-proceeding-paper", object: "proceeding", input: () => ({ proceeding: "Q1", paper: "adjustment-opinion-1", format: "docx" }), rights: { ...officeOnly(), ...only(), "applicant": "missing", "foreign applicant": "missing" } },
  { route: "read-plan-table-paper", input: () => ({ ...plans, node: "330106", format: "docx" }), rights: { ...officeOnly("county", "city", "province"), "applicant": "missing", "foreign applicant": "missing" } },
  { route: "read-year-report-paper", object: "round", input: ({ round, evaluator }) => ({ round, evaluator, format: "docx" }), rights: { ...officeOnly(), "evaluator": "missing", "foreign evaluator": "missing" } },
];
