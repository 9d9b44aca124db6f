// Who may do what on the routes of upkeep. The table in hand is at the city's audit, the proceeding at the city's hearing, the season is over, the spot check is drawn.
import { applicantOnly, everyone, officeOnly, offices, only, turnOf, type Rights, type Row } from "./rights.ts";

const table = { season: "S1", entry: "entry-000001" };
const applicants = only("applicant", "foreign applicant");
const own = { ...officeOnly("county", "city", "province"), ...applicantOnly };
const drawnUnit = { spotCheck: "V1", entry: "entry-000001" };
const ground = { kind: "other-rule", rule: "fraud", basis: "", facts: "" };

/** Nothing is sealed in the house of this test: a proof is missing for everyone, the list of checkpoints is empty for everyone. */
const nobodyYet: Rights = Object.fromEntries(Object.keys(everyone).map((name) => [name, "missing" as const]));

export const logRows: readonly Row[] = [
  { route: "list-checkpoints", input: () => ({}), rights: everyone },
  { route: "read-consistency", input: () => ({ from: 1, to: 2 }), rights: nobodyYet },
  { route: "read-event-proof", input: () => ({ kind: "entry", id: "entry-000001", version: 1 }), rights: nobodyYet },
];

export const upkeepRows: readonly Row[] = [
  { route: "list-seasons", input: () => ({}), rights: everyone },
  { route: "open-season", input: () => ({ edition: "zhejiang/2023", year: 2026, kind: "factory", authority: "33" }), rights: officeOnly("province") },
  { route: "extend-season", object: "season", input: () => ({ season: "S1", due: "2025-06-30", document: "演示" }), rights: officeOnly("city") },
  { route: "close-season", object: "season", input: () => ({ season: "S1" }), rights: officeOnly("city") },
  { route: "read-season", object: "season", input: () => ({ season: "S1" }), rights: { ...officeOnly("county", "city", "province"), "applicant": "missing", "foreign applicant": "missing" } },
  { route: "list-own-tables", input: () => ({}), rights: { ...offices, ...applicants } },
  { route: "list-year-tables", input: () => ({}), rights: { ...offices, ...applicants } },
  { route: "read-year-table", object: "entry", input: () => table, rights: own },
  { route: "save-year-draft", object: "entry", input: () => ({ ...table, revision: 0, body: { figures: {}, notes: {}, changes: "" } }), rights: applicantOnly },
  { route: "file-year-table", object: "entry", input: () => table, rights: applicantOnly },
  { route: "audit-year-table", object: "filing", input: () => ({ filing: "T1", digest: "1".repeat(64), outcome: "pass", opinion: "" }), rights: turnOf("city") },
  { route: "read-judging-standard", object: "entry", input: () => table, rights: own },
  { route: "list-spot-checks", input: () => ({}), rights: everyone },
  { route: "read-spot-check", input: () => ({ spotCheck: "V1" }), rights: everyone },
  { route: "read-spot-check-draw", input: () => ({ spotCheck: "V1" }), rights: everyone },
  { route: "freeze-spot-check", input: () => ({ edition: "city-model/draft", kind: "factory", authority: "3301", n: 1, numberSource: "演示", numberDay: "2025-06-03" }), rights: officeOnly("city") },
  { route: "draw-spot-check", object: "spotCheck", input: () => ({ spotCheck: "V1", number: "1" }), rights: officeOnly("city") },
  { route: "publish-spot-check", object: "spotCheck", input: () => ({ spotCheck: "V1", document: "" }), rights: officeOnly("city") },
  { route: "read-spot-check-papers", object: "entry", input: () => drawnUnit, rights: own },
  { route: "file-spot-check-papers", object: "entry", input: () => ({ ...drawnUnit, texts: {}, files: {} }), rights: applicantOnly },
  { route: "add-spot-check-file", object: "entry", input: () => drawnUnit, rights: applicantOnly },
  { route: "read-spot-check-file", object: "entry", input: ({ spotFile }) => ({ ...drawnUnit, digest: spotFile }), rights: own },
  { route: "audit-spot-check-papers", object: "entry", input: () => ({ ...drawnUnit, digest: "2".repeat(64), opinion: "" }), rights: turnOf("county") },
  { route: "conclude-spot-check-unit", object: "entry", input: () => ({ ...drawnUnit, meets: true, opinion: "" }), rights: turnOf("city") },
  { route: "start-year-check", object: "season", input: () => ({ season: "S1" }), rights: officeOnly("city") },
  { route: "cancel-year-check", object: "check", input: () => ({ check: "K1" }), rights: officeOnly("city") },
  { route: "resume-year-check", object: "check", input: () => ({ check: "K1" }), rights: officeOnly("city") },
  { route: "list-year-findings", object: "season", input: () => ({ season: "S1" }), rights: officeOnly("county", "city", "province") },
  { route: "read-upkeep-totals", object: "season", input: () => ({ season: "S1" }), rights: officeOnly("county", "city", "province") },
  { route: "grade-green-codes", object: "season", input: () => ({ season: "S1", document: "演示", scores: [] }), rights: officeOnly("city") },
  { route: "download-upkeep-totals", object: "season", input: () => ({ season: "S1", format: "csv" }), rights: officeOnly("county", "city", "province") },
  { route: "list-peer-units", object: "season", input: () => ({ season: "S1" }), rights: officeOnly("county", "city", "province") },
  { route: "download-peer-units", object: "season", input: () => ({ season: "S1", format: "csv" }), rights: officeOnly("county", "city", "province") },
  { route: "download-year-findings", object: "season", input: () => ({ season: "S1", format: "csv" }), rights: officeOnly("county", "city", "province") },
  { route: "ask-on-finding", object: "filing", input: () => ({ filing: "T1", check: "energy-unit" }), rights: turnOf("city") },
  { route: "answer-question", object: "filing", input: () => ({ filing: "T1", check: "energy-unit", answer: "演示" }), rights: applicantOnly },
  { route: "decide-finding", object: "filing", input: () => ({ filing: "T1", check: "energy-unit", outcome: "clear", reason: "" }), rights: turnOf("city") },
  { route: "list-questions", input: () => ({}), rights: { ...offices, ...applicants } },
  { route: "open-proceeding", object: "entry", input: () => ({ entry: "entry-000001", edition: "zhejiang/2025", ground }), rights: officeOnly("county", "city", "province") },
  { route: "list-proceedings", input: () => ({}), rights: { ...offices, ...applicants } },
  { route: "read-proceeding", object: "proceeding", input: () => ({ proceeding: "Q1" }), rights: own },
  { route: "act-in-proceeding", object: "proceeding", input: () => ({ proceeding: "Q1", ask: { kind: "report" } }), rights: own },
];
