// Published lists 名单 brought into the register, findings 疑似在册 among their names, and national units that a province has not taken up.
import Type from "typebox";
import { kinds } from "../rule/kind.ts";
import { closed, Code, Day, Id, Line, Moment, Node, OrNull, page, Paragraph } from "./field.ts";
import { route } from "./route.ts";

/** Characters of a list's text: lists of 50,000 rows and more, and all of it Chinese stays below what the body may hold. */
export const longestList = 8 * 1024 * 1024;

const Row = Type.Integer({ minimum: 0, maximum: 10_000_000 });
const Decision = closed({
  row: Row,
  /** The file's own header. */
  column: Line,
  /** Region code or name of one's own; without it, what was proposed. */
  value: Type.Optional(Line),
});
const Decisions = Type.Array(Decision, { minItems: 1, maxItems: 5000 });
const Findings = Type.Array(Id, { minItems: 1, maxItems: 500 });

export const ImportRegisterInput = closed({
  file: Type.String({ minLength: 1, maxLength: 200 }),
  /** The file as text: comma-separated, UTF-8. */
  text: Type.String({ maxLength: longestList }),
  /** Tells what would happen and keeps nothing. */
  dryRun: Type.Optional(Type.Boolean()),
  /** Decisions on open proposals, or `all` for every proposed value. */
  confirmed: Type.Optional(Type.Union([Type.Literal("all"), Type.Array(Decision, { maxItems: 5000 })])),
  background: Type.Optional(Type.Boolean()),
});
export const ImportNamedInput = closed({ import: Id });
export const ResumeImportInput = closed({ import: Id, background: Type.Optional(Type.Boolean()) });
export const ConfirmProposalsInput = closed({ import: Id, confirmed: Decisions });
export const ListFindingsInput = closed({ state: Type.Optional(Type.Enum(["open", "confirmed", "dismissed"])), organisation: Type.Optional(Id), entry: Type.Optional(Id), ...page });
export const ConfirmFindingInput = closed({ findings: Findings });
export const DismissFindingInput = closed({ findings: Findings, reason: Paragraph });
export const NationalOnlyInput = closed({ province: Node, ...page });
export const BringUnderInput = closed({ province: Node, entries: Type.Array(Id, { minItems: 1, maxItems: 500 }), document: Line, from: Day });

const Kinds = Type.Enum([...kinds]);
const Text = Type.String();
const Count = Type.Integer();
const Proposal = Type.Object({ kind: Code, state: Code, row: Count, column: Text, given: Text, proposed: OrNull(Text), code: Type.Optional(Text), why: Text });
const Rejected = Type.Object({ row: Count, column: Text, code: Code, given: Text, hint: Text });
const counts = { read: Count, taken: Count, known: Count, corrected: Count, repeated: Count };
const Report = Type.Object({ import: OrNull(Id), list: Kinds, category: Text, state: Type.Enum(["dry-run", "running", "done", "cancelled"]), ...counts, proposals: Type.Array(Proposal), rejected: Type.Array(Rejected) });
const ImportListed = Type.Object({
  id: Id,
  list: Code,
  file: Text,
  digest: Text,
  state: Type.Enum(["running", "done", "cancelled"]),
  /** Entries to take, and how many are through. */
  total: Count,
  next: Count,
  ...counts,
  rejected: Count,
  startedAt: Moment,
  endedAt: OrNull(Moment),
  account: Text,
});
const ImportWhole = Type.Object({ ...ImportListed.properties, proposals: Type.Array(Proposal), rejectedRows: Type.Array(Rejected) });
const BatchTotal = Type.Object({ category: Text, batch: Text, published: Text, entries: Count, repeated: Count, left: Count, rows: Count, official: OrNull(Count), cumulative: Count, officialCumulative: OrNull(Count), agrees: Type.Boolean() });
const FindingListed = Type.Object({
  id: Id,
  state: Type.Enum(["open", "confirmed", "dismissed"]),
  /** The listed name that was met. */
  name: Text,
  reason: OrNull(Text),
  foundAt: Moment,
  decidedAt: OrNull(Moment),
  organisation: Type.Object({ id: Id, name: Text, creditCode: Text, regionName: Text }),
  /** As the list published it; the region as it is written there, `fromDay` as surely as `dayCertainty` says. */
  entry: OrNull(Type.Object({ id: Id, level: Code, kind: Code, year: Count, name: Text, regionName: Text, regionGiven: Text, batch: Text, dayCertainty: Text, document: Text, creditCode: OrNull(Text), fromDay: Day, toDay: OrNull(Day) })),
});
const NationalOnly = Type.Object({ id: Id, kind: Code, name: Text, region: Text, regionName: Text, year: Count, creditCode: OrNull(Text), fromDay: Day });

export const importRoutes = [
  route({
    id: "import-register",
    method: "POST",
    path: "/register-imports",
    act: "import-register",
    summary: "导入已公布的国家级名单（CSV 文本）：先试读，再登记；重复导入同一名单不改变任何条目。",
    input: ImportRegisterInput,
    response: Report,
    status: 200,
  }),
  route({
    id: "read-list-workbook",
    method: "POST",
    path: "/register-imports/workbook",
    act: "import-register",
    summary: "读出 Excel 名单（.xlsx）：哪张工作表、多少行、CSV 文本；行号与工作表相同，不登记任何条目。",
    input: closed({}),
    response: Type.Object({ file: Text, sheet: Text, rows: Count, text: Text }),
    status: 200,
    upload: true,
  }),
  route({
    id: "list-register-imports",
    method: "GET",
    path: "/register-imports",
    act: "read-imports",
    summary: "历次名单导入及其进度。",
    input: closed({ ...page }),
    response: Type.Object({ imports: Type.Array(ImportListed), next: OrNull(Text) }),
    status: 200,
  }),
  route({
    id: "read-register-import",
    method: "GET",
    path: "/register-imports/:import",
    act: "read-imports",
    summary: "一次名单导入：进度、待确认的建议和退回的行。",
    input: ImportNamedInput,
    response: ImportWhole,
    status: 200,
  }),
  route({
    id: "read-rejected-rows",
    method: "GET",
    path: "/register-imports/:import/rejected",
    act: "read-imports",
    summary: "下载一次导入中退回的行及原因（CSV）。",
    input: ImportNamedInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
  route({
    id: "cancel-register-import",
    method: "POST",
    path: "/register-imports/:import/cancel",
    act: "import-register",
    summary: "停止一次正在进行的导入；已登记的条目保留，可以继续。",
    input: ImportNamedInput,
    response: ImportListed,
    status: 200,
  }),
  route({
    id: "resume-register-import",
    method: "POST",
    path: "/register-imports/:import/resume",
    act: "import-register",
    summary: "从停下处继续一次导入。",
    input: ResumeImportInput,
    response: ImportListed,
    status: 200,
  }),
  route({
    id: "confirm-proposals",
    method: "POST",
    path: "/register-imports/:import/confirmations",
    act: "import-register",
    summary: "确认已完成导入中的待确认建议，条目随之更正。",
    input: ConfirmProposalsInput,
    response: Type.Object({ corrected: Count }),
    status: 200,
  }),
  route({
    id: "register-totals",
    method: "GET",
    path: "/register/totals",
    act: "read-public",
    summary: "各批国家级名单的在册条目数，与官方台账对照。",
    input: closed({}),
    response: Type.Object({ batches: Type.Array(BatchTotal) }),
    status: 200,
  }),
  route({
    id: "list-findings",
    method: "GET",
    path: "/findings",
    act: "read-findings",
    summary: "疑似在册线索：登记单位与已公布名单上无信用代码的条目同名。",
    input: ListFindingsInput,
    response: Type.Object({ findings: Type.Array(FindingListed), next: OrNull(Text) }),
    status: 200,
  }),
  route({
    id: "confirm-findings",
    method: "POST",
    path: "/findings/confirm",
    act: "decide-finding",
    summary: "确认是同一单位：名单条目取得其统一社会信用代码。",
    input: ConfirmFindingInput,
    response: Type.Object({ decided: Count }),
    status: 200,
  }),
  route({
    id: "dismiss-findings",
    method: "POST",
    path: "/findings/dismiss",
    act: "decide-finding",
    summary: "认定不是同一单位，写明理由。",
    input: DismissFindingInput,
    response: Type.Object({ decided: Count }),
    status: 200,
  }),
  route({
    id: "look-for-findings",
    method: "POST",
    path: "/findings/look",
    act: "read-findings",
    summary: "就本机关辖区内已登记的单位重新比对名单。",
    input: closed({}),
    response: Type.Object({ noted: Count }),
    status: 200,
  }),
  route({
    id: "list-national-only",
    method: "GET",
    path: "/provinces/:province/national-only",
    act: "read-findings",
    summary: "本省在国家级名单而不在省级名单的单位，已有信用代码的在前，逐页取得。",
    input: NationalOnlyInput,
    response: Type.Object({ entries: Type.Array(NationalOnly), next: OrNull(Text), total: Count, identified: Count }),
    status: 200,
  }),
  route({
    id: "bring-under-province",
    method: "POST",
    path: "/provinces/:province/national-only",
    act: "enter-lower-list",
    summary: "将国家级名单上的单位纳入省级管理。",
    input: BringUnderInput,
    response: Type.Object({ entered: Count }),
    status: 201,
  }),
] as const;
