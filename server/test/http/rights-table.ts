// The table of S1: every route of the contract with who may do it. A route without a row fails the test.
import { expertRows } from "./rights-experts.ts";
import { engagementRows } from "./rights-engagements.ts";
import { evaluatorRows } from "./rights-evaluators.ts";
import { importRows } from "./rights-imports.ts";
import { paperRows } from "./rights-papers.ts";
import { accountDoorRows, ownDoorRows } from "./rights-doors.ts";
import { logRows, upkeepRows } from "./rights-upkeep.ts";
import { entryMarkRows } from "./rights-entry-marks.ts";
import { upkeepRegisterRows } from "./rights-upkeep-register.ts";
import { yearStartRows } from "./rights-year-start.ts";
import { applicantOnly, evaluatorOnly, everyone, inScope, officeOnly, offices, only, signedIn, strangeExperts, turnOf, type Row } from "./rights.ts";

const wrong = "0".repeat(64);
const contact = { name: "演示", phone: "0" };
const letter = { number: "演示函", signatory: "演示", day: "2025-06-10" };
const nobody = { login: "nobody-here", password: "a-long-password-9", name: "演示", creditCode: "1", legalRepresentative: "演示", contact };

const publicRows: readonly Row[] = [
  { route: "list-editions", input: () => ({}), rights: everyone },
  { route: "read-comparison", input: () => ({ from: "zhejiang/2023", to: "zhejiang/2025" }), rights: everyone },
  { route: "read-edition", input: () => ({ authority: "zhejiang", edition: "2025" }), rights: everyone },
  { route: "list-rounds", input: () => ({ year: 2025 }), rights: everyone },
  { route: "read-round", input: ({ round }) => ({ round }), rights: everyone },
  { route: "list-posts", input: ({ round }) => ({ round }), rights: everyone },
  { route: "list-publications", input: () => ({}), rights: everyone },
  { route: "read-publication", input: ({ publication }) => ({ publication }), rights: everyone },
  { route: "list-entries", input: () => ({ q: "演示", sort: "name" }), rights: everyone },
  { route: "download-entries", input: () => ({ format: "json" }), rights: everyone },
  { route: "read-entry", input: () => ({ entry: "entry-000001" }), rights: everyone },
  { route: "list-regions", input: () => ({ within: "33" }), rights: everyone },
  { route: "list-industries", input: () => ({ q: "水泥" }), rights: everyone },
  { route: "list-evaluators", input: () => ({ q: "yspj" }), rights: everyone },
  { route: "read-receipt", input: ({ round, receipt }) => ({ round, receipt }), rights: everyone },
];

const gateRows: readonly Row[] = [
  ...ownDoorRows,
  ...accountDoorRows,
  { route: "sign-in", input: () => ({ login: "nobody-here", password: "wrong" }), rights: everyone },
  { route: "sign-out", input: () => ({}), rights: signedIn },
  { route: "me", input: () => ({}), rights: signedIn },
  { route: "list-sessions", input: () => ({}), rights: signedIn },
  { route: "end-session", input: () => ({ session: wrong }), rights: Object.fromEntries(Object.keys(signedIn).map((name) => [name, "missing"] as const)) },
  { route: "register-organisation", input: () => ({ ...nobody, region: "330106", industry: "3011" }), rights: only("public") },
  { route: "register-evaluator", input: () => ({ ...nobody, affiliates: [], facts: {} }), rights: only("public") },
];

const declarationRows: readonly Row[] = [
  { route: "precheck", input: ({ round }) => ({ round, kind: "factory", facts: {} }), rights: { ...offices, ...only("public", "applicant", "foreign applicant", "evaluator", "foreign evaluator") } },
  { route: "open-declaration", input: ({ round }) => ({ round, kind: "factory" }), rights: only("applicant", "foreign applicant") },
  { route: "list-declarations", input: () => ({}), rights: { ...offices, ...only("applicant", "foreign applicant", "evaluator", "foreign evaluator", "expert", "foreign expert") } },
  { route: "read-inbox", input: () => ({ q: "yspj", mine: true, sort: "name" }), rights: { ...offices, ...only("applicant", "foreign applicant", "evaluator", "foreign evaluator", "expert", "foreign expert") } },
  { route: "read-duties", input: () => ({ limit: 5 }), rights: { ...offices, ...only("applicant", "foreign applicant", "evaluator", "foreign evaluator", "expert", "foreign expert") } },
  { route: "download-inbox", input: () => ({ format: "csv" }), rights: { ...offices, ...only("applicant", "foreign applicant", "evaluator", "foreign evaluator", "expert", "foreign expert") } },
  { route: "read-declaration", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: { ...inScope, ...strangeExperts } },
  { route: "read-declaration", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration }), rights: { ...officeOnly(), ...applicantOnly, ...evaluatorOnly, ...strangeExperts } },
  { route: "read-declaration", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration }), rights: { ...officeOnly("county", "city", "province"), "applicant": "missing", "foreign applicant": "missing", "evaluator": "missing", "foreign evaluator": "missing", "expert": "may", "foreign expert": "missing" } },
  { route: "read-judgment", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: { ...inScope, ...strangeExperts } },
  { route: "read-peers", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: inScope },
  { route: "read-timeline", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: inScope },
  { route: "read-draft", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration }), rights: { ...applicantOnly, ...evaluatorOnly } },
  { route: "read-form", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration }), rights: { ...applicantOnly, ...evaluatorOnly } },
  { route: "read-revision", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration }), rights: { ...applicantOnly, ...evaluatorOnly } },
  { route: "save-draft", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration, revision: 999, body: { facts: {}, proofs: [], statements: {} } }), rights: applicantOnly },
  { route: "submit-declaration", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: applicantOnly },
  { route: "withdraw-declaration", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration, reason: "" }), rights: applicantOnly },
  { route: "reopen-declaration", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: applicantOnly },
  { route: "add-proof", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration, place: "other" }), rights: { ...applicantOnly, ...evaluatorOnly } },
  { route: "list-proofs", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: { ...inScope, ...strangeExperts } },
  { route: "list-proofs", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration }), rights: { ...officeOnly("county", "city", "province"), "applicant": "missing", "foreign applicant": "missing", "evaluator": "missing", "foreign evaluator": "missing", "expert": "may", "foreign expert": "missing" } },
  { route: "read-proof", object: "declaration", input: ({ reviewed, proof }) => ({ declaration: reviewed.declaration, digest: proof }), rights: { ...inScope, ...strangeExperts } },
];

const reviewRows: readonly Row[] = [
  { route: "pass-review", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration, step: "county-review", digest: wrong, opinion: "" }), rights: turnOf("county") },
  { route: "return-review", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration, step: "county-review", digest: wrong, reasons: [] }), rights: turnOf("county") },
  { route: "refuse-review", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration, step: "county-review", digest: wrong, clause: "一（一）.2", reason: "" }), rights: turnOf("county") },
  // each case is answered for itself: one that is not there, or not the reader's, is refused as missing within the answer
  { route: "review-many", input: ({ reviewed }) => ({ cases: [{ declaration: reviewed.declaration, step: "county-review", digest: wrong }], decision: { kind: "pass", opinion: "" } }), rights: offices },
  { route: "opine", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, step: "joint-review", digest: wrong, opinion: "agree", reason: "" }), rights: turnOf("province") },
  { route: "list-experts", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "assign-expert", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, expert: "expert-1" }), rights: turnOf("province") },
  { route: "score-declaration", object: "declaration", input: ({ judged }) => ({ declaration: judged.declaration, step: "expert-review", digest: wrong, score: "80" }), rights: { "expert": "may", "foreign expert": "missing" } },
  { route: "recommend", object: "declaration", input: ({ candidate }) => ({ declaration: candidate.declaration, step: "recommend", digest: wrong, facts: {}, statements: {} }), rights: turnOf("city") },
  { route: "reserve", object: "declaration", input: ({ candidate }) => ({ declaration: candidate.declaration, step: "no-such-step", place: 1 }), rights: turnOf("city") },
  { route: "exclude", object: "declaration", input: ({ candidate }) => ({ declaration: candidate.declaration, step: "recommend", reason: "" }), rights: turnOf("city") },
  { route: "release", object: "declaration", input: ({ candidate }) => ({ declaration: candidate.declaration, step: "recommend", reason: "" }), rights: turnOf("city") },
  { route: "read-ranking", object: "round", input: ({ round }) => ({ round, kind: "factory", node: "3301" }), rights: officeOnly("city", "province") },
  { route: "post-in-round", object: "round", input: ({ round }) => ({ round, node: "3301", post: { kind: "earlier-date", date: "nothing-by", day: "2025-06-04" }, signedBy: "演示" }), rights: officeOnly("city") },
  { route: "read-dashboard", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("county", "foreign county", "city", "foreign city", "province") },
  { route: "read-thresholds", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "backtest", object: "round", input: ({ round }) => ({ round, changes: "procedure.cap.n=5" }), rights: officeOnly("province") },
  { route: "read-touched", object: "round", input: ({ round }) => ({ round, edition: "zhejiang/2023" }), rights: officeOnly("province") },
  { route: "download-backtest", object: "round", input: ({ round }) => ({ round, format: "csv" }), rights: officeOnly("province") },
  { route: "read-round-desk", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "read-waiting", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "send-list", input: ({ round }) => ({ round, kind: "factory", step: "recommend", node: "3301", letter, ranked: [] }), rights: officeOnly("city") },
];

const roundRows: readonly Row[] = [
  { route: "open-round", input: () => ({ edition: "zhejiang/2025", year: 2030, authority: "33", title: "演示", opens: "2025-06-03", dates: {} }), rights: officeOnly("province") },
  { route: "list-schemes", input: () => ({}), rights: everyone },
  { route: "read-scheme", input: () => ({ standard: "gbt36132-2025", scheme: "c1" }), rights: everyone },
  { route: "read-carriers", input: () => ({}), rights: everyone },
  { route: "list-energy-limits", input: () => ({ product: "水泥" }), rights: everyone },
  { route: "read-adopted-schemes", input: () => ({ authority: "zhejiang", edition: "2025" }), rights: everyone },
  { route: "list-product-standards", input: () => ({ q: "32163" }), rights: everyone },
  { route: "download-scheme-form", input: () => ({ standard: "gbt36132-2025", scheme: "c1" }), rights: everyone },
  { route: "download-sheet-form", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration }), rights: { ...applicantOnly, ...evaluatorOnly } },
  { route: "fill-sheet-form", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration }), rights: { ...applicantOnly, ...evaluatorOnly } },
  { route: "read-scheme-table", input: () => ({ node: "33" }), rights: officeOnly("province") },
  { route: "check-scheme-table", input: () => ({ node: "33", plan: "{}" }), rights: officeOnly("province") },
  { route: "keep-scheme-table", input: () => ({ node: "33", plan: "{}" }), rights: officeOnly("province") },
  { route: "list-scheme-versions", input: () => ({}), rights: everyone },
  { route: "read-peer-benchmarks", object: "round", input: ({ round }) => ({ round, standard: "gbt36132-2025", scheme: "c1", industry: "30" }), rights: officeOnly("province") },
  { route: "adopt-scheme", object: "round", input: ({ round }) => ({ round, kind: "factory", scheme: "gbt36132-2025/c1", benchmarks: {}, source: "演示" }), rights: officeOnly("province") },
  { route: "read-scoring", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: { ...inScope, ...strangeExperts } },
  { route: "import-quota", object: "round", input: ({ round }) => ({ round, kind: "factory", table: { 3301: 1 }, source: "演示" }), rights: officeOnly("province") },
  { route: "amend-round", object: "round", input: ({ round }) => ({ round, change: { kind: "correction", text: "" }, signedBy: "", reason: "" }), rights: officeOnly("province") },
  { route: "select-list", object: "round", input: ({ round }) => ({ round, kind: "factory", step: "no-such-step" }), rights: officeOnly("province") },
  { route: "meet-on-list", object: "round", input: ({ round }) => ({ round, step: "no-such-step", record: "", present: [] }), rights: officeOnly("province") },
  { route: "propose-publication", object: "round", input: ({ round }) => ({ round, publication: "publicity", step: "publicity", document: "" }), rights: officeOnly("province") },
  { route: "confirm-publication", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "end-publicity", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "register-list", object: "round", input: ({ round }) => ({ round, step: "registration" }), rights: officeOnly("province") },
  { route: "object", input: ({ round }) => ({ round, number: "none", name: "演示", contact: "0", reason: "演示", evidence: [] }), rights: only("public", "applicant", "foreign applicant", "evaluator", "foreign evaluator", "expert", "foreign expert") },
  { route: "add-objection-evidence", input: ({ round }) => ({ round }), rights: only("public", "applicant", "foreign applicant", "evaluator", "foreign evaluator", "expert", "foreign expert") },
  { route: "read-objection-evidence", object: "objection", input: ({ objection, objectionFile }) => ({ objection, digest: objectionFile }), rights: officeOnly("province") },
  { route: "list-objections", object: "round", input: ({ round }) => ({ round }), rights: officeOnly("province") },
  { route: "opine-on-objection", object: "objection", input: ({ objection }) => ({ objection, opinion: "" }), rights: officeOnly("province") },
  { route: "decide-objection", object: "objection", input: ({ objection }) => ({ objection, upheld: false, reason: "" }), rights: officeOnly("province") },
  { route: "unmask-objector", object: "objection", input: ({ objection }) => ({ objection, reason: "" }), rights: officeOnly("province") },
  { route: "enter-lower-list", input: () => ({ level: "county", kind: "factory", document: "演示", node: "330106", from: "2025-01-01", entries: [{ name: "演示", creditCode: "1", region: "330106" }] }), rights: officeOnly("county") },
  { route: "add-records", input: () => ({ node: "33", records: [{ creditCode: "1", register: "演示", kind: "dishonest", readOn: "2025-01-01", source: "演示" }] }), rights: officeOnly("province") },
];

const officeRows: readonly Row[] = [
  { route: "create-account", input: () => ({ login: "new-officer", password: "a-long-password-9", name: "演示", role: "officer", nodes: [] }), rights: only("security") },
  { route: "list-accounts", input: () => ({}), rights: only("security") },
  { route: "change-account", object: "account", input: (given) => ({ account: given.people["foreign expert"]?.account ?? "", name: "演示二" }), rights: only("security") },
  { route: "read-log", input: () => ({}), rights: only("auditor") },
  { route: "read-health", input: () => ({}), rights: only("system") },
  { route: "read-sign-on", input: () => ({}), rights: everyone },
  { route: "read-own-mail", input: () => ({}), rights: signedIn },
  { route: "keep-own-mail", input: () => ({ address: "", unwanted: [] }), rights: signedIn },
  { route: "list-webhooks", input: () => ({}), rights: only("system") },
  { route: "register-webhook", input: () => ({ node: "33", address: "https://example.com/", kinds: ["round/opened"] }), rights: only("system") },
  { route: "change-webhook", input: () => ({ webhook: "W1", standing: "paused" }), rights: only("system") },
  { route: "rotate-webhook-secret", input: () => ({ webhook: "W1" }), rights: only("system") },
  { route: "list-webhook-deliveries", input: () => ({ webhook: "W1" }), rights: only("system") },
  { route: "send-delivery-again", input: () => ({ webhook: "W1", delivery: "D1" }), rights: only("system") },
];

const nowhere = Object.fromEntries(Object.keys(everyone).map((name) => [name, "missing"] as const));

// outside a demonstration its hand on the clock and its sign-ins are not there
const clockRows: readonly Row[] = [
  { route: "read-clock", input: () => ({}), rights: everyone },
  { route: "next-day", input: () => ({}), rights: { ...nowhere, "public": "sign-in" } },
  { route: "list-demonstration-sign-ins", input: () => ({}), rights: nowhere },
];

export const rows: readonly Row[] = [...publicRows, ...gateRows, ...declarationRows, ...reviewRows, ...roundRows, ...officeRows, ...importRows, ...upkeepRegisterRows, ...entryMarkRows, ...upkeepRows, ...yearStartRows, ...logRows, ...expertRows, ...engagementRows, ...evaluatorRows, ...clockRows, ...paperRows];
