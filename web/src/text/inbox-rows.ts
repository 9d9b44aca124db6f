// The rows of the inbox: sifted by what the address says, sorted by what is due first, counted by step.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type Row = OutputOf<RouteOf<"list-declarations">>["declarations"][number];
export type Wait = Row["open"][number];

export interface Sieve {
  readonly q: string;
  readonly round: string;
  readonly kind: string;
  readonly step: string;
  readonly status: string;
  /** Only what waits for the reader. */
  readonly mine: boolean;
}

export const myWait = (row: Row): Wait | undefined => row.open.find((wait) => wait.mine);

const dueOf = (row: Row): string => (myWait(row) ?? row.open[0])?.due ?? "9999-12-31";

const holds = (wanted: string, value: string): boolean => wanted === "" || wanted === value;

export function sifted(rows: readonly Row[], { q, round, kind, step, status, mine }: Sieve): readonly Row[] {
  const word = q.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      (!mine || myWait(row) !== undefined) &&
      holds(round, row.round) &&
      holds(kind, row.kind) &&
      holds(status, row.standing) &&
      (step === "" || row.open.some((wait) => wait.step === step)) &&
      (word === "" || row.name.toLowerCase().includes(word) || row.number.toLowerCase().includes(word)),
  );
  const first = (row: Row): number => (myWait(row) === undefined ? 1 : 0);
  return found.toSorted((a, b) => first(a) - first(b) || (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0) || (a.number < b.number ? -1 : 1));
}

export interface StepCount {
  readonly step: string;
  readonly says: string;
  readonly count: number;
  readonly mine: number;
}

/** How many wait at each step, in the procedure's own order as far as it is known. */
export function stepCounts(rows: readonly Row[], order: readonly string[]): readonly StepCount[] {
  const counts = new Map<string, StepCount>();
  for (const { open } of rows) {
    for (const { step, says, mine } of open) {
      const known = counts.get(step) ?? { step, says, count: 0, mine: 0 };
      counts.set(step, { ...known, count: known.count + 1, mine: known.mine + (mine ? 1 : 0) });
    }
  }
  const place = (step: string): number => (order.includes(step) ? order.indexOf(step) : order.length);
  return [...counts.values()].toSorted((a, b) => place(a.step) - place(b.step));
}

export interface Tally {
  readonly mine: number;
  readonly over: number;
  readonly today: number;
  readonly week: number;
}

/** What waits for the reader: over its day, due today, due within seven days. */
export function tallyOf(rows: readonly Row[], leftOf: (day: string | null) => number | null): Tally {
  const waits = rows.flatMap((row) => myWait(row) ?? []);
  const lefts = waits.map((wait) => leftOf(wait.due));
  const count = (test: (left: number) => boolean): number => lefts.filter((left) => left !== null && test(left)).length;
  return { mine: waits.length, over: count((left) => left < 0), today: count((left) => left === 0), week: count((left) => left >= 0 && left <= 7) };
}
