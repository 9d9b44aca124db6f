// What ties evaluators to each other 关联: dated ties, whoever told them, and the group that they make. Law of the cap says which ties count.
import type { PlainDay } from "../base/plain-day.ts";
import type { TieKind } from "../rule/tie-kind.ts";

/** `body` is a credit code; `other` one too, or the name of a legal representative. `to` is the last day. */
export interface Tie {
  readonly body: string;
  readonly kind: TieKind;
  readonly other: string;
  readonly from: PlainDay;
  readonly to?: PlainDay;
}

// a name and a credit code are never the same node
const nodeOf = (tie: Tie): string => (tie.kind === "legal-representative" ? `person:${tie.other}` : tie.other);

/**
 * All credit codes that hang together with `body`, itself included, in order; over bodies not registered here too. A tie counts that stood
 * on any day since `since`: leaving a group in mid-round frees no place.
 */
export function groupOf(body: string, ties: readonly Tie[], kinds: readonly TieKind[], since: PlainDay): readonly string[] {
  const counted = ties.filter((tie) => kinds.includes(tie.kind) && (tie.to === undefined || tie.to >= since));
  const beside = new Map<string, string[]>();
  const join = (a: string, b: string): void => void (beside.get(a)?.push(b) ?? beside.set(a, [b]));
  for (const tie of counted) {
    join(tie.body, nodeOf(tie));
    join(nodeOf(tie), tie.body);
  }
  const reached = new Set([body]);
  for (const node of reached) for (const next of beside.get(node) ?? []) reached.add(next);
  return [...reached].filter((node) => !node.startsWith("person:")).toSorted();
}

/** A legal representative's name as it is compared. */
export const representativeName = (name: string): string => name.normalize("NFKC").replaceAll(/[\s·•・]/gu, "");
