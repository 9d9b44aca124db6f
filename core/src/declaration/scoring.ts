// What a declaration is scored by where its round has adopted a scheme: the scheme, its hash, and benchmarks and energy factors frozen for the round.
import type { Refusal } from "../base/refusal.ts";
import type { BenchmarkValues } from "../score/answers.ts";
import type { CarrierFile } from "../score/carrier-file.ts";
import type { ScoreOutcome } from "../score/outcome.ts";
import type { Scheme } from "../score/scheme.ts";
import { emptySheet, scoreSheet, settleCarriers, type Sheet } from "../score/sheet.ts";
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

export const outcomeOf = (scoring: Scoring, sheet: Sheet = emptySheet): ScoreOutcome => scoreSheet(scoring.scheme, sheet, scoring.benchmarks, scoring.carriers?.file).outcome;

export function computedScore(scoring: Scoring, sheet: Sheet | undefined): ComputedScore {
  const { score, pass } = outcomeOf(scoring, sheet);
  const { carriers } = scoring;
  const reckoned = carriers !== undefined && (sheet?.carriers?.rows.length ?? 0) > 0;
  return { scheme: scoring.scheme.file.id, hash: scoring.hash, score: scoreText(score), pass, ...(reckoned ? { carriers: { edition: carriers.edition, hash: carriers.hash } } : {}) };
}

/** A sheet whose fields hold what its energy table comes to: what is frozen, compared and printed reads them there. */
export const settledSheet = ({ scheme, carriers }: Pick<Scoring, "scheme" | "carriers">, sheet: Sheet): Sheet => settleCarriers(scheme, sheet, carriers?.file).sheet;

/** The body with the score its sheet comes to: nobody types a computed score. */
export function withComputedScore(body: DeclarationBody, scoring: Scoring | undefined): DeclarationBody {
  if (scoring === undefined) return body;
  const sheet = body.sheet === undefined ? {} : { sheet: settledSheet(scoring, body.sheet) };
  return { ...body, ...sheet, selfScore: computedScore(scoring, body.sheet).score };
}

/** A frozen body whose score is not what its sheet comes to was not made here. */
export const scoreDiffers = (body: DeclarationBody, scoring: Scoring): Refusal | undefined =>
  body.selfScore === computedScore(scoring, body.sheet).score ? undefined : { code: "score-differs", place: "selfScore", hint: "得分与自评表计算结果不一致，请重新提交" };
