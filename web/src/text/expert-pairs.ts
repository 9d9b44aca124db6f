// Which expert goes to which case: everyone chosen to everything chosen, but nobody twice and nobody to a case of its own house.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type Expert = OutputOf<RouteOf<"list-experts">>["experts"][number];

export interface Case {
  readonly declaration: string;
  readonly name: string;
}

export interface Pair {
  readonly expert: Expert;
  readonly one: Case;
}

export interface Pairs {
  readonly assign: readonly Pair[];
  /** Left out, with the reason. */
  readonly avoid: readonly (Pair & { readonly hint: string })[];
}

export function pairsOf(experts: readonly Expert[], cases: readonly Case[]): Pairs {
  const free = cases.flatMap((one) => experts.filter((expert) => !expert.cases.includes(one.declaration)).map((expert) => ({ expert, one })));
  const hintOf = ({ expert, one }: Pair): string | undefined => expert.conflicts.find(({ declaration }) => declaration === one.declaration)?.hint;
  return { assign: free.filter((pair) => hintOf(pair) === undefined), avoid: free.flatMap((pair) => { const hint = hintOf(pair); return hint === undefined ? [] : [{ ...pair, hint }]; }) };
}

/** Those whose name or organisation holds the words, the least burdened first. */
export function sought(experts: readonly Expert[], words: string): readonly Expert[] {
  const word = words.trim().toLowerCase();
  const holds = (text: string | null): boolean => text?.toLowerCase().includes(word) === true;
  return experts.filter((one) => holds(one.name) || holds(one.organisation)).toSorted((one, other) => one.open - other.open || (one.name < other.name ? -1 : 1));
}
