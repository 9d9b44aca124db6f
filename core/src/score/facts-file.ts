// A facts file as people write one: answers by field, benchmarks, and what does not apply. JSON numbers are welcome where they are exact as text.
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../base/json.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { Answer, AnswerRow, Answers, BenchmarkValues } from "./answers.ts";
import type { Sheet } from "./sheet.ts";

export interface ScoreFacts {
  readonly sheet: Sheet;
  readonly benchmarks: BenchmarkValues;
}

/** `1e21` and `1e-7` have no plain spelling: they are left as they are, and refused beside their field. */
const textOf = (value: Json): string | undefined => (typeof value === "number" ? String(value) : typeof value === "string" ? value : undefined);

function rowOf(value: JsonObject): AnswerRow {
  return Object.fromEntries(Object.entries(value).map(([column, cell]) => [column, textOf(cell) ?? JSON.stringify(cell)]));
}

function answerOf(value: Json): Answer | undefined {
  if (typeof value === "boolean") return value;
  if (!isJsonList(value)) return textOf(value);
  if (value.length > 0 && value.every(isJsonObject)) return value.map(rowOf);
  const texts = value.map(textOf);
  return texts.every((text): text is string => text !== undefined) ? texts : undefined;
}

function answersOf(facts: JsonObject): Result<Answers> {
  const faults: Refusal[] = [];
  const answers: { [field: string]: Answer } = {};
  for (const [field, value] of Object.entries(facts)) {
    // null says as much as nothing: empty, not zero
    if (value === null) continue;
    const answer = answerOf(value);
    if (answer === undefined) faults.push({ code: "answer-type", place: field, hint: `${field}：写数、文字、是否或列表` });
    else answers[field] = answer;
  }
  return faults.length > 0 ? refuse(...faults) : ok(answers);
}

function textsOf(place: string, value: Json | undefined): Result<{ readonly [name: string]: string }> {
  if (value === undefined) return ok({});
  const fault = refuse({ code: "facts-malformed", place, hint: `${place} 须是名称到值的表` });
  if (!isJsonObject(value)) return fault;
  const texts = Object.entries(value).map(([name, one]) => [name, textOf(one)] as const);
  return texts.every((pair): pair is readonly [string, string] => pair[1] !== undefined) ? ok(Object.fromEntries(texts)) : fault;
}

/** Reads `{answers, benchmarks?, notApplicable?}`; without `answers` every other key is an answer. Refuses `facts-malformed`, `answer-type`. */
export function readFacts(json: Json): Result<ScoreFacts> {
  if (!isJsonObject(json)) return refuse({ code: "facts-malformed", hint: "事实文件须是一个对象：answers、benchmarks、notApplicable" });
  const { answers: given, benchmarks, notApplicable, ...flat } = json;
  if (given !== undefined && !isJsonObject(given)) return refuse({ code: "facts-malformed", place: "answers", hint: "answers 须是名称到值的表" });
  const [answers, numbers, reasons] = [answersOf(given ?? flat), textsOf("benchmarks", benchmarks), textsOf("notApplicable", notApplicable)];
  if (!answers.ok) return answers;
  if (!numbers.ok) return numbers;
  if (!reasons.ok) return reasons;
  return ok({ sheet: { answers: answers.value, notApplicable: reasons.value }, benchmarks: numbers.value });
}
