// What a declaration is scored by where its round has adopted a scheme: the scheme, its hash, and benchmarks and energy factors frozen for the round.
import type { Refusal } from "../base/refusal.ts";
import type { BenchmarkValues } from "../score/answers.ts";
import type { CarrierFile } from "../score/carrier-file.ts";
import type { ScoreOutcome } from "../score/outcome.ts";
import type { Scheme } from "../score/scheme.ts";
import { evidenceFaults } from "../score/item-evidence.ts";
import { blockingFaults, emptySheet, scoreSheet, type Sheet, type SheetScore } from "../score/sheet.ts";
import type { FrozenTable } from "../programme/round-event.ts";
import type { DeclarationBody } from "./body.ts";

export interface Scoring {
  readonly scheme: Scheme;
  readonly hash: string;
  readonly benchmarks: BenchmarkValues;
  /** The table of carriers that the round froze; absent where the scheme asks for none, and in rounds that froze none. */
  readonly carriers?: FrozenTable & { readonly file: CarrierFile };
}

/** What was computed 计算得分, as the event keeps it: by which text, how much, and whether it passes. */
export interface ComputedScore {
  readonly scheme: string;
  readonly hash: string;
  readonly score: string;
  readonly pass: boolean | null;
  /** By which table of carriers an energy table was reckoned; absent where none was filled in. */
  readonly carriers?: FrozenTable;
}

/** A score as exact text; sums are settled to nine places, so no exponent and no tail of noise comes out. */
export const scoreText = (score: number): string => String(Number(score.toFixed(9)));

/** Sheets never change once made, nor does what a round scores by: so each is scored once, however many ask. */
const scored = new WeakMap<Scoring, WeakMap<Sheet, SheetScore>>();

/** The score of a sheet by what its round froze: form, submit, faults and event read the same one. */
export function scoreOf(scoring: Scoring, sheet: Sheet = emptySheet): SheetScore {
  const known = scored.get(scoring) ?? new WeakMap<Sheet, SheetScore>();
  const held = known.get(sheet);
  if (held !== undefined) return held;
  const score = scoreSheet(scoring.scheme, sheet, scoring.benchmarks, scoring.carriers?.file);
  scored.set(scoring, known.set(sheet, score));
  // What is frozen is the settled sheet; with its sums in place it comes to the same, unless the table itself is at fault.
  if (score.faults.length === 0) known.set(score.sheet, score);
  return score;
}

export const outcomeOf = (scoring: Scoring, sheet?: Sheet): ScoreOutcome => scoreOf(scoring, sheet).outcome;

export function computedScore(scoring: Scoring, sheet: Sheet | undefined): ComputedScore {
  const { score, pass } = outcomeOf(scoring, sheet);
  const { carriers } = scoring;
  const reckoned = carriers !== undefined && (sheet?.carriers?.rows.length ?? 0) > 0;
  return { scheme: scoring.scheme.file.id, hash: scoring.hash, score: scoreText(score), pass, ...(reckoned ? { carriers: { edition: carriers.edition, hash: carriers.hash } } : {}) };
}

/** A sheet whose fields hold what its energy table comes to: what is frozen, compared and printed reads them there. */
export const settledSheet = (scoring: Scoring, sheet: Sheet): Sheet => scoreOf(scoring, sheet).sheet;

/** The body with the score its sheet comes to: nobody types a computed score. */
export function withComputedScore(body: DeclarationBody, scoring: Scoring | undefined): DeclarationBody {
  if (scoring === undefined) return body;
  const sheet = body.sheet === undefined ? {} : { sheet: settledSheet(scoring, body.sheet) };
  return { ...body, ...sheet, selfScore: computedScore(scoring, body.sheet).score };
}

/** What keeps a body from being submitted for its sheet: blocked items, proofs that the scheme demands, a score that was not made here. */
export function scoringFaults(body: DeclarationBody, scoring: Scoring): readonly Refusal[] {
  const score = scoreOf(scoring, body.sheet);
  const faults = [...blockingFaults(scoring.scheme, score), ...evidenceFaults(scoring.scheme, score.outcome, new Set(body.proofs.map((proof) => proof.of)))];
  if (faults.length > 0 || body.selfScore === scoreText(score.outcome.score)) return faults;
  return [{ code: "score-differs", place: "selfScore", hint: "得分与自评表计算结果不一致，请重新提交" }];
}
