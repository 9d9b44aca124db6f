// The clauses that a compared entry stands on: what it cites, the places that an open matter is open at, or what it cites within.
import { isJsonObject, type Json } from "../base/json.ts";
import type { Change } from "./compare-change.ts";

const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");

/** Every anchor cited below a value, in its order, each once. */
function citedWithin(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one: Json) => citedWithin(one)))];
  if (!isJsonObject(value)) return [];
  return [...new Set([...texts(value["cite"]), ...Object.values(value).flatMap((one) => citedWithin(one))])];
}

/** The clauses that an entry itself names; none where it names none. Only an open matter (unstated, not held) has its places at `at`. */
export function ownClauses(value: Json | undefined): readonly string[] {
  if (!isJsonObject(value)) return [];
  const cite = texts(value["cite"]);
  return cite.length > 0 ? cite : texts(value["at"]);
}

/** The clauses of one side of a change: those of the entry or of what stands around it, else those within. */
export const clausesOf = (value: Json | undefined, around: readonly string[]): readonly string[] => (around.length > 0 ? around : citedWithin(value));

/** All clauses of either side of a change. */
export const clausesFrom = ({ clauseFrom, alsoFrom = [] }: Change): readonly string[] => (clauseFrom === null ? [] : [clauseFrom, ...alsoFrom]);
export const clausesTo = ({ clauseTo, alsoTo = [] }: Change): readonly string[] => (clauseTo === null ? [] : [clauseTo, ...alsoTo]);

/** The clauses at the end of a change's sentence; nothing where neither side has one. */
export function sayClauses(change: Change): string {
  const [from, to] = [clausesFrom(change).join("、"), clausesTo(change).join("、")];
  if (from === to) return to === "" ? "" : `（${to}）`;
  return `（${from === "" ? "无" : from} → ${to === "" ? "无" : to}）`;
}
