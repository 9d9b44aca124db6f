// Says a condition in Chinese, with the labels of the edition. The page, the explanation and the refusal all speak through this file.
import type { Comparison, Condition } from "./condition.ts";
import type { FactDefinition } from "./fact.ts";
import { tierName } from "./kind.ts";
import type { RecordDefinition } from "./record.ts";

/** The edition's own words for its facts, records and kinds. */
export interface Speech {
  readonly facts: { readonly [name: string]: FactDefinition };
  readonly records: { readonly [name: string]: RecordDefinition };
  readonly kinds: { readonly [kind: string]: { readonly name: string } };
}

const words: Readonly<Record<Comparison, string>> = { over: "超过", "at-least": "不低于", below: "低于", "at-most": "不超过" };

/** "0.50" → "50%"; exact, by moving the point two places. */
export function asPercent(share: string): string {
  const [whole = "0", part = ""] = share.split(".");
  const digits = part.padEnd(2, "0");
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/u, "$1");
  const rest = digits.slice(2).replace(/0+$/u, "");
  return `${moved}${rest === "" ? "" : `.${rest}`}%`;
}

const quantity = (definition: FactDefinition | undefined, bound: string): string =>
  definition?.type === "share" ? asPercent(bound) : `${bound}${definition?.unit === undefined ? "" : ` ${definition.unit}`}`;

const labels = (names: readonly string[], speech: Speech): string => names.map((name) => speech.records[name]?.label ?? name).join("、");

function sayRecords(condition: Extract<Condition, { kind: "none-within-years" }>, speech: Speech): string {
  const grave = condition.severityFrom === undefined ? "" : `${condition.severityFrom}及以上`;
  const unless = condition.unless === undefined ? "" : "且未整改完成的情形";
  return `近${condition.years}年无${grave}${labels(condition.records, speech)}${unless}`;
}

const sayListing = (condition: Extract<Condition, { kind: "listed-in" }>, speech: Speech): string => {
  const what = condition.of === "same" ? "同类" : condition.of.map((kind) => speech.kinds[kind]?.name ?? kind).join("、");
  return `已列入${condition.levels.map(tierName).join("或")}${what}${condition.pool ? "培育库" : "名单"}`;
};

/** One condition as a Chinese clause without full stop. */
export function sayCondition(condition: Condition, speech: Speech): string {
  const label = (name: string): string => speech.facts[name]?.label ?? name;
  switch (condition.kind) {
    case "compare":
      return `${label(condition.fact)}${words[condition.by]}${quantity(speech.facts[condition.fact], condition.bound)}`;
    case "is":
      return condition.value === true ? label(condition.fact) : condition.value === false ? `无：${label(condition.fact)}` : `${label(condition.fact)}为${condition.value}`;
    case "one-of":
      return `${label(condition.fact)}属于${condition.values.join("、")}之一`;
    case "registered-in":
      return condition.where === "authority" ? `${label(condition.fact)}在组织单位辖区内` : `${label(condition.fact)}在 ${condition.where.join("、")} 范围内`;
    case "none-within-years":
      return sayRecords(condition, speech);
    case "none-standing":
      return `未处于：${labels(condition.records, speech)}`;
    case "listed-in":
      return sayListing(condition, speech);
    case "all":
      return condition.of.map((one) => sayCondition(one, speech)).join("，且");
    case "any":
      return condition.of.map((one) => sayCondition(one, speech)).join("，或");
    case "count":
      return `下列至少 ${condition.atLeast} 项：${condition.of.map((one) => sayCondition(one, speech)).join("；")}`;
    case "not":
      return `并非“${sayCondition(condition.of, speech)}”`;
    case "in-principle":
      return `原则上${sayCondition(condition.of, speech)}`;
    case "when":
      return `若${sayCondition(condition.if, speech)}，则${sayCondition(condition.then, speech)}`;
  }
}
