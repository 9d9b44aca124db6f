// How far the opened scores of one case lie apart 评分离散, and which stands far from the middle. Shown to the chair; decides nothing.
import { outlierShare } from "../base/house-settings.ts";
import { combineScores } from "./expert-score.ts";
import type { Step } from "../rule/step.ts";

export interface ScoreSpread {
  readonly low: string;
  readonly high: string;
  readonly range: string;
  readonly combined: string;
  readonly seats: readonly { readonly seat: string; readonly score: string; readonly fromMedian: string; readonly outlier: boolean }[];
}

const text = (value: number): string => String(Number(value.toFixed(6)));

/** The spread of a step's scores by seat; undefined while there is none. `full` is the most that a case can get. */
export function spreadOf(step: Step, scores: { readonly [seat: string]: string }, full: number): ScoreSpread | undefined {
  const seats = Object.entries(scores);
  const combined = combineScores(step, Object.values(scores));
  if (combined === undefined) return undefined;
  const values = seats.map(([, score]) => Number(score)).toSorted((one, other) => one - other);
  const [low, high] = [values[0] ?? 0, values.at(-1) ?? 0];
  const half = values.length / 2;
  const median = ((values[Math.ceil(half) - 1] ?? 0) + (values[Math.floor(half)] ?? 0)) / 2;
  const shown = seats.map(([seat, score]) => ({ seat, score, fromMedian: text(Number(score) - median), outlier: Math.abs(Number(score) - median) > full * outlierShare.n }));
  return { low: text(low), high: text(high), range: text(high - low), combined, seats: shown };
}
