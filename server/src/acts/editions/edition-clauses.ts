// The clauses of a notice with the rules that cite each, in Chinese; a clause that no rule cites comes with its reason.
import { asList, citationsOf, type Citation } from "@qingce/core/programme/citations";
import { speechOf, type Edition } from "@qingce/core/programme/edition";
import { sayCondition } from "@qingce/core/rule/sentence";

interface RuleCiting {
  readonly rule: string;
  readonly file: string;
  readonly says: string;
  /** The condition as it is judged, where the rule is one of eligibility. */
  readonly condition: string | null;
}

export interface ClauseRead {
  readonly anchor: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly rules: readonly RuleCiting[];
  readonly silent: string | null;
}

const isTable = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === "object" && value !== null;

const filesOf = (edition: Edition): { readonly [file: string]: unknown } => ({ "edition.yaml": edition.edition, "eligibility.yaml": edition.eligibility, "procedure.yaml": edition.procedure, "upkeep.yaml": edition.upkeep });

/** What the citing node says of itself, in its own words. */
function saysOf(edition: Edition, { file, path }: Citation): string {
  const node = path.slice(0, -1).reduce<unknown>((value, key) => (isTable(value) ? value[key] : undefined), filesOf(edition)[file]);
  if (!isTable(node)) return "";
  const words = ["says", "what", "name", "office", "place", "label"].map((key) => node[key]).find((value) => typeof value === "string");
  return typeof words === "string" ? words : "";
}

function ruleOf(edition: Edition, citation: Citation): RuleCiting {
  const rule = citation.file === "eligibility.yaml" ? edition.rules.find((one) => one.id === citation.by) : undefined;
  return { rule: citation.by, file: citation.file, says: saysOf(edition, citation), condition: rule === undefined ? null : sayCondition(rule.require, speechOf(edition)) };
}

export function clausesOf(edition: Edition): readonly ClauseRead[] {
  const citations = citationsOf(edition);
  return edition.notice.clauses.map(({ anchor, text, headings }) => {
    const rules = citations.filter((one) => one.anchor === anchor).map((one) => ruleOf(edition, one));
    const silent = edition.edition.silent.find((one) => asList(one.at).includes(anchor));
    return { anchor, text, headings, rules, silent: rules.length > 0 ? null : (silent?.why ?? null) };
  });
}
