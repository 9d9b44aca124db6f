// The rows of S1 for evaluators: what each keeps of itself, and what the office that publishes the notices does about them.
import { everyone, officeOnly, offices, only, type Row } from "./rights.ts";

const bodies = only("evaluator", "foreign evaluator");
const noFile = "0".repeat(64);
const report = { period: "", work: "", problems: "", signatory: "" };

export const evaluatorRows: readonly Row[] = [
  { route: "read-own-registration", input: () => ({}), rights: bodies },
  { route: "change-evaluator", input: () => ({}), rights: bodies },
  { route: "add-staff", input: () => ({ staff: [{ name: "", identityNumber: "1", title: "middle", field: "能源", fullTime: true, from: "2020-01-01" }] }), rights: bodies },
  { route: "end-staff", input: () => ({ staff: "staff-none", to: "2025-06-01" }), rights: { "evaluator": "missing", "foreign evaluator": "missing" } },
  { route: "add-deed", input: () => ({ kind: "evaluation", day: "2024-01-01", what: "", whose: "", source: "" }), rights: bodies },
  { route: "withdraw-deed", input: () => ({ deed: "deed-none" }), rights: { "evaluator": "missing", "foreign evaluator": "missing" } },
  { route: "add-evaluator-proof", input: () => ({ place: "fact:none" }), rights: bodies },
  { route: "lay-evaluator-proof", input: () => ({ digest: noFile, places: ["fact:none"] }), rights: { "evaluator": "missing", "foreign evaluator": "missing" } },
  { route: "drop-evaluator-proof", input: () => ({ digest: noFile, place: "fact:none" }), rights: { "evaluator": "missing", "foreign evaluator": "missing" } },
  { route: "read-own-evaluator-proof", input: () => ({ digest: noFile }), rights: { "evaluator": "missing", "foreign evaluator": "missing" } },
  { route: "submit-registration", input: () => ({}), rights: bodies },
  { route: "declare-tie", input: () => ({ kind: "declared", other: "1" }), rights: bodies },
  { route: "file-year-report", input: ({ round }) => ({ round, ...report }), rights: bodies },
  { route: "list-registrations", input: () => ({ node: "33" }), rights: officeOnly("province") },
  { route: "read-registration", input: ({ evaluator }) => ({ node: "33", evaluator }), rights: officeOnly("province") },
  { route: "read-evaluator-proof", input: ({ evaluator }) => ({ node: "33", evaluator, digest: noFile }), rights: officeOnly() },
  { route: "read-evaluator", input: () => ({ evaluator: "evaluator-none" }), rights: Object.fromEntries(Object.keys(everyone).map((name) => [name, "missing" as const])) },
  { route: "read-evaluator-load", object: "evaluator", input: ({ evaluator }) => ({ evaluator }), rights: { ...offices, "evaluator": "may", "foreign evaluator": "missing" } },
  { route: "unmask-evaluator", input: ({ evaluator }) => ({ node: "33", evaluator, reason: "" }), rights: officeOnly("province") },
  { route: "review-evaluator", input: ({ evaluator }) => ({ node: "33", evaluator, decision: "return", reason: "" }), rights: officeOnly("province") },
  { route: "settle-tie", input: ({ evaluator }) => ({ node: "33", evaluator, kind: "declared", other: "1", ended: false, reason: "" }), rights: officeOnly("province") },
  { route: "propose-blacklisting", input: ({ evaluator }) => ({ node: "33", evaluator, edition: "zhejiang/2025", reason: "", document: "" }), rights: officeOnly("province") },
  { route: "foresee-blacklisting", input: ({ evaluator }) => ({ node: "33", evaluator, edition: "zhejiang/2025" }), rights: officeOnly("province") },
  { route: "list-blacklistings", input: () => ({ node: "33" }), rights: officeOnly("province") },
  { route: "decide-blacklisting", input: () => ({ node: "33", blacklisting: "blacklisting-none", confirmed: true }), rights: officeOnly() },
  { route: "list-evaluator-names", input: () => ({ node: "33" }), rights: officeOnly("province") },
  { route: "judge-evaluator-name", input: () => ({ node: "33", name: "演示", chief: "演示二", same: true }), rights: officeOnly("province") },
  { route: "list-year-reports", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "recompute-records", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
];
