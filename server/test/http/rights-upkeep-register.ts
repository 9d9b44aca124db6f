// Who may do what on the routes of the living register. The entry in hand stands on the city's own list.
import { applicantOnly, everyone, officeOnly, offices, only, turnOf, type Row } from "./rights.ts";

const entry = "entry-000001";
const dated = { on: "2025-06-03", document: "演示" };

export const upkeepRegisterRows: readonly Row[] = [
  { route: "read-standing", input: () => ({ entry }), rights: everyone },
  { route: "read-green-codes", input: () => ({ entry }), rights: everyone },
  { route: "read-entry-code", input: () => ({ entry }), rights: everyone },
  { route: "read-plaque", input: () => ({ entry }), rights: everyone },
  { route: "download-rounds", input: () => ({ format: "json" }), rights: everyone },
  { route: "rename-entry", object: "entry", input: () => ({ entry, to: "", ...dated }), rights: turnOf("city") },
  { route: "move-entry", object: "entry", input: () => ({ entry, to: "330281", ...dated }), rights: turnOf("city") },
  { route: "propose-leaving", object: "entry", input: () => ({ entry, ground: "removal", reason: "", ...dated }), rights: { ...turnOf("city"), "applicant": "may", "foreign applicant": "missing" } },
  { route: "confirm-leaving", object: "leaving", input: () => ({ leaving: "L1" }), rights: turnOf("city") },
  { route: "drop-leaving", object: "leaving", input: () => ({ leaving: "L1", reason: "" }), rights: turnOf("city") },
  { route: "list-leavings", input: () => ({}), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "read-entry-desk", object: "entry", input: () => ({ entry }), rights: { ...officeOnly("county", "city", "province"), ...applicantOnly } },
  { route: "list-own-entries", input: () => ({}), rights: { ...officeOnly(), ...only("applicant", "foreign applicant") } },
  { route: "list-entry-notices", input: () => ({}), rights: offices },
  { route: "keep-entry", object: "notice", input: () => ({ notice: "N1", reason: "" }), rights: turnOf("city") },
];
