// Checks over a year's tables, what they found, and questions to units about it.
import Type from "typebox";
import { closed, Code, EditionId, Id, Moment, Node, OrNull, page, Paragraph, Word, Year } from "./field.ts";
import type { YearFormFile } from "../upkeep/year-form-file.ts";
import { route } from "./route.ts";

const Standing = Type.Enum(["open", "asked", "answered", "confirmed", "cleared"]);
const Severity = Type.Enum(["fault", "doubt", "hint"]);
const number = OrNull(Type.Number());
const text = OrNull(Type.String());

export const StartYearCheckInput = closed({ season: Id });
export const YearCheckInput = closed({ check: Id });
const Division = Type.String({ maxLength: 2, pattern: "^[0-9]{2}$" });
const findingSieve = { season: Id, check: Type.Optional(Word), severity: Type.Optional(Severity), standing: Type.Optional(Standing), node: Type.Optional(Node), division: Type.Optional(Division), sort: Type.Optional(Type.Enum(["check", "severity", "region", "industry", "name"])) };
const unitSieve = { season: Id, node: Type.Optional(Node), division: Type.Optional(Division), standing: Type.Optional(Type.Enum(["unfiled", "filed", "late", "returned", "passed", "failed", "closed"])), /** A figure that the form adds up, greatest first; by name where none is told. */ sort: Type.Optional(Word) };
const format = Type.Enum(["csv", "xlsx"]);
const file = { response: Type.Object({}), status: 200, file: true } as const;

export const ListYearFindingsInput = closed({ ...findingSieve, ...page });
export const DownloadYearFindingsInput = closed({ format, ...findingSieve });
export const ListPeerUnitsInput = closed({ ...unitSieve, ...page });
export const DownloadPeerUnitsInput = closed({ format, ...unitSieve });
export const AskOnFindingInput = closed({ filing: Id, check: Word, question: Type.Optional(Paragraph) });
export const AnswerQuestionInput = closed({ filing: Id, check: Word, answer: Paragraph });
export const DecideFindingInput = closed({ filing: Id, check: Word, outcome: Type.Enum(["confirm", "clear"]), reason: Paragraph });

const Run = Type.Object({ id: Id, seasonId: Id, form: Word, year: Year, state: Type.Enum(["running", "done", "cancelled"]), total: Type.Integer(), next: Type.Integer(), reports: Type.Integer(), found: Type.Integer(), startedAt: Moment, endedAt: OrNull(Moment), account: Type.String() });
const Count = Type.Object({ check: Word, severity: Code, says: Type.String(), ground: Type.String(), found: Type.Integer(), open: Type.Integer(), asked: Type.Integer(), answered: Type.Integer(), confirmed: Type.Integer(), cleared: Type.Integer(), precision: number });
const Finding = Type.Object({ filing: Id, entry: Id, name: Type.String(), region: Node, industry: text, check: Word, place: Type.Integer(), severity: Severity, says: Type.String(), value: number, other: number, factor: number, otherName: text, note: text, standing: Standing, question: text, answer: text, reason: text });
const Question = Type.Object({ filing: Id, check: Word, says: Type.String(), name: Type.String(), season: Id, entry: Id, year: Year, form: Word, digest: Type.String(), stale: Type.Boolean(), question: Type.String(), askedBy: Type.String(), askedAt: Moment, answer: text, answeredAt: OrNull(Moment), outcome: OrNull(Type.Enum(["confirmed", "cleared"])), reason: text, decidedBy: text, decidedAt: OrNull(Moment), standing: Standing });
const counted = { found: Type.Integer(), open: Type.Integer(), asked: Type.Integer(), confirmed: Type.Integer(), cleared: Type.Integer() };
const YearTotal = Type.Object({ year: Year, cohort: Type.Integer(), filed: Type.Integer(), late: Type.Integer(), completeness: number, timeliness: number, figures: Type.Array(Type.Object({ figure: Word, sum: Type.Number(), known: Type.Integer(), trend: number })), ...counted });
const Group = Type.Object({ code: Type.String(), name: Type.String(), years: Type.Array(YearTotal) });
const Season = Type.Object({ id: Id, year: Year, kind: Code, level: Code, node: Node, form: Word, clause: Type.String(), edition: EditionId });
const Totals = Type.Object({ season: Season, node: Node, name: Type.String(), division: text, figures: Type.Array(Type.Object({ id: Word, label: Type.String(), unit: Type.String() })), whole: Type.Array(YearTotal), byRegion: Type.Array(Group), byIndustry: Type.Array(Group) });
const Changed = Type.Object({ check: Id, state: Code });
const After = Type.Object({ filing: Id, check: Word, standing: Code });

const PeerUnit = Type.Object({ entry: Id, name: Type.String(), region: Node, place: Type.String(), industry: text, filing: OrNull(Id), standing: OrNull(Code), late: Type.Boolean(), figures: Type.Array(number), last: Type.Array(number) });
const PeerUnits = Type.Object({ node: Node, name: Type.String(), division: text, divisionName: text, figures: Type.Array(Type.Object({ id: Word, label: Type.String(), unit: Type.String() })), units: Type.Array(PeerUnit), total: Type.Integer(), next: text });

export const GradeGreenCodesInput = closed({ season: Id, scoring: Type.Optional(Word), document: Type.Optional(Type.String({ maxLength: 200 })), scores: Type.Optional(Type.Array(closed({ entry: Id, score: Type.Number({ minimum: -1e12, maximum: 1e12 }) }), { maxItems: 10_000 })) });
const CodesGraded = Type.Object({ units: Type.Integer(), graded: Type.Integer(), withheld: Type.Integer(), open: Type.Integer(), basis: Type.String(), fictitious: Type.Boolean() });

export const ReadUpkeepTotalsInput = closed({ season: Id, node: Type.Optional(Node), division: Type.Optional(Division) });
export const DownloadUpkeepTotalsInput = closed({ format, season: Id, node: Type.Optional(Node), division: Type.Optional(Division) });

export const yearCheckRoutes = [
  route({ id: "start-year-check", method: "POST", path: "/seasons/:season/checks", act: "check-year", summary: "对一个填报期的全部动态管理表做全量检查（同比、同行、重复等），在后台进行；同时只能有一次。", input: StartYearCheckInput, response: Type.Object({ check: Id }), status: 201 }),
  route({ id: "cancel-year-check", method: "POST", path: "/year-checks/:check/cancel", act: "check-year", summary: "停止正在进行的全量检查；已完成的部分保留，可继续。", input: YearCheckInput, response: Changed, status: 200 }),
  route({ id: "resume-year-check", method: "POST", path: "/year-checks/:check/resume", act: "check-year", summary: "从停下处继续全量检查。", input: YearCheckInput, response: Changed, status: 200 }),
  route({ id: "list-year-findings", method: "GET", path: "/seasons/:season/findings", act: "list-year-findings", summary: "全量检查的进度和结果，限本地区；每项检查发现、待核实、已认定、已排除各多少，认定率。", input: ListYearFindingsInput, response: Type.Object({ season: Season, node: Node, own: Type.Boolean(), form: Type.Unsafe<YearFormFile | null>({}), runs: Type.Array(Run), checks: Type.Array(Count), findings: Type.Array(Finding), total: Type.Integer(), next: text }), status: 200 }),
  route({ id: "ask-on-finding", method: "POST", path: "/year-tables/:filing/findings/:check/question", act: "question-finding", summary: "就检查发现的问题请单位核实；不写问题的用检查的原话。", input: AskOnFindingInput, response: After, status: 201 }),
  route({ id: "answer-question", method: "POST", path: "/year-tables/:filing/findings/:check/answer", act: "answer-question", summary: "单位答复核实。", input: AnswerQuestionInput, response: After, status: 200 }),
  route({ id: "decide-finding", method: "POST", path: "/year-tables/:filing/findings/:check/decision", act: "question-finding", summary: "认定或排除检查发现的问题；单位未答复而认定的须写明理由。", input: DecideFindingInput, response: After, status: 200 }),
  route({ id: "list-questions", method: "GET", path: "/finding-questions", act: "list-questions", summary: "请单位核实的问题：单位看到问本单位的，主管部门看到本地区的；未结的在前。", input: closed({}), response: Type.Object({ questions: Type.Array(Question) }), status: 200 }),
  route({ id: "read-upkeep-totals", method: "GET", path: "/seasons/:season/totals", act: "read-upkeep-totals", summary: "动态管理汇总：本地区各年各项数字之和与可比增减，按地区、按行业；填报是否完整、及时；检查发现的问题未核实、已认定各多少。可限下级地区、行业大类。", input: ReadUpkeepTotalsInput, response: Totals, status: 200 }),
  route({ id: "grade-green-codes", method: "POST", path: "/seasons/:season/green-codes", act: "grade-green-codes", summary: "为一个填报期的绿色工厂赋企业绿码：用本平台的评分办法，或导入得分表并写明依据；未填报、填报不规范、数据异常的不赋码。", input: GradeGreenCodesInput, response: CodesGraded, status: 200 }),
  route({ id: "download-upkeep-totals", method: "GET", path: "/seasons/:season/totals/:format", act: "read-upkeep-totals", summary: "下载动态管理汇总：按地区、按行业，各年一行。", input: DownloadUpkeepTotalsInput, ...file }),
  route({ id: "list-peer-units", method: "GET", path: "/seasons/:season/units", act: "read-upkeep-totals", summary: "一个地区、一个行业大类的在册单位和它们填报的汇总数字，可按某项数字排序。", input: ListPeerUnitsInput, response: PeerUnits, status: 200 }),
  route({ id: "download-peer-units", method: "GET", path: "/seasons/:season/units/:format", act: "read-upkeep-totals", summary: "下载一个地区、行业大类的单位和数字。", input: DownloadPeerUnitsInput, ...file }),
  route({ id: "download-year-findings", method: "GET", path: "/seasons/:season/findings/:format", act: "list-year-findings", summary: "下载全量检查的结果，条件和次序与查询相同。", input: DownloadYearFindingsInput, ...file }),
] as const;
