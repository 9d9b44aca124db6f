// One rule beside its clause: what kind of rule it is and what it says. A node without words of its own is said from the rule files.
import { topicOf } from "@qingce/core/programme/compare-words";
import { sayDueDay } from "./day.ts";
import type { EditionAnswer, RuleAnswer } from "./question.ts";
import { sayNode } from "./say-node.ts";

export interface RuleSaid {
  readonly id: string;
  /** The rule file that holds it: an id is its own only inside one file. */
  readonly file: string;
  /** Kind of rule: 申报条件, 工作程序, 推荐名额 … */
  readonly topic: string;
  readonly says: string;
  /** The condition as it is judged, where it says more than the sentence. */
  readonly condition: string | null;
}

const ids = (list: readonly { readonly id: string }[] | undefined): readonly string[] => (list ?? []).map((one) => one.id);

/** The part of procedure.yaml that holds an id; what the answer does not tell is a duty of the procedure. */
function procedurePart(id: string, { source, steps, dates }: EditionAnswer): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["steps", steps.map((one) => one.step)],
    ["dates", ids(dates)],
    ["papers", ids(source.procedure.papers)],
  ];
  return parts.find(([, all]) => all.includes(id))?.[0] ?? "duties";
}

/** The first part of the rule's place, as core names the topics of a comparison. */
export function partOf({ rule, file }: RuleAnswer, edition: EditionAnswer): string {
  if (file === "upkeep.yaml") return "upkeep";
  if (file === "eligibility.yaml") return rule.startsWith("look-back") ? "look-back" : "rules";
  const [head = "", ...rest] = rule.split(".");
  if (file === "edition.yaml") return edition.source.edition.targets?.some((one) => one.id === rule) ? "targets" : head;
  const id = procedurePart(rule, edition);
  if (rest.length > 0 || topicOf(head) !== head) return head;
  return id;
}

const dated = (id: string, says: string, edition: EditionAnswer): string => {
  const date = edition.dates.find((one) => one.id === id);
  return date === undefined ? says : `${sayDueDay(date.day)}${date.day === null ? "" : "前"}，${says}`;
};

const plain = (text: string): string => text.replaceAll(/[\s，。；、]/gu, "");

export function sayRule(rule: RuleAnswer, edition: EditionAnswer): RuleSaid {
  const part = partOf(rule, edition);
  const own = part === "dates" ? dated(rule.rule, rule.says, edition) : rule.says;
  const says = sayNode(rule, edition) ?? (own === "" ? topicOf(part) : own);
  const { condition } = rule;
  return { id: rule.rule, file: rule.file, topic: topicOf(part), says, condition: condition === null || plain(condition) === plain(says) ? null : condition };
}
