// Where an answer stands: a whole field, one year of it, one cell of a table. Reads and changes it; rows and years not reached yet count as empty.
import type { Answer, AnswerRow, Answers } from "./answers.ts";
import type { Scheme } from "./scheme.ts";

/** `year` and `row` count from 0. */
export type AnswerPlace =
  | { readonly kind: "whole"; readonly field: string }
  | { readonly kind: "year"; readonly field: string; readonly year: number }
  | { readonly kind: "cell"; readonly field: string; readonly row: number; readonly column: string };

/** As faults name it, counted from 1: `energy`, `gross-output.3`, `products.2.lead`. */
export function placeText(place: AnswerPlace): string {
  switch (place.kind) {
    case "whole": return place.field;
    case "year": return `${place.field}.${place.year + 1}`;
    case "cell": return `${place.field}.${place.row + 1}.${place.column}`;
  }
}

const isRow = (one: string | AnswerRow): one is AnswerRow => typeof one === "object";

export const rowsOf = (answer: Answer | undefined): readonly AnswerRow[] => (Array.isArray(answer) ? (answer as readonly (string | AnswerRow)[]).filter(isRow) : []);
export const textsOf = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? (answer as readonly (string | AnswerRow)[]).filter((one): one is string => typeof one === "string") : []);

export function answerAt(answers: Answers, place: AnswerPlace): Answer | undefined {
  const answer = Object.hasOwn(answers, place.field) ? answers[place.field] : undefined;
  switch (place.kind) {
    case "whole": return answer;
    case "year": return textsOf(answer)[place.year];
    case "cell": return rowsOf(answer)[place.row]?.[place.column];
  }
}

const without = (answers: Answers, field: string): Answers => Object.fromEntries(Object.entries(answers).filter(([name]) => name !== field));

const isEmptyRow = (row: AnswerRow): boolean => Object.values(row).every((text) => text === "");

function trimmed<T>(list: readonly T[], isEmpty: (one: T) => boolean): readonly T[] {
  const last = list.findLastIndex((one) => !isEmpty(one));
  return list.slice(0, last + 1);
}

function withRow(rows: readonly AnswerRow[], at: number, column: string, text: string): readonly AnswerRow[] {
  const filled = Array.from({ length: Math.max(rows.length, at + 1) }, (_, n): AnswerRow => rows[n] ?? {});
  const put = filled.map((row, n): AnswerRow => (n === at ? (text === "" ? Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)) : { ...row, [column]: text }) : row));
  return trimmed(put, isEmptyRow);
}

const whole = (answers: Answers, field: string, answer: Answer | undefined): Answers => (answer === undefined || answer === "" ? without(answers, field) : { ...answers, [field]: answer });
const listed = (answers: Answers, field: string, list: readonly string[] | readonly AnswerRow[]): Answers => (list.length === 0 ? without(answers, field) : { ...answers, [field]: list });

/** The answers with one changed; empty text takes the answer away, and what is empty at the end of a list goes. */
export function withAnswer(answers: Answers, place: AnswerPlace, answer: Answer | undefined): Answers {
  if (place.kind === "whole") return whole(answers, place.field, answer);
  const held = answers[place.field];
  const text = typeof answer === "string" ? answer : "";
  if (place.kind === "cell") return listed(answers, place.field, withRow(rowsOf(held), place.row, place.column, text));
  const texts = textsOf(held);
  const years = Array.from({ length: Math.max(texts.length, place.year + 1) }, (_, n) => (n === place.year ? text : (texts[n] ?? "")));
  return listed(answers, place.field, trimmed(years, (one) => one === ""));
}

/** The place whose answer fills a slot; undefined for benchmarks, computed values and options of a set. */
export function placeOfSlot(scheme: Scheme, slot: number): AnswerPlace | undefined {
  for (const run of scheme.slots.values()) {
    if (slot < run.at || slot >= run.at + run.rows) continue;
    switch (run.of) {
      case "field": case "given": return { kind: "whole", field: run.name };
      case "years": return { kind: "year", field: run.name, year: slot - run.at };
      case "column": {
        const dot = run.name.indexOf(".");
        const [field, column] = [run.name.slice(0, dot), run.name.slice(dot + 1)];
        const table = scheme.file.fields[field];
        return table?.type === "table" && table.columns[column]?.type === "number" ? { kind: "cell", field, row: slot - run.at, column } : undefined;
      }
      case "set": case "benchmark": case "derived": return undefined;
    }
  }
  return undefined;
}

/** The place that a fault or a question names; undefined where the scheme has none such. */
export function placeOfText(scheme: Scheme, text: string): AnswerPlace | undefined {
  const [field = "", row, column] = text.split(".");
  const shape = Object.hasOwn(scheme.file.fields, field) ? scheme.file.fields[field] : undefined;
  if (row === undefined) return shape !== undefined || scheme.slots.get(field)?.of === "given" ? { kind: "whole", field } : undefined;
  const n = Number(row) - 1;
  if (!Number.isInteger(n) || n < 0) return undefined;
  if (shape?.type === "number" && shape.years !== undefined && column === undefined) return { kind: "year", field, year: n };
  return shape?.type === "table" && column !== undefined && Object.hasOwn(shape.columns, column) ? { kind: "cell", field, row: n, column } : undefined;
}
