// The rows of S1 for engagements: the applicant engages and takes back, its evaluator answers, records and files; who reads the case reads what was filed.
import { applicantOnly, evaluatorOnly, inScope, strangeExperts, type Row } from "./rights.ts";

const wrong = "0".repeat(64);
const answer = { fit: false, words: "" };

export const engagementRows: readonly Row[] = [
  { route: "engage-evaluator", object: "declaration", input: ({ reviewed, evaluator }) => ({ declaration: reviewed.declaration, evaluator }), rights: applicantOnly },
  { route: "take-back-engagement", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration, reason: "" }), rights: applicantOnly },
  { route: "answer-engagement", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration, answer: "accept", feasibility: { scope: answer, resources: answer, conflicts: answer } }), rights: evaluatorOnly },
  { route: "read-evaluation-work", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration }), rights: { ...inScope, ...strangeExperts } },
  { route: "record-contract", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration, number: "", signedOn: "", client: "", contractor: "", file: wrong }), rights: evaluatorOnly },
  { route: "record-document-review", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration, on: "", staff: [], files: [], papers: [], findings: "" }), rights: evaluatorOnly },
  { route: "record-visit", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration, from: "", to: "", staff: [], place: "", received: "", seen: "", photos: [] }), rights: evaluatorOnly },
  { route: "strike-record", object: "declaration", input: ({ drafted }) => ({ declaration: drafted.declaration, record: "record-none", reason: "" }), rights: evaluatorOnly },
  { route: "file-evaluation", object: "declaration", input: ({ reviewed }) => ({ declaration: reviewed.declaration, conclusion: "meets", undertaking: true, report: wrong }), rights: evaluatorOnly },
];
