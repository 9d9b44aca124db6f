// The figures of a round's dashboard as its tables want them: bands without gaps, shares in words, the way to the cases behind a figure.
import { nation } from "@qingce/core/base/region";
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

interface Where {
  readonly step?: string;
  readonly status?: string;
  readonly region?: string;
  readonly kind?: string;
}

/** The inbox with the cases of a round that wait at a step, stand or ended so, or belong to a place. */
export const casesAt = (round: string, where: Where): string => inboxAddress({ ...noSieve, round, mine: false, step: where.step ?? "", status: where.status ?? "", kind: where.kind ?? "", region: where.region === nation ? "" : (where.region ?? "") });

/** The desk on which a node makes its list of a kind. */
export const listDesk = (round: string, kind: string, node: string): string => `/desk/rounds/${round}/lists/${kind}/${node}`;

type Quota = DashboardAnswer["quotas"][number];

/** How far a quota is used: what part of the bar is filled, in words, and by how many it is exceeded. No number, no bar. */
export function quotaUse({ quota, taken }: Pick<Quota, "quota" | "taken">): { readonly part: number | null; readonly says: string; readonly over: number } {
  if (quota === null) return { part: null, says: "名额未定", over: 0 };
  const over = Math.max(0, taken - quota);
  return { part: quota === 0 ? (taken === 0 ? 0 : 1) : Math.min(1, taken / quota), says: over > 0 ? `${shareOf(taken, quota)}，超 ${over}` : quota === 0 ? "没有名额" : shareOf(taken, quota), over };
}

/** All nodes of a kind together; undefined where one of them has no number. */
export function quotaSum(quotas: readonly Quota[]): { readonly quota: number | null; readonly taken: number; readonly sent: number } {
  const numbers = quotas.map(({ quota }) => quota);
  return { quota: numbers.includes(null) ? null : numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0), taken: quotas.reduce((sum, { taken }) => sum + taken, 0), sent: quotas.filter(({ sent }) => sent).length };
}

export const dashboardAddress = (round: string, node?: string): string => `/desk/rounds/${round}/dashboard${node === undefined ? "" : `?node=${node}`}`;
