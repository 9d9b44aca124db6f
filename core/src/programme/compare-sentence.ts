// Tells a comparison in Chinese, grouped by topic; one sentence a change, with the clause on either side.
import { isJsonObject, type Json } from "../base/json.ts";
import { readCondition } from "../rule/read-condition.ts";
import { sayCondition, type Speech } from "../rule/sentence.ts";
import type { Comparison } from "./compare.ts";
import { sayClauses } from "./compare-clause.ts";
import type { Change } from "./compare-change.ts";
import { keyWord, topicOf, topics, valueWord } from "./compare-words.ts";
import { speechOf, type Edition } from "./edition.ts";

export interface Telling {
  readonly topic: string;
  readonly sentences: readonly string[];
}

interface Side {
  readonly speech: Speech;
  readonly titles: ReadonlyMap<string, string>;
}

/** What an entry is called in its own edition: its words before its id. */
function titlesOf({ eligibility, procedure, upkeep }: Edition): ReadonlyMap<string, string> {
  return new Map([
    ...eligibility.rules.map((one) => [`rules.${one.id}`, one.says] as const),
    ...procedure.steps.map((one) => [`steps.${one.id}`, one.says] as const),
    ...procedure.dates.map((one) => [`dates.${one.id}`, one.what] as const),
    ...procedure.papers.map((one) => [`papers.${one.id}`, one.name] as const),
    ...procedure.duties.map((one) => [`duties.${one.id}`, one.what] as const),
    ...upkeep.duties.map((one) => [`upkeep.duties.${one.id}`, one.says] as const),
  ]);
}

function sayObject(value: { readonly [key: string]: Json }, side: Side): string {
  for (const key of ["says", "what", "name", "label", "take"]) {
    const words = value[key];
    if (typeof words === "string") return `“${words}”`;
  }
  const { condition } = readCondition(value);
  if (condition !== undefined) return sayCondition(condition, side.speech);
  const parts = Object.entries(value).filter(([key]) => key !== "cite" && key !== "reading" && key !== "id");
  return parts.map(([key, inner]) => `${keyWord(key)} ${sayValue(inner, side)}`).join("，");
}

function sayValue(value: Json, side: Side): string {
  if (value === null) return "无";
  if (typeof value === "number" || typeof value === "boolean") return valueWord(String(value));
  if (Array.isArray(value)) return value.length === 0 ? "无" : value.map((one: Json) => sayValue(one, side)).join("、");
  if (isJsonObject(value)) return sayObject(value, side);
  if (typeof value !== "string") return "";
  return side.speech.facts[value]?.label ?? side.speech.records[value]?.label ?? side.titles.get(`papers.${value}`) ?? side.titles.get(`dates.${value}`) ?? valueWord(value);
}

/** The title of the entry that the path leads into, and the keys below it. */
function placeOf(at: string, from: Side, to: Side): string {
  const keys = at.split(".");
  for (let length = keys.length; length > 1; length -= 1) {
    const path = keys.slice(0, length).join(".");
    const title = to.titles.get(path) ?? from.titles.get(path);
    if (title !== undefined) return [`“${title}”`, ...keys.slice(length).map(keyWord)].join("·");
  }
  if (at === "cap.over") return keyWord("for");
  return keys.slice(1).map(keyWord).join("·");
}

const aboutText = ({ at }: Change): boolean => at.startsWith("not-held.") || at.startsWith("unstated.");

function sentence(change: Change, from: Side, to: Side): string {
  const place = placeOf(change.at, from, to);
  const [before, after] = [sayValue(change.from, from), sayValue(change.to, to)];
  const head = place === "" || place === before || place === after || `“${place}”` === before || `“${place}”` === after ? "" : `${place}：`;
  switch (change.kind) {
    case "added":
      return `新增：${head}${after}${sayClauses(change)}`;
    case "removed":
      // A notice that is silent repeals nothing: it only does not say.
      return `${aboutText(change) ? "不再列入" : "本版未写"}：${head}${before}${sayClauses(change)}`;
    case "changed":
      return `改变：${head}由 ${before} 改为 ${after}${sayClauses(change)}`;
    case "unsaid":
      return `不再载明：${head}原为 ${before}，现未载明${sayClauses(change)}`;
    case "said":
      return `新载明：${head}原未载明，现为 ${after}${sayClauses(change)}`;
    case "not-held":
      return `改由未持有的文件规定：${head}${change.from === null ? "" : `原为 ${before}，`}现行规定本平台未持有，不作推定${sayClauses(change)}`;
    case "held":
      return `原规定未持有：${head}现为 ${after}${sayClauses(change)}`;
  }
}

/** The comparison as sentences by topic; topics without a change are left out. */
export function tellComparison({ changes }: Comparison, from: Edition, to: Edition): readonly Telling[] {
  const sides = [from, to].map((edition) => ({ speech: speechOf(edition), titles: titlesOf(edition) }));
  const [left, right] = sides;
  if (left === undefined || right === undefined) return [];
  return topics
    .map(([part]) => ({ topic: topicOf(part), sentences: changes.filter((change) => change.at.split(".")[0] === part).map((change) => sentence(change, left, right)) }))
    .filter(({ sentences }) => sentences.length > 0);
}
