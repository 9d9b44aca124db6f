// Who may do what on the routes of marks and of what units tell. The entry stands on the city's own list; its story S9 waits for the city.
import { applicantOnly, everyone, offices, only, turnOf, type Row } from "./rights.ts";

const entry = "entry-000001";

export const entryMarkRows: readonly Row[] = [
  { route: "list-entry-marks", input: () => ({ entry }), rights: everyone },
  { route: "set-entry-mark", object: "entry", input: () => ({ entry, mark: "subsidy", edition: "city-model/draft", clause: "", document: "", from: "2025-06-03" }), rights: turnOf("city") },
  { route: "end-entry-mark", object: "mark", input: () => ({ mark: "M9", on: "2025-06-03", reason: "" }), rights: turnOf("city") },
  { route: "list-entry-stories", input: () => ({ entry }), rights: everyone },
  { route: "list-stories", input: () => ({}), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "keep-story", object: "entry", input: () => ({ entry, kind: "practice", title: "", summary: "" }), rights: applicantOnly },
  { route: "add-story-file", object: "story", input: () => ({ story: "S9" }), rights: applicantOnly },
  { route: "file-story", object: "story", input: () => ({ story: "S9" }), rights: applicantOnly },
  { route: "withdraw-story", object: "story", input: () => ({ story: "S8" }), rights: applicantOnly },
  { route: "decide-story", object: "story", input: () => ({ story: "S9", outcome: "return" }), rights: turnOf("city") },
  { route: "read-story-file", object: "story", input: () => ({ story: "S7" }), rights: everyone },
];
