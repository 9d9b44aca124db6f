// Who may do what on the routes about experts, and about officers among themselves.
import { officeOnly, only, turnOf, type Row } from "./rights.ts";

const wrong = "0".repeat(64);
const profile = { login: "nobody-here", name: "演示", fields: ["energy"], employer: "演示研究院", employerCode: "", title: "高级工程师", region: "330106", available: true, validFrom: "2025-01-01", validUntil: "2027-12-31", worked: [] };

export const expertRows: readonly Row[] = [
  { route: "keep-expert", input: () => ({ authority: "33", ...profile }), rights: officeOnly("province") },
  { route: "list-pool", input: () => ({ authority: "33", q: "演示" }), rights: officeOnly("province") },
  { route: "import-experts", input: () => ({ authority: "33" }), rights: officeOnly("province") },
  { route: "propose-panels", object: "round", input: ({ round }) => ({ round, seed: "演示" }), rights: officeOnly("province") },
  { route: "confirm-panels", object: "round", input: ({ round }) => ({ round, seed: "演示", digest: wrong }), rights: officeOnly("province") },
  { route: "list-tasks", input: () => ({}), rights: only("expert", "foreign expert") },
  { route: "declare-interest", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, interest: "conflict", reason: "" }), rights: { "expert": "may", "foreign expert": "missing" } },
  // the tiers below the authority see the case but not who judges it
  { route: "read-panel", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration }), rights: { ...officeOnly("province"), "expert": "missing", "foreign expert": "missing" } },
  { route: "name-chair", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, expert: "expert-1" }), rights: turnOf("province") },
  { route: "set-score-aside", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, assignment: "none", reason: "" }), rights: { "expert": "may", "foreign expert": "missing" } },
  { route: "adopt-scores", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, reason: "" }), rights: { "expert": "may", "foreign expert": "missing" } },
  { route: "read-independence-hints", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration }), rights: { ...officeOnly("county", "city", "province"), "expert": "may", "foreign expert": "missing" } },
  { route: "note-independence-hints", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, note: "" }), rights: officeOnly("county", "city", "province") },
  { route: "declare-conflict", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, reason: "" }), rights: officeOnly("county", "city", "province") },
  { route: "set-deputy", input: () => ({ node: "33", account: "nobody-here", deputy: "nobody-else", from: "2025-06-03", until: "2025-06-30" }), rights: officeOnly("province") },
  { route: "end-deputy", input: () => ({ deputy: "none" }), rights: officeOnly() },
  { route: "list-deputies", input: () => ({ node: "33" }), rights: officeOnly("province") },
  { route: "hand-over", input: ({ judged }) => ({ node: "33", declarations: [judged.declaration], to: "nobody-here", reason: "" }), rights: officeOnly("province") },
  { route: "list-handovers", input: () => ({ node: "33" }), rights: officeOnly("province") },
];
