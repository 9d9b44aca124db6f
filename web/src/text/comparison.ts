// Two editions told side by side: core compares the rule files in the browser, one sentence a change, by topic.
import { compareEditions } from "@qingce/core/programme/compare";
import { clausesFrom, clausesTo, sayClauses } from "@qingce/core/programme/compare-clause";
import type { Change } from "@qingce/core/programme/compare-change";
import { tellComparison } from "@qingce/core/programme/compare-sentence";
import type { Edition } from "@qingce/core/programme/edition";
import { sayDay } from "./day.ts";
import type { EditionAnswer } from "./question.ts";

export interface ChangeTold {
  readonly at: string;
  readonly says: string;
  readonly clausesFrom: readonly string[];
  readonly clausesTo: readonly string[];
}

export interface TopicTold {
  readonly topic: string;
  readonly changes: readonly ChangeTold[];
}

/** A comparison looks at the files alone; the rules as judged are not needed for it. */
const editionOf = ({ edition: id, source }: EditionAnswer): Edition => ({
  id,
  notice: { meta: source.meta, clauses: [] },
  edition: source.edition,
  eligibility: source.eligibility,
  rules: [],
  procedure: source.procedure,
  upkeep: source.upkeep,
});

/** Days in Chinese habit, wherever they stand in a sentence. */
const withDays = (sentence: string): string => sentence.replaceAll(/\d{4}-\d{2}-\d{2}/gu, (day) => sayDay(day));

/** The sentence without the clauses at its end: the page links them. */
function plainSentence(sentence: string, change: Change): string {
  const clauses = sayClauses(change);
  return withDays(clauses !== "" && sentence.endsWith(clauses) ? sentence.slice(0, -clauses.length) : sentence);
}

/** What changed, topic by topic in the order of telling; empty for equal editions. */
export function comparisonTold(from: EditionAnswer, to: EditionAnswer): readonly TopicTold[] {
  const [left, right] = [editionOf(from), editionOf(to)];
  const { changes, ...ends } = compareEditions(left, right);
  const topics = tellComparison({ ...ends, changes }, left, right).map(({ topic }): { topic: string; changes: ChangeTold[] } => ({ topic, changes: [] }));
  for (const change of changes) {
    const [told] = tellComparison({ ...ends, changes: [change] }, left, right);
    const [sentence] = told?.sentences ?? [];
    if (sentence === undefined) continue;
    topics.find(({ topic }) => topic === told?.topic)?.changes.push({ at: change.at, says: plainSentence(sentence, change), clausesFrom: clausesFrom(change), clausesTo: clausesTo(change) });
  }
  return topics;
}
