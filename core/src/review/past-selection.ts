// Selects once more among those who stand; whoever lacks a score that is asked leaves open what hangs on it.
import type { Edition } from "../programme/edition.ts";
import type { Kind } from "../rule/kind.ts";
import type { Candidate } from "../rule/ranking.ts";
import { select, type SelectionOutcome } from "../rule/select.ts";
import type { ScoreSource, Selection } from "../rule/selection.ts";
import { stagesOf } from "../rule/step.ts";
import { candidateOf } from "./candidate.ts";
import type { Findings, PastCase, PastRound } from "./past-round.ts";

const scoringStep = (edition: Edition, kind: Kind) => stagesOf(edition.procedure.steps, kind).flat().findLast((step) => step.act === "score");
const sources: readonly ScoreSource[] = ["expert", "evaluator", "self"];
const isSource = (word: string): word is ScoreSource => sources.some((one) => one === word);
const asksScore = (cut: Selection["cuts"][number]): boolean => cut.over !== undefined || cut["at-least"] !== undefined || cut.bands !== undefined;

/** Whose scores a selection looks at. */
function asked({ cuts, order }: Selection): ReadonlySet<ScoreSource> {
  const ofCuts = cuts.filter(asksScore).map((cut) => cut.score ?? "expert");
  const ofOrder = order.flatMap((key) => (key.by === "score" ? [key.of ?? "expert"] : []));
  return new Set([...ofCuts, ...ofOrder].filter(isSource));
}

/** A score of whom nobody asked it then; experts' scores also where another number of them would have scored. */
function lacks(past: PastRound, edition: Edition, kind: Kind, rule: Selection, candidate: Candidate): readonly ScoreSource[] {
  const then = past.baseline.procedure.selection[kind];
  const [step, before] = [scoringStep(edition, kind), scoringStep(past.baseline, kind)];
  const otherExperts = (step?.experts?.n ?? 1) !== (before?.experts?.n ?? 1);
  return [...asked(rule)].filter((source) => {
    if (source === "expert") return candidate.scores.expert === undefined || otherExperts;
    return candidate.scores[source] === undefined && (then === undefined || !asked(then).has(source));
  });
}

const highest = "9".repeat(12);

/** With a score beyond all others, or beneath them: the two ends between which the unknown one lies. */
const at = (candidate: Candidate, missing: readonly ScoreSource[], score: string): Candidate => ({ ...candidate, scores: { ...candidate.scores, ...Object.fromEntries(missing.map((source) => [source, score])) } });

interface Standing {
  readonly id: string;
  readonly candidate: Candidate;
  readonly missing: readonly ScoreSource[];
  readonly open: boolean;
}

function foundFor(one: Standing, runs: readonly SelectionOutcome[]): Findings {
  if (one.missing.length > 0) return { refusals: [], untold: [{ code: "untold-score", facts: { scores: one.missing }, hint: "当时没有所需的评分，不能推算" }] };
  const left = runs.map((run) => run.left.find(({ candidate }) => candidate.number === one.candidate.number));
  const last = left.findLast((each) => each !== undefined);
  if (last === undefined) return { refusals: [], untold: [] };
  if (left.every((each) => each !== undefined)) return { refusals: [last.refusal], untold: [] };
  return { refusals: [], untold: [{ ...last.refusal, code: "untold-selection", hint: "取决于其他不能推算的单位是否入选" }] };
}

/** `open`: cases of whom it is not told whether they come this far; they are thought in and out. */
export function selectionUnder(past: PastRound, edition: Edition, kind: Kind, cases: readonly { readonly one: PastCase; readonly open: boolean }[]): ReadonlyMap<string, Findings> {
  const rule = edition.procedure.selection[kind];
  const played = stagesOf(edition.procedure.steps, kind).flat().some((step) => step.act === "select");
  if (rule === undefined || !played) return new Map();
  const standings = cases.map(({ one, open }): Standing => {
    const candidate = candidateOf(edition, one.declaration, one.submittedAt, one.circumstances.listings);
    const missing = lacks(past, edition, kind, rule, candidate);
    return { id: one.declaration.opening.id, candidate, missing, open: open || missing.length > 0 };
  });
  const sure = standings.filter((one) => !one.open);
  const all = (score: string): SelectionOutcome => select(rule, standings.map(({ candidate, missing }) => at(candidate, missing, score)));
  const [best, worst] = [all(highest), all("-1")];
  const without = select(rule, sure.map(({ candidate }) => candidate));
  return new Map(standings.map((one) => [one.id, foundFor(one, one.open ? [best, worst] : [best, worst, without])]));
}
