// The thresholds inside eligibility rules. They are moved in the data as written, then read again by the grammar.
import type { Json } from "../base/json.ts";
import { isJsonObject, type JsonObject } from "../base/json.ts";
import { readCondition } from "../rule/read-condition.ts";
import { severitiesOf, type Edition } from "./edition.ts";
import { putAt, type Nudge } from "./threshold.ts";
import { decimalSteps, isComparison, otherStrictness, wholeSteps, wordSteps } from "./threshold-step.ts";

/** A changed condition below `require`: where the threshold stands, and the node that takes the place of the one at `node`. */
interface Change {
  readonly at: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly node: readonly string[];
  readonly value: Json;
}

type Severities = { readonly [record: string]: readonly string[] };

const without = (node: JsonObject, gone: string): JsonObject => Object.fromEntries(Object.entries(node).filter(([key]) => key !== gone));

/** Amounts do not fall below nought: a lower bound there would let in nothing that can occur. */
const senseless = (key: string, to: string): boolean => to.startsWith("-") && (key === "at-least" || key === "below");

function ofComparison(node: JsonObject, path: readonly string[]): readonly Change[] {
  const key = Object.keys(node).find(isComparison);
  const bound = key === undefined ? undefined : node[key];
  if (key === undefined || typeof bound !== "string") return [];
  const steps = decimalSteps(bound).filter((to) => bound.startsWith("-") || !senseless(key, to));
  const other = otherStrictness[key];
  return [
    ...steps.map((to) => ({ at: [...path, key], from: bound, to, node: path, value: { ...node, [key]: to } })),
    { at: [...path, key], from: `${key} ${bound}`, to: `${other} ${bound}`, node: path, value: { ...without(node, key), [other]: bound } },
  ];
}

/** Each record has a scale of its own, so its severity moves alone; the other records of the node keep theirs. */
function ofSeverity(node: JsonObject, path: readonly string[], severities: Severities): readonly Change[] {
  const from = node["severity-from"];
  const named = node["record"];
  const records = typeof named === "string" ? [named] : Array.isArray(named) ? (named as readonly string[]) : [];
  return records.flatMap((record) =>
    wordSteps(typeof from === "string" ? from : undefined, severities[record] ?? []).map((word) => {
      const moved = { ...node, record, "severity-from": word };
      const rest = { ...node, record: records.filter((one) => one !== record) };
      const value: Json = records.length === 1 ? moved : { all: [moved, rest] };
      const name = typeof from === "string" ? from : "不分等级";
      return { at: [...path, typeof from === "string" ? "severity-from" : "record"], from: `${record} ${name}`, to: word, node: path, value };
    }),
  );
}

function ofNode(node: JsonObject, path: readonly string[], severities: Severities): readonly Change[] {
  const years = node["none-within-years"];
  const { count, "at-least": least } = node;
  if (typeof years === "number") {
    const moved = wholeSteps(years, 1).map((to) => ({ at: [...path, "none-within-years"], from: String(years), to: String(to), node: path, value: { ...node, "none-within-years": to } }));
    return [...moved, ...ofSeverity(node, path, severities)];
  }
  if (Array.isArray(count) && typeof least === "number") {
    return wholeSteps(least, 1, count.length).map((to) => ({ at: [...path, "at-least"], from: String(least), to: String(to), node: path, value: { ...node, "at-least": to } }));
  }
  return ofComparison(node, path);
}

function everyChange(value: Json | undefined, path: readonly string[], severities: Severities): readonly Change[] {
  if (Array.isArray(value)) return value.flatMap((one: Json, n) => everyChange(one, [...path, String(n)], severities));
  if (!isJsonObject(value)) return [];
  return [...ofNode(value, path, severities), ...Object.entries(value).flatMap(([key, inner]) => everyChange(inner, [...path, key], severities))];
}

export function conditionNudges(edition: Edition): readonly Nudge[] {
  const severities = severitiesOf(edition);
  return edition.eligibility.rules.flatMap((rule, n) =>
    everyChange(rule.require as Json, [], severities).flatMap((change) => {
      const require = putAt(rule.require, change.node, change.value) as Json;
      const { condition } = readCondition(require);
      if (condition === undefined) return [];
      const nudged: Edition = {
        ...edition,
        eligibility: { ...edition.eligibility, rules: edition.eligibility.rules.map((one, at) => (at === n ? { ...one, require } : one)) },
        rules: edition.rules.map((one, at) => (at === n ? { ...one, require: condition } : one)),
      };
      return [{ at: ["rules", String(n), "require", ...change.at].join("."), file: "eligibility.yaml", clause: rule.cite, from: change.from, to: change.to, edition: nudged }];
    }),
  );
}
