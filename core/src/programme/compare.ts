// What changed between two editions: a difference of meaning, entry by entry, with the clause on either side. Wording that binds nobody is left out.
import { isJsonObject, type Json, type JsonObject } from "../base/json.ts";
import { grammar } from "../rule/read-condition.ts";
import { clausesOf, ownClauses } from "./compare-clause.ts";
import { governed } from "./compare-governed.ts";
import { pairUp } from "./compare-match.ts";
import type { Change, ChangeKind } from "./compare-change.ts";
import { labelsOf, partsOf } from "./compare-parts.ts";
import type { Edition } from "./edition.ts";

export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

type Labels = ReadonlyMap<string, string>;

interface Side {
  readonly value: Json | undefined;
  readonly clauses: readonly string[];
  readonly labels: Labels;
}

const wording: ReadonlySet<string> = new Set(["id", "cite", "reading", "says", "what", "note", "why", "matter", "shown-to", "proof", "at", "ref"]);

type State = "stated" | "unstated" | "not-held";

const stateOf = (value: Json | undefined): State => {
  const word = isJsonObject(value) ? value["is"] : value;
  return word === "unstated" || word === "not-held" ? word : "stated";
};

function kindOf(from: Json | undefined, to: Json | undefined): ChangeKind {
  const [before, after] = [stateOf(from), stateOf(to)];
  if (after === "not-held" && before !== "not-held") return "not-held";
  if (before === "not-held" && after === "stated") return "held";
  if (from === undefined) return "added";
  if (to === undefined) return "removed";
  if (after === "unstated") return "unsaid";
  return before === "unstated" ? "said" : "changed";
}

/** Keys whose words are names of facts or records; two editions may name the same thing differently and label it alike. */
const naming: ReadonlySet<string> = new Set(["fact", "record", "none-standing", "on"]);

const labelled = (value: unknown, labels: Labels): unknown =>
  Array.isArray(value) ? value.map((one: unknown) => labelled(one, labels)) : typeof value === "string" ? (labels.get(value) ?? value) : value;

/** Keys whose lists are sets: another order is no change. */
const unordered: ReadonlySet<string> = new Set(["tied-by"]);

/** The meaning of a value as text: keys sorted, wording left out, names by their labels where labels are given. */
const spell = (value: Json | undefined, labels: Labels, under = ""): string =>
  JSON.stringify({ [under]: value }, (key, inner: unknown) => {
    if (wording.has(key)) return undefined;
    if (naming.has(key)) return labelled(inner, labels);
    if (unordered.has(key) && Array.isArray(inner)) return inner.map(String).toSorted((one, other) => (one < other ? -1 : 1));
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }) ?? "";

const clausesAt = ({ value, clauses }: Side): readonly string[] => (value === undefined ? [] : clausesOf(value, clauses));

function whole(at: readonly string[], from: Side, to: Side): Change {
  const [clauseFrom = null, ...alsoFrom] = clausesAt(from);
  const [clauseTo = null, ...alsoTo] = clausesAt(to);
  return {
    at: at.join("."),
    kind: kindOf(from.value, to.value),
    clauseFrom,
    clauseTo,
    ...(alsoFrom.length === 0 ? {} : { alsoFrom }),
    ...(alsoTo.length === 0 ? {} : { alsoTo }),
    from: from.value ?? null,
    to: to.value ?? null,
  };
}

function sideOf(value: Json | undefined, above: Side): Side {
  const own = ownClauses(value);
  return { value, clauses: own.length > 0 ? own : above.clauses, labels: above.labels };
}

const grammarKey = (value: JsonObject): string | undefined => grammar.find(({ key }) => key in value)?.key;

/** Objects that speak of different things are not taken apart: another grammar key, or `is: unstated` on one side. */
const apart = (at: readonly string[], from: JsonObject, to: JsonObject): boolean =>
  "is" in from !== "is" in to || (at.includes("require") && grammarKey(from) !== grammarKey(to));

const entries = (value: Json | undefined): readonly JsonObject[] | undefined =>
  Array.isArray(value) && value.every((one: Json) => isJsonObject(one)) ? value : undefined;

const noLabels: Labels = new Map();

function same(at: readonly string[], from: Side, to: Side): boolean {
  const key = at.at(-1) ?? "";
  if (spell(from.value, noLabels, key) === spell(to.value, noLabels, key) || spell(from.value, from.labels, key) === spell(to.value, to.labels, key)) return true;
  const [before, after] = [stateOf(from.value), stateOf(to.value)];
  return (from.value === undefined && after === "unstated") || (to.value === undefined && before === "unstated");
}

function differ(at: readonly string[], from: Side, to: Side): readonly Change[] {
  if (same(at, from, to)) return [];
  const [before, after] = [entries(from.value), entries(to.value)];
  if (before !== undefined && after !== undefined && !at.includes("require")) {
    return pairUp(at.at(-1) ?? "", before, after).flatMap((pair) => differ([...at, pair.name], sideOf(pair.from, from), sideOf(pair.to, to)));
  }
  if (!isJsonObject(from.value) || !isJsonObject(to.value) || apart(at, from.value, to.value)) return [whole(at, from, to)];
  const [left, right] = [from.value, to.value];
  const keys = [...new Set([...Object.keys(right), ...Object.keys(left)])].filter((key) => !wording.has(key));
  return keys.flatMap((key) => differ([...at, key], sideOf(left[key], from), sideOf(right[key], to)));
}

/** Compares two editions 版本对比; equal editions give no changes. */
export function compareEditions(from: Edition, to: Edition): Comparison {
  const side = (edition: Edition): Side => ({ value: partsOf(edition), clauses: [], labels: labelsOf(edition) });
  const changes = differ([], side(from), side(to));
  return { from: from.id, to: to.id, changes: changes.map((change) => governed(change, from, to)) };
}
