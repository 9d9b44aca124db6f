// The figures of a round's dashboard as its tables want them: bands without gaps, shares in words, the way to the cases behind a figure.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { inboxAddress, noSieve } from "./inbox-sieve.ts";

export type DashboardAnswer = OutputOf<RouteOf<"read-dashboard">>;

export interface ScoreRow {
  readonly from: number;
  readonly says: string;
  readonly counts: { readonly [source: string]: number };
}

const sources = [["self", "自评"], ["evaluator", "第三方"], ["expert", "专家"]] as const;
const width = 5;

/** Bands of five from the lowest to the highest that holds anybody, empty ones between included. */
export function scoreRows(scores: DashboardAnswer["scores"]): readonly ScoreRow[] {
  if (scores.length === 0) return [];
  const [lowest, highest] = [Math.min(...scores.map(({ from }) => from)), Math.max(...scores.map(({ from }) => from))];
  return Array.from({ length: (highest - lowest) / width + 1 }, (_, n): ScoreRow => {
    const from = highest - n * width;
    const here = scores.filter((one) => one.from === from);
    return { from, says: `${from} 至不足 ${from + width}`, counts: Object.fromEntries(here.map(({ source, count }) => [source, count])) };
  });
}

/** Whose scores there are any of, in the usual order. */
export const sourcesIn = (scores: DashboardAnswer["scores"]): readonly (readonly [source: string, word: string])[] => sources.filter(([source]) => scores.some((one) => one.source === source));

/** A part of a whole in whole percents; nothing of nothing. */
export const shareOf = (part: number, whole: number): string => (whole === 0 ? "无" : `${Math.round((part / whole) * 100)}%`);

/** The inbox with the cases of a round that wait at a step, or that ended so. */
export const casesAt = (round: string, where: { readonly step?: string; readonly status?: string }): string => inboxAddress({ ...noSieve, round, mine: false, step: where.step ?? "", status: where.status ?? "" });

export const dashboardAddress = (round: string, node?: string): string => `/desk/rounds/${round}/dashboard${node === undefined ? "" : `?node=${node}`}`;
