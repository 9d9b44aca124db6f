// Reads one condition from YAML data. Exactly one grammar key a node; an unknown key, a bare number or a missing part is a fault with its place.
import type { Json, JsonObject } from "../base/json.ts";
import { kinds, tiers, type Kind, type Tier } from "./kind.ts";
import type { Comparison, Condition } from "./condition.ts";

/** What went wrong at which dotted place below the rule's `require`. */
export interface ConditionFault {
  readonly at: string;
  readonly code: "condition-shape" | "condition-key-unknown" | "decimal-unquoted" | "condition-value";
  readonly says: string;
}

export type ConditionReading = { readonly condition?: Condition; readonly faults: readonly ConditionFault[] };

type Reader = (node: JsonObject, at: string, faults: ConditionFault[]) => Condition | undefined;

const decimal = /^-?\d+(\.\d+)?$/u;
const comparisons: readonly Comparison[] = ["over", "at-least", "below", "at-most"];

const strings = (value: Json | undefined): readonly string[] | undefined => {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.every((one): one is string => typeof one === "string") ? value : undefined;
};

const wrong = (faults: ConditionFault[], at: string, says: string, code: ConditionFault["code"] = "condition-value"): undefined => {
  faults.push({ at, code, says });
  return undefined;
};

const compare =
  (by: Comparison): Reader =>
  (node, at, faults) => {
    const bound = node[by];
    const fact = node["fact"];
    if (typeof fact !== "string") return wrong(faults, at, "比较须写明 fact");
    if (typeof bound === "number") return wrong(faults, `${at}.${by}`, `小数须加引号："${bound}"`, "decimal-unquoted");
    if (typeof bound !== "string" || !decimal.test(bound)) return wrong(faults, `${at}.${by}`, "界限须是十进制数字串");
    return { kind: "compare", fact, by, bound };
  };

const withFact =
  (make: (fact: string, node: JsonObject, at: string, faults: ConditionFault[]) => Condition | undefined): Reader =>
  (node, at, faults) => {
    const fact = node["fact"];
    return typeof fact === "string" ? make(fact, node, at, faults) : wrong(faults, at, "须写明 fact");
  };

const many =
  (kind: "all" | "any"): Reader =>
  (node, at, faults) => {
    const of = readMany(node[kind], `${at}.${kind}`, faults);
    return of === undefined ? undefined : { kind, of };
  };

const single =
  (kind: "not" | "in-principle"): Reader =>
  (node, at, faults) => {
    const of = readNode(node[kind], `${at}.${kind}`, faults);
    return of === undefined ? undefined : { kind, of };
  };

const readRecords: Reader = (node, at, faults) => {
  const years = node["none-within-years"];
  const records = strings(node["record"]);
  const from = node["severity-from"];
  const unless = node["unless"];
  if (typeof years !== "number" || !Number.isInteger(years) || years < 1) return wrong(faults, `${at}.none-within-years`, "年数须是正整数");
  if (records === undefined) return wrong(faults, `${at}.record`, "须写明 record");
  if (from !== undefined && typeof from !== "string") return wrong(faults, `${at}.severity-from`, "severity-from 须是词");
  if (unless !== undefined && unless !== "resolved") return wrong(faults, `${at}.unless`, "unless 只能是 resolved");
  return { kind: "none-within-years", years, records, ...(from === undefined ? {} : { severityFrom: from }), ...(unless === undefined ? {} : { unless }) };
};

const readListing: Reader = (node, at, faults) => {
  const value = node["listed-in"];
  if (!isObject(value)) return wrong(faults, `${at}.listed-in`, "listed-in 须是 {level, kind}");
  for (const key of Object.keys(value)) {
    if (!["level", "kind", "pool"].includes(key)) return wrong(faults, `${at}.listed-in.${key}`, `未知键 ${key}`, "condition-key-unknown");
  }
  const levels = strings(value["level"]);
  const of = value["kind"] === "same" ? "same" : strings(value["kind"]);
  if (levels === undefined || !levels.every((level): level is Tier => tiers.includes(level as Tier))) return wrong(faults, `${at}.listed-in.level`, "level 须是层级");
  if (of === undefined || (of !== "same" && !of.every((kind): kind is Kind => kinds.includes(kind as Kind)))) return wrong(faults, `${at}.listed-in.kind`, "kind 须是 same 或名单类别");
  return { kind: "listed-in", levels, of, pool: value["pool"] === true };
};

const readCount: Reader = (node, at, faults) => {
  const value = node["count"];
  const atLeast = node["at-least"];
  if (typeof atLeast !== "number" || !Number.isInteger(atLeast)) return wrong(faults, `${at}.at-least`, "count 须写 at-least 整数");
  const of = readMany(value, `${at}.count`, faults);
  return of === undefined ? undefined : { kind: "count", of, atLeast };
};

const readWhen: Reader = (node, at, faults) => {
  const first = readNode(node["when"], `${at}.when`, faults);
  const second = readNode(node["then"], `${at}.then`, faults);
  return first === undefined || second === undefined ? undefined : { kind: "when", if: first, then: second };
};

const is = withFact((fact, node, at, faults) => {
  const value = node["is"];
  return typeof value === "boolean" || typeof value === "string" ? { kind: "is", fact, value } : wrong(faults, `${at}.is`, "is 须是真假或词");
});

const oneOf = withFact((fact, node, at, faults) => {
  const values = strings(node["one-of"]);
  return values === undefined ? wrong(faults, `${at}.one-of`, "one-of 须是词表") : { kind: "one-of", fact, values };
});

const registeredIn = withFact((fact, node, at, faults) => {
  const where = node["registered-in"] === "authority" ? "authority" : strings(node["registered-in"]);
  return where === undefined ? wrong(faults, `${at}.registered-in`, "须是 authority 或地区代码") : { kind: "registered-in", fact, where };
});

const noneStanding: Reader = (node, at, faults) => {
  const records = strings(node["none-standing"]);
  return records === undefined ? wrong(faults, `${at}.none-standing`, "须写明记录种类") : { kind: "none-standing", records };
};

/** Grammar key → the other keys it may stand with, and its reader. The order matters only for `at-least`, shared by compare and count. */
export const grammar: readonly { readonly key: string; readonly beside: readonly string[]; readonly read: Reader }[] = [
  { key: "count", beside: ["at-least"], read: readCount },
  ...comparisons.map((by) => ({ key: by, beside: ["fact"], read: compare(by) })),
  { key: "is", beside: ["fact"], read: is },
  { key: "one-of", beside: ["fact"], read: oneOf },
  { key: "registered-in", beside: ["fact"], read: registeredIn },
  { key: "none-within-years", beside: ["record", "severity-from", "unless"], read: readRecords },
  { key: "none-standing", beside: [], read: noneStanding },
  { key: "listed-in", beside: [], read: readListing },
  { key: "all", beside: [], read: many("all") },
  { key: "any", beside: [], read: many("any") },
  { key: "not", beside: [], read: single("not") },
  { key: "in-principle", beside: [], read: single("in-principle") },
  { key: "when", beside: ["then"], read: readWhen },
];

const isObject = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

function readMany(value: Json | undefined, at: string, faults: ConditionFault[]): readonly Condition[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return wrong(faults, at, "须是非空的条件列表", "condition-shape");
  const read = value.map((one: Json, n: number) => readNode(one, `${at}.${n}`, faults));
  return read.every((one): one is Condition => one !== undefined) ? read : undefined;
}

function readNode(value: Json | undefined, at: string, faults: ConditionFault[]): Condition | undefined {
  if (!isObject(value)) return wrong(faults, at, "条件须是键值对", "condition-shape");
  const found = grammar.find(({ key }) => key in value);
  if (found === undefined) return wrong(faults, at, `没有可识别的条件键：${Object.keys(value).join("、")}`, "condition-key-unknown");
  const stranger = Object.keys(value).find((key) => key !== found.key && !found.beside.includes(key));
  if (stranger !== undefined) return wrong(faults, `${at}.${stranger}`, `未知键 ${stranger}`, "condition-key-unknown");
  return found.read(value, at, faults);
}

/** Reads a `require:` node. Total: either a condition, or the faults that stand in its way. */
export function readCondition(value: Json, at = "require"): ConditionReading {
  const faults: ConditionFault[] = [];
  const condition = readNode(value, at, faults);
  return condition === undefined ? { faults } : { condition, faults };
}
