// The rows of S1 for evaluators: what each keeps of itself, and what the office that publishes the notices does about them.
import { officeOnly, only, type Row } from "./rights.ts";

const bodies = only("evaluator", "foreign evaluator");
const report = { period: "", work: "", problems: "", signatory: "" };

export const evaluatorRows: readonly Row[] = [
  { route: "read-own-registration", input: () => ({}), rights: bodies },
  { route: "change-evaluator", input: () => ({}), rights: bodies },
  { route: "add-staff", input: () => ({ staff: [{ name: "", identityNumber: "1", title: "middle", field: "能源", fullTime: true, from: "2020-01-01" }] }), rights: bodies },
  { route: "end-staff", input: () => ({ staff: "staff-none", to: "2025-06-01" }), rights: { "evaluator": "missing", "foreign evaluator": "missing" } },
  { route: "declare-tie", input: () => ({ kind: "declared", other: "1" }), rights: bodies },
  { route: "file-year-report", input: ({ round }) => ({ round, ...report }), rights: bodies },
  { route: "list-registrations", input: () => ({ node: "33" }), rights: officeOnly("province") },
  { route: "read-registration", input: ({ evaluator }) => ({ node: "33", evaluator }), rights: officeOnly("province") },
  { route: "review-evaluator", input: ({ evaluator }) => ({ node: "33", evaluator, decision: "return", reason: "" }), rights: officeOnly("province") },
  { route: "settle-tie", input: ({ evaluator }) => ({ node: "33", evaluator, kind: "declared", other: "1", ended: false, reason: "" }), rights: officeOnly("province") },
  { route: "propose-blacklisting", input: ({ evaluator }) => ({ node: "33", evaluator, edition: "zhejiang/2025", reason: "", document: "" }), rights: officeOnly("province") },
  { route: "list-blacklistings", input: () => ({ node: "33" }), rights: officeOnly("province") },
  { route: "decide-blacklisting", input: () => ({ node: "33", blacklisting: "blacklisting-none", confirmed: true }), rights: officeOnly() },
  { route: "list-evaluator-names", input: () => ({ node: "33" }), rights: officeOnly("province") },
  { route: "judge-evaluator-name", input: () => ({ node: "33", name: "演示", chief: "演示二", same: true }), rights: officeOnly("province") },
  { route: "list-year-reports", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "recompute-records", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
];
