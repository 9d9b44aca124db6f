// The papers of S1: as the data they hold. A case's to who reads the case, a list's to its own tier and the authority, what is public to everyone.
import { applicantOnly, evaluatorOnly, everyone, inScope, officeOnly, only, strangeExperts, type Row } from "./rights.ts";

const list = { kind: "factory", node: "3301" };

export const paperRows: readonly Row[] = [
  { route: "list-declaration-papers", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: { ...inScope, ...strangeExperts } },
  { route: "read-declaration-paper", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration, paper: "self-evaluation-report", format: "docx" }), rights: { ...inScope, ...strangeExperts } },
  { route: "read-declaration-paper", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration, paper: "self-evaluation-report", format: "docx" }), rights: { ...officeOnly(), ...applicantOnly, ...evaluatorOnly, ...strangeExperts } },
  { route: "list-recommendation-papers", object: "round", input: ({ round }) => ({ ...list, round }), rights: officeOnly("city", "province") },
  { route: "read-recommendation-paper", object: "round", input: ({ round }) => ({ ...list, round, paper: "recommendation-letter", format: "docx" }), rights: officeOnly("city", "province") },
  { route: "list-season-papers", object: "season", input: () => ({ season: "S1", node: "3301" }), rights: { ...officeOnly("city", "province"), "applicant": "missing", "foreign applicant": "missing" } },
  { route: "read-spot-check-paper", object: "entry", input: () => ({ spotCheck: "V1", entry: "entry-000001", paper: "self-check-table", format: "docx" }), rights: { ...officeOnly("county", "city", "province"), ...applicantOnly } },
  // drawn, and not published
  { route: "read-spot-check-result-paper", object: "spotCheck", input: () => ({ spotCheck: "V1", format: "docx" }), rights: { ...Object.fromEntries(Object.keys(everyone).map((name) => [name, "missing" as const])), ...only("city") } },
  { route: "add-stamped-letter", input: ({ round }) => ({ ...list, round }), rights: officeOnly("city") },
  { route: "list-stamped-letters", object: "round", input: ({ round }) => ({ ...list, round }), rights: officeOnly("city", "province") },
  { route: "read-stamped-letter", object: "round", input: ({ round }) => ({ ...list, round, digest: "0".repeat(64) }), rights: officeOnly() },
  { route: "list-round-papers", input: ({ round }) => ({ round }), rights: everyone },
  { route: "read-round-paper", input: ({ round, publication }) => ({ round, paper: publication, format: "xlsx" }), rights: everyone },
  { route: "read-objection-paper", input: ({ round, receipt }) => ({ round, receipt, format: "docx" }), rights: everyone },
];
