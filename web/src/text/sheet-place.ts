// The places of a self-evaluation sheet at which two writers can meet: a field, a row of a table, an item put aside, the energy table as one.
import { rowsOf } from "@qingce/core/score/answer-place";
import type { Answer, AnswerRow } from "@qingce/core/score/answers";
import type { Sheet } from "@qingce/core/score/sheet";

const AWAY = "not-applicable.";
const CARRIERS = "carriers";

type Value = Answer | AnswerRow | Sheet["carriers"];

const isTable = (answer: Answer): boolean => rowsOf(answer).length > 0;

/** `energy`, `gas-pollutants.2`, `not-applicable.efficient-products`; rows count from 1. */
export function sheetPlaces(sheet: Sheet | undefined): readonly string[] {
  if (sheet === undefined) return [];
  const answers = Object.entries(sheet.answers).flatMap(([field, answer]) => (isTable(answer) ? rowsOf(answer).map((_, n) => `${field}.${n + 1}`) : [field]));
  return [...answers, ...Object.keys(sheet.notApplicable).map((item) => `${AWAY}${item}`), ...(sheet.carriers === undefined ? [] : [CARRIERS])];
}

const rowOf = (name: string): { readonly field: string; readonly row: number } | undefined => {
  const parts = /^([^.]+)\.(\d+)/u.exec(name);
  return parts === null ? undefined : { field: parts[1] ?? "", row: Number(parts[2]) - 1 };
};

const empty = (row: AnswerRow): boolean => Object.values(row).every((text) => text === "");

export function sheetValueAt(sheet: Sheet | undefined, name: string): Value {
  if (sheet === undefined) return undefined;
  if (name === CARRIERS) return sheet.carriers;
  if (name.startsWith(AWAY)) return sheet.notApplicable[name.slice(AWAY.length)];
  const row = rowOf(name);
  if (row === undefined) return sheet.answers[name];
  const found = rowsOf(sheet.answers[row.field])[row.row];
  return found === undefined || empty(found) ? undefined : found;
}

const without = <T>(table: { readonly [name: string]: T }, name: string): { readonly [name: string]: T } => Object.fromEntries(Object.entries(table).filter(([key]) => key !== name));
const put = <T>(table: { readonly [name: string]: T }, name: string, value: T | undefined): { readonly [name: string]: T } => (value === undefined ? without(table, name) : { ...table, [name]: value });

function putRow(answers: Sheet["answers"], { field, row }: { readonly field: string; readonly row: number }, value: AnswerRow): Sheet["answers"] {
  const held = rowsOf(answers[field]);
  const rows = Array.from({ length: Math.max(held.length, row + 1) }, (_, n): AnswerRow => (n === row ? value : (held[n] ?? {})));
  const last = rows.findLastIndex((one) => !empty(one));
  return put(answers, field, last < 0 ? undefined : rows.slice(0, last + 1));
}

const isCarriers = (value: Value): value is NonNullable<Sheet["carriers"]> => typeof value === "object" && !Array.isArray(value) && "rows" in value && Array.isArray(value.rows);
const isRow = (value: Value): value is AnswerRow => typeof value === "object" && !Array.isArray(value) && !isCarriers(value);

function putAnswer(answers: Sheet["answers"], name: string, value: Value): Sheet["answers"] {
  const row = rowOf(name);
  if (row !== undefined) return putRow(answers, row, isRow(value) ? value : {});
  return put(answers, name, value === undefined || isRow(value) || isCarriers(value) ? undefined : value);
}

function putCarriers({ answers, notApplicable }: Sheet, value: Value): Sheet {
  return { answers, notApplicable, ...(isCarriers(value) ? { carriers: value } : {}) };
}

/** The sheet with another value at a place; a sheet that has nothing left in it is none. */
export function putSheetAt(sheet: Sheet | undefined, name: string, value: Value): Sheet | undefined {
  const now: Sheet = sheet ?? { answers: {}, notApplicable: {} };
  const away = name.startsWith(AWAY);
  const next: Sheet =
    name === CARRIERS ? putCarriers(now, value)
    : away ? { ...now, notApplicable: put(now.notApplicable, name.slice(AWAY.length), typeof value === "string" ? value : undefined) }
    : { ...now, answers: putAnswer(now.answers, name, value) };
  return Object.keys(next.answers).length + Object.keys(next.notApplicable).length === 0 && next.carriers === undefined ? undefined : next;
}
