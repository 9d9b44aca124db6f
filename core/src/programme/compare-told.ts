// Two editions told side by side, topic by topic, one sentence a change; the clauses stand beside the sentence, to be linked.
import { compareEditions } from "./compare.ts";
import { clausesFrom, clausesTo, sayClauses } from "./compare-clause.ts";
import type { Change } from "./compare-change.ts";
import { tellComparison } from "./compare-sentence.ts";
import type { Edition } from "./edition.ts";

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

/** The sentence without the clauses at its end. */
function plainSentence(sentence: string, change: Change): string {
  const clauses = sayClauses(change);
  return clauses !== "" && sentence.endsWith(clauses) ? sentence.slice(0, -clauses.length) : sentence;
}

/** What changed, topic by topic in the order of telling; empty for equal editions. */
export function comparisonTold(left: Edition, right: Edition): readonly TopicTold[] {
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
