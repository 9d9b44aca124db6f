// The rows and figures of the inbox: what waits for the reader, and the order of one's own declarations.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type InboxAnswer = OutputOf<RouteOf<"read-inbox">>;
export type InboxRow = InboxAnswer["declarations"][number];
export type Row = OutputOf<RouteOf<"list-declarations">>["declarations"][number];
export type Wait = Row["open"][number];

export const myWait = (row: Row): Wait | undefined => row.open.find((wait) => wait.mine);

const dueOf = (row: Row): string => (myWait(row) ?? row.open[0])?.due ?? "9999-12-31";

/** What waits for the reader first, then what is due first, then by number. */
export function dueFirst(rows: readonly Row[]): readonly Row[] {
  const first = (row: Row): number => (myWait(row) === undefined ? 1 : 0);
  return rows.toSorted((a, b) => first(a) - first(b) || (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0) || (a.number < b.number ? -1 : 1));
}

export interface Tally {
  readonly mine: number;
  readonly over: number;
  readonly today: number;
  readonly week: number;
}

/** What waits for the reader: over its day, due today, due within seven days. */
export function tallyOf(waits: readonly { readonly due: string | null; readonly count: number }[], leftOf: (day: string | null) => number | null): Tally {
  const lefts = waits.map(({ due, count }) => ({ left: leftOf(due), count }));
  const count = (test: (left: number) => boolean): number => lefts.reduce((sum, one) => sum + (one.left !== null && test(one.left) ? one.count : 0), 0);
  return { mine: waits.reduce((sum, one) => sum + one.count, 0), over: count((left) => left < 0), today: count((left) => left === 0), week: count((left) => left >= 0 && left <= 7) };
}
