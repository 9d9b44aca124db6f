// A clause with everything that is said about it: rules, silence, readings, what is unstated and what is not held.
import type { EditionAnswer, GapAnswer, ReadingAnswer, RuleAnswer } from "./question.ts";
import { sayRule, type RuleSaid } from "./rule-said.ts";

export interface ReadingView {
  readonly reading: ReadingAnswer;
  /** The first clause that it stands at, where it is shown open. */
  readonly first: boolean;
}

export interface ClauseView {
  readonly anchor: string;
  readonly text: string;
  /** Headings that open just before this clause, with their level from 1. */
  readonly opens: readonly { readonly level: number; readonly text: string }[];
  readonly rules: readonly RuleSaid[];
  readonly silent: string | null;
  readonly readings: readonly ReadingView[];
  readonly unstated: readonly GapAnswer[];
  readonly notHeld: readonly GapAnswer[];
}

/** Headings of a clause that the clause before does not stand under. */
export function opening(before: readonly string[], now: readonly string[]): ClauseView["opens"] {
  const same = now.findIndex((text, level) => text !== before[level]);
  return same < 0 ? [] : now.slice(same).map((text, n) => ({ level: same + n + 1, text }));
}

const at = (gaps: readonly GapAnswer[], anchor: string): readonly GapAnswer[] => gaps.filter((gap) => gap.at.includes(anchor));

/** The same rule may cite a clause from two keys of one node; it is said once. */
const once = (rules: readonly RuleAnswer[]): readonly RuleAnswer[] => rules.filter((rule, n) => rules.findIndex((other) => other.rule === rule.rule && other.file === rule.file) === n);

/** Every clause of an edition in order. */
export function clauseViews(edition: EditionAnswer): readonly ClauseView[] {
  const order = edition.clauses.map((clause) => clause.anchor);
  const firstOf = (reading: ReadingAnswer): string | undefined => order.find((anchor) => reading.at.includes(anchor));
  return edition.clauses.map(({ anchor, text, headings, rules, silent }, n) => ({
    anchor,
    text,
    opens: opening(edition.clauses[n - 1]?.headings ?? [], headings),
    rules: once(rules).map((rule) => sayRule(rule, edition)),
    silent,
    readings: edition.readings.filter((reading) => reading.at.includes(anchor)).map((reading) => ({ reading, first: firstOf(reading) === anchor })),
    unstated: at(edition.unstated, anchor),
    notHeld: at(edition.notHeld, anchor),
  }));
}

/** How many clauses rules cite, how many are silent with a reason, how many are neither. */
export function coverageIn(edition: Pick<EditionAnswer, "clauses">): { readonly cited: number; readonly silent: number; readonly untouched: number } {
  const cited = edition.clauses.filter((clause) => clause.rules.length > 0).length;
  const silent = edition.clauses.filter((clause) => clause.rules.length === 0 && clause.silent !== null).length;
  return { cited, silent, untouched: edition.clauses.length - cited - silent };
}

/** The clauses that one rule cites, found by its id and file. */
export const anchorsCitedBy = ({ clauses }: Pick<EditionAnswer, "clauses">, file: string, rule: string): readonly string[] =>
  clauses.filter(({ rules }) => rules.some((one) => one.file === file && one.rule === rule)).map(({ anchor }) => anchor);
