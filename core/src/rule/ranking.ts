// Ranks candidates by the written order. Stable and total: the declaration number ends every comparison.
import { compareDecimals, parseDecimal } from "../base/decimal.ts";
import type { FactValue } from "./fact.ts";
import type { Tier } from "./kind.ts";
import type { OrderKey, ScoreSource } from "./selection.ts";

export interface Candidate {
  readonly number: string;
  readonly region: string;
  /** Region node of each tier, for cuts counted per node. */
  readonly nodes: { readonly [tier in Tier]?: string };
  readonly scores: { readonly [source in ScoreSource]?: string };
  readonly facts: { readonly [name: string]: FactValue };
  readonly listedAt: readonly Tier[];
  readonly inPool: boolean;
  readonly submittedAt: string;
  readonly rank?: number;
}

const decimalOrder = (one: string | undefined, other: string | undefined): number => {
  const left = one === undefined ? undefined : parseDecimal(one);
  const right = other === undefined ? undefined : parseDecimal(other);
  if (left?.ok && right?.ok) return compareDecimals(left.value, right.value);
  return (left?.ok ? 1 : 0) - (right?.ok ? 1 : 0);
};

const textOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const asDecimal = (value: FactValue | undefined): string | undefined => (typeof value === "string" ? value : undefined);

/** Positive when `one` has more of what the key asks for. */
function amount(key: OrderKey, one: Candidate, other: Candidate): number {
  switch (key.by) {
    case "score": {
      const source = (key.of ?? "expert") as ScoreSource;
      return decimalOrder(one.scores[source], other.scores[source]);
    }
    case "fact":
      return decimalOrder(asDecimal(one.facts[key.of ?? ""]), asDecimal(other.facts[key.of ?? ""]));
    case "listed":
      return Number(key.level !== undefined && one.listedAt.includes(key.level)) - Number(key.level !== undefined && other.listedAt.includes(key.level));
    case "pool":
      return Number(one.inPool) - Number(other.inPool);
    case "submitted":
      return -textOrder(one.submittedAt, other.submittedAt);
    case "recommended-rank":
      return (other.rank ?? Number.MAX_SAFE_INTEGER) - (one.rank ?? Number.MAX_SAFE_INTEGER);
    case "number":
      return -textOrder(one.number, other.number);
  }
}

/** Compares by the written keys, then by declaration number; negative when `one` comes first. */
export function compareCandidates(order: readonly OrderKey[], one: Candidate, other: Candidate): number {
  for (const key of order) {
    const more = amount(key, one, other);
    if (more !== 0) return (key.direction ?? "high-first") === "high-first" ? -more : more;
  }
  return textOrder(one.number, other.number);
}

export const rank = (order: readonly OrderKey[], candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((one, other) => compareCandidates(order, one, other));

/** The key that separates two neighbours, for the explanation of a tie; undefined when only the number does. */
export const tieBroken = (order: readonly OrderKey[], one: Candidate, other: Candidate): OrderKey | undefined =>
  order.find((key) => amount(key, one, other) !== 0);
