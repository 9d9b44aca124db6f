// The part of S1's table on published lists: importing is the nation's office alone, findings are decided where the organisation is.
import { everyone, officeOnly, offices, only, type Rights, type Row } from "./rights.ts";

const list = "category,batch,list_year,seq,region,name,industry,third_party\n绿色工厂,第一批,2017,1,浙江,演示有限公司,机械,演示评价院";
// none of the sixteen holds the nation's node
const nation = officeOnly();
// the same act lets an applicant read its own findings; these two are no reading of its own
const noApplicant: Rights = { "applicant": "missing", "foreign applicant": "missing" };

export const importRows: readonly Row[] = [
  { route: "import-register", input: () => ({ file: "演示.csv", text: list }), rights: nation },
  { route: "read-list-workbook", input: () => ({}), rights: nation },
  { route: "list-register-imports", input: () => ({}), rights: nation },
  { route: "read-register-import", object: "import", input: () => ({ import: "I1" }), rights: nation },
  { route: "read-rejected-rows", object: "import", input: () => ({ import: "I1" }), rights: nation },
  { route: "cancel-register-import", object: "import", input: () => ({ import: "I1" }), rights: nation },
  { route: "resume-register-import", object: "import", input: () => ({ import: "I1" }), rights: nation },
  { route: "confirm-proposals", object: "import", input: () => ({ import: "I1", confirmed: [{ row: 1, column: "region" }] }), rights: nation },
  { route: "register-totals", input: () => ({}), rights: everyone },
  { route: "list-findings", input: () => ({}), rights: { ...offices, ...only("applicant", "foreign applicant") } },
  { route: "confirm-findings", input: ({ finding }) => ({ findings: [finding] }), rights: officeOnly("county", "city", "province") },
  { route: "dismiss-findings", input: ({ finding }) => ({ findings: [finding], reason: "" }), rights: officeOnly("county", "city", "province") },
  { route: "look-for-findings", input: () => ({}), rights: { ...offices, ...noApplicant } },
  { route: "list-national-only", input: () => ({ province: "33" }), rights: { ...officeOnly("province"), ...noApplicant } },
  { route: "bring-under-province", input: () => ({ province: "33", entries: ["E1"], document: "", from: "2025-01-01" }), rights: officeOnly("province") },
];
