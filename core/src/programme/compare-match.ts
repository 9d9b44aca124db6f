// Pairs the entries of two lists of an edition: by name first, then by what they are about, so that a renamed rule is a changed rule.
import { isJsonObject, type Json, type JsonObject } from "../base/json.ts";

export interface Pair {
  readonly name: string;
  readonly from?: JsonObject;
  readonly to?: JsonObject;
}

type Sign = (entry: JsonObject) => string | undefined;

/** A sign made of the keys' values; none where a key is absent, save `for`, which may stay open. */
const text = (entry: JsonObject, ...keys: readonly string[]): string | undefined =>
  keys.every((key) => entry[key] !== undefined || key === "for") ? keys.map((key) => JSON.stringify(entry[key] ?? "")).join(" ") : undefined;

/** The facts and records that a condition speaks of, sorted. */
export function subjectsOf(condition: Json | undefined): readonly string[] {
  if (Array.isArray(condition)) return [...new Set(condition.flatMap((one: Json) => subjectsOf(one)))].toSorted();
  if (!isJsonObject(condition)) return [];
  const own = ["fact", "record", "none-standing"].flatMap((key) => condition[key] ?? []).filter((one) => typeof one === "string");
  const listed = condition["listed-in"] === undefined ? [] : ["listed-in"];
  return [...new Set([...own, ...listed, ...Object.values(condition).flatMap((one) => (typeof one === "object" ? subjectsOf(one) : []))])].toSorted();
}

const saidAlike: Sign = (entry) => text(entry, "says");

const about: Sign = (entry) => {
  const subjects = subjectsOf(entry["require"]);
  return subjects.length === 0 ? undefined : `${JSON.stringify(entry["stage"] ?? "declare")} ${subjects.join(" ")}`;
};

/** From the surest sign to the weakest. */
const signs: { readonly [section: string]: readonly Sign[] } = {
  rules: [saidAlike, (entry) => about(entry) && `${about(entry)} ${JSON.stringify(entry["for"] ?? "")}`, about],
  steps: [(entry) => text(entry, "act", "actor", "for"), (entry) => text(entry, "act", "actor")],
  dates: [(entry) => text(entry, "who", "what")],
  papers: [(entry) => text(entry, "name")],
  duties: [(entry) => text(entry, "act", "who", "for"), (entry) => text(entry, "act", "who"), (entry) => text(entry, "what")],
  standards: [(entry) => text(entry, "number")],
};

export const nameOf = (entry: JsonObject): string | undefined => text(entry, "id") ?? text(entry, "name") ?? text(entry, "what") ?? text(entry, "by", "of") ?? text(entry, "by", "level") ?? text(entry, "by");

const plain = (name: string | undefined, n: number): string => (name === undefined ? String(n) : name.replaceAll('"', ""));

/** Every entry once: paired, or alone on its side; in the order of `to`, then what is gone. */
export function pairUp(section: string, from: readonly JsonObject[], to: readonly JsonObject[]): readonly Pair[] {
  const partner = new Map<JsonObject, JsonObject>();
  const taken = new Set<JsonObject>();
  for (const sign of [nameOf, ...(signs[section] ?? [])]) {
    for (const entry of to.filter((one) => !partner.has(one))) {
      const own = sign(entry);
      const match = own === undefined ? undefined : from.find((one) => !taken.has(one) && sign(one) === own);
      if (match === undefined) continue;
      partner.set(entry, match);
      taken.add(match);
    }
  }
  const here = to.map((entry, n) => {
    const match = partner.get(entry);
    return { name: plain(nameOf(entry), n), to: entry, ...(match === undefined ? {} : { from: match }) };
  });
  return [...here, ...from.filter((one) => !taken.has(one)).map((entry, n) => ({ name: plain(nameOf(entry), n), from: entry }))];
}
