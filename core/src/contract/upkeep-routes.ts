// Upkeep 动态管理: filing seasons, yearly tables, their audit.
import Type from "typebox";
import type { YearFormFile } from "../upkeep/year-form-file.ts";
import { closed, Code, Day, Digest, EditionId, Id, Line, Moment, Node, OrNull, page, Paragraph, Search, Word, Year } from "./field.ts";
import { route } from "./route.ts";
import { cultivationRoutes } from "./cultivation-routes.ts";
import { upkeepPaperRoutes } from "./upkeep-paper-routes.ts";
import { NotFiled, yearStartRoutes } from "./year-start-routes.ts";

const Kind = Type.Enum(["factory", "park", "supply-chain", "product"]);
const Figures = Type.Record(Word, OrNull(Type.Number({ minimum: -1e15, maximum: 1e15 })), { maxProperties: 200 });
const Notes = Type.Record(Word, Paragraph, { maxProperties: 200 });
const Body = closed({ figures: Figures, notes: Notes, changes: Paragraph });

export const OpenSeasonInput = closed({ edition: EditionId, year: Year, kind: Kind, authority: Node, due: Type.Optional(Day) });
export const ExtendSeasonInput = closed({ season: Id, due: Day, document: Line });
export const SeasonOnlyInput = closed({ season: Id });
export const ReadSeasonInput = closed({ season: Id, node: Type.Optional(Node), ...page });
export const YearTableInput = closed({ season: Id, entry: Id });
export const SaveYearDraftInput = closed({ season: Id, entry: Id, revision: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }), body: Body });
export const yearTableFilter = { season: Type.Optional(Id), entry: Type.Optional(Id), standing: Type.Optional(Type.Enum(["filed", "returned", "passed", "failed", "closed"])), turn: Type.Optional(Type.Enum(["county", "city", "province", "nation"])), node: Type.Optional(Node), late: Type.Optional(Type.Boolean()), search: Type.Optional(Search), /** In the order of filing where nothing is asked. */ sort: Type.Optional(Type.Enum(["name", "region", "newest"])) };
export const ListYearTablesInput = closed({ ...yearTableFilter, ...page });
const Indicator = closed({ indicator: Line, reason: Paragraph, clause: Type.Optional(Line) });
export const AuditYearTableInput = closed({ filing: Id, digest: Digest, outcome: Type.Enum(["pass", "return", "fail"]), opinion: Paragraph, fields: Type.Optional(Type.Array(Word, { maxItems: 200 })), indicators: Type.Optional(Type.Array(Indicator, { maxItems: 50 })) });

const Season = Type.Object({ id: Id, edition: EditionId, editionHash: Type.String(), year: Year, kind: Kind, level: Code, node: Node, form: Word, due: Day, standing: Code, tiers: Type.Array(Code), clause: Type.String() });
const Finding = Type.Object({ check: Word, severity: Code, value: OrNull(Type.Number()), other: Type.Optional(OrNull(Type.Number())), factor: Type.Optional(OrNull(Type.Number())) });
const Counts = Type.Object({ cohort: Type.Integer(), filed: Type.Integer(), late: Type.Integer(), passed: Type.Integer(), returned: Type.Integer(), failed: Type.Integer() });
const Unfiled = Type.Object({ entry: Id, name: Type.String(), region: Node, creditCode: OrNull(Type.String()), /** How often it was urged to file, and on which day last. */ urged: Type.Integer(), lastUrged: OrNull(Day) });
const Listed = Type.Object({ id: Id, seasonId: Id, entryId: Id, organisationId: OrNull(Id), name: Type.String(), region: Node, industry: OrNull(Type.String()), year: Year, kind: Kind, standing: Code, turn: OrNull(Code), late: Type.Boolean(), filedAt: Moment, digest: Type.String(), receipt: Type.String(), findings: Type.Array(Finding), version: Type.Integer() });
const Told = Type.Object({ tier: Type.String(), reason: Type.String(), fields: Type.Array(Type.String()), indicators: Type.Array(Type.Object({ indicator: Type.String(), reason: Type.String() })), proceeding: OrNull(Type.String()) });
const Filing = Type.Object({ id: Id, standing: Code, turn: OrNull(Code), late: Type.Boolean(), filedAt: Moment, digest: Type.String(), receipt: Type.String(), /** Why it was returned or found failing. */ told: OrNull(Told) });
const Table = Type.Object({
  season: Season,
  entry: Type.Object({ id: Id, name: Type.String(), region: Node, industry: OrNull(Type.String()), listed: Type.Boolean() }),
  /** The form's own file: blocks, figures, derived values, checks. */
  form: Type.Unsafe<YearFormFile>({}),
  body: Body,
  revision: Type.Integer(),
  last: OrNull(Figures),
  derived: Type.Record(Word, OrNull(Type.Number())),
  findings: Type.Array(Finding),
  filing: OrNull(Filing),
  overdue: Type.Boolean(),
});
const Own = Type.Object({ season: Season, entry: Id, name: Type.String(), standing: OrNull(Code), overdue: Type.Boolean() });
const Due = Type.Object({ season: Id, due: Day });
const next = OrNull(Type.String());

export const upkeepRoutes = [
  route({ id: "list-seasons", method: "GET", path: "/seasons", act: "read-public", summary: "各级名单的年度填报：哪一年、哪一类、依据哪一版通知、截止日。", input: closed({}), response: Type.Object({ seasons: Type.Array(Season) }), status: 200 }),
  route({ id: "open-season", method: "POST", path: "/seasons", act: "open-season", summary: "开始一个年度的动态管理表填报；通知未载期限的须写明截止日。", input: OpenSeasonInput, response: Due, status: 201 }),
  route({ id: "extend-season", method: "POST", path: "/seasons/:season/extension", act: "open-season", summary: "依文件延长填报期限；通知载明期限的不能自行延长。", input: ExtendSeasonInput, response: Due, status: 200 }),
  route({ id: "close-season", method: "POST", path: "/seasons/:season/closing", act: "open-season", summary: "结束一个年度的填报。", input: SeasonOnlyInput, response: Due, status: 200 }),
  route({ id: "read-season", method: "GET", path: "/seasons/:season", act: "list-year-tables", summary: "填报进度和尚未填报的单位，限本地区。", input: ReadSeasonInput, response: Type.Object({ season: Season, over: Type.Boolean(), counts: Counts, consequence: OrNull(NotFiled), unfiled: Type.Array(Unfiled), next }), status: 200 }),
  route({ id: "list-own-tables", method: "GET", path: "/own-year-tables", act: "list-year-tables", summary: "本单位应填报的动态管理表。", input: closed({}), response: Type.Object({ tables: Type.Array(Own) }), status: 200 }),
  route({ id: "list-year-tables", method: "GET", path: "/year-tables", act: "list-year-tables", summary: "本地区已填报的动态管理表，可按填报期、状态、待审层级、逾期筛选。", input: ListYearTablesInput, response: Type.Object({ tables: Type.Array(Listed), total: Type.Integer(), next }), status: 200 }),
  route({ id: "read-year-table", method: "GET", path: "/seasons/:season/tables/:entry", act: "read-year-table", summary: "一家单位一个年度的动态管理表：栏目、已填数字、上年数字、导出指标、自动检查结果。", input: YearTableInput, response: Table, status: 200 }),
  route({ id: "save-year-draft", method: "PUT", path: "/seasons/:season/tables/:entry/draft", act: "file-year-table", summary: "保存动态管理表草稿；内容有误不影响保存。", input: SaveYearDraftInput, response: Type.Object({ revision: Type.Integer(), savedAt: Moment }), status: 200 }),
  route({ id: "file-year-table", method: "POST", path: "/seasons/:season/tables/:entry/filing", act: "file-year-table", summary: "填报动态管理表，得回执；逾期的仍收并注明。", input: YearTableInput, response: Type.Object({ filing: Id, receipt: Type.String(), late: Type.Boolean(), findings: Type.Array(Finding) }), status: 201 }),
  route({ id: "audit-year-table", method: "POST", path: "/year-tables/:filing/audit", act: "audit-year-table", summary: "逐级审核动态管理表：通过、退回，或指出不符合要求的关键指标并转入动态调整。", input: AuditYearTableInput, response: Type.Object({ filing: Id, standing: Code, turn: OrNull(Code), proceeding: OrNull(Id) }), status: 200 }),
  ...yearStartRoutes,
  ...cultivationRoutes,
  ...upkeepPaperRoutes,
] as const;
