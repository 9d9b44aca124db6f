// Where a yearly table begins: last year's figures and the sheet's taken over, and several units' tables filled in one workbook.
import Type from "typebox";
import { Code, closed, Day, Free, Id, Line, Moment, Node, OrNull, Word, Year } from "./field.ts";
import { route } from "./route.ts";

export const TakeOverInput = closed({ season: Id, entry: Id, revision: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }) });

const From = Type.Object({ kind: Code, year: Type.Optional(Type.Integer()), declaration: Type.Optional(Id), scheme: Type.Optional(Type.String()) });
export const GroupInput = closed({ season: Id });
/** `dryRun`: tells what would be kept and keeps nothing. */
export const FillGroupInput = closed({ season: Id, dryRun: Type.Optional(Type.Boolean()) });
const Kept = Type.Object({ entry: Id, name: Type.String(), row: Type.Integer(), figures: Type.Integer(), revision: Type.Integer() });
const Fault = Type.Object({ code: Type.String(), place: Type.Optional(Type.String()), facts: Type.Optional(Type.Record(Type.String(), Free)), hint: Type.Optional(Type.String()) });
const Taken = Type.Object({ figure: Word, value: Type.Number(), from: From });

/** What the edition says of a unit that files none; null where it says nothing. */
export const NotFiled = Type.Object({ clause: Type.String(), says: Type.String() });
const Notice = Type.Object({ season: Id, entry: Id, name: Type.String(), year: Year, kind: Code, level: Code, due: Day, days: Type.Integer(), overdue: Type.Boolean(), clause: Type.String(), consequence: OrNull(NotFiled), sentAt: Moment, /** The office that urged 催报, with its own words; null for a reminder told by the clock. */ office: OrNull(Type.String()), note: OrNull(Type.String()) });
const Urging = Type.Object({ on: Day, node: Node, note: Type.String(), units: Type.Integer() });

export const UrgeUnitsInput = closed({ season: Id, node: Node, entries: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500 })), note: Type.Optional(Line) });

export const yearStartRoutes = [
  route({ id: "urge-units", method: "POST", path: "/seasons/:season/urgings", act: "urge-units", summary: "催报：提醒本地区尚未填报的单位，可指定单位，也可全部；同一单位一日一次，留有记录。", input: UrgeUnitsInput, response: Type.Object({ told: Type.Integer(), left: Type.Integer(), on: Day }), status: 200 }),
  route({ id: "list-urgings", method: "GET", path: "/seasons/:season/urgings", act: "list-year-tables", summary: "一个填报期的催报记录：哪天、哪个机关、催了几家。", input: GroupInput, response: Type.Object({ urgings: Type.Array(Urging) }), status: 200 }),
  route({ id: "list-own-notices", method: "GET", path: "/own-notices", act: "list-year-tables", summary: "发给本单位的填报提醒和逾期通知；填报后不再显示。", input: closed({}), response: Type.Object({ notices: Type.Array(Notice) }), status: 200 }),
  route({ id: "take-over-figures", method: "POST", path: "/seasons/:season/tables/:entry/taking-over", act: "file-year-table", summary: "把上年很少变化的数字、同年自评表中相同的数字带入草稿的空栏；已填的不改，每个数字注明来处。", input: TakeOverInput, response: Type.Object({ revision: Type.Integer(), savedAt: Moment, taken: Type.Array(Taken) }), status: 200 }),
  route({ id: "download-group-tables", method: "GET", path: "/seasons/:season/group-workbook", act: "list-year-tables", summary: "本单位在该名单上的全部单位一张表，每家一行，已填的数字在内；填好后传回。", input: GroupInput, response: Type.Object({}), status: 200, file: true }),
  route({ id: "fill-group-tables", method: "POST", path: "/seasons/:season/group-workbook", act: "file-year-table", summary: "传回填好的汇总表：逐行存入各家草稿，有错的行不存并指明工作表、行、列；空格不改已填的数字。试读时什么都不存。", input: FillGroupInput, response: Type.Object({ saved: Type.Array(Kept), faults: Type.Array(Fault) }), status: 200, upload: true }),
] as const;
