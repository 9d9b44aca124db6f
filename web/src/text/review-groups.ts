// What waits for the reader's own review, grouped by round, kind and step: only cases of one group can be decided together.
import { mostAtOnce } from "@qingce/core/contract/review-routes";
import { dueOf } from "./due.ts";
import type { Row, Wait } from "./inbox-rows.ts";

export interface ReviewRow {
  readonly row: Row;
  readonly wait: Wait;
}

export interface ReviewGroup {
  /** Names the group in the address. */
  readonly key: string;
  readonly round: string;
  readonly kind: string;
  readonly step: string;
  readonly says: string;
  readonly rows: readonly ReviewRow[];
}

const ownReview = (row: Row): Wait | undefined => row.open.find((wait) => wait.mine && wait.act === "review");
const day = ({ wait }: ReviewRow): string => wait.due ?? "9999-12-31";
const inOrder = (one: ReviewRow, other: ReviewRow): number => (day(one) === day(other) ? (one.row.number < other.row.number ? -1 : 1) : day(one) < day(other) ? -1 : 1);

/** Within a group what is due first comes first, then by number. */
export function reviewGroups(rows: readonly Row[]): readonly ReviewGroup[] {
  const waiting = rows.flatMap((row) => {
    const wait = ownReview(row);
    return wait === undefined ? [] : [{ row, wait, key: `${row.round}.${row.kind}.${wait.step}` }];
  });
  return [...new Set(waiting.map(({ key }) => key))].flatMap((key) => {
    const own = waiting.filter((one) => one.key === key);
    const [first] = own;
    return first === undefined ? [] : [{ key, round: first.row.round, kind: first.row.kind, step: first.wait.step, says: first.wait.says, rows: own.toSorted(inOrder) }];
  });
}

export interface Feasible {
  readonly can: readonly ReviewRow[];
  readonly cannot: readonly { readonly row: Row; readonly why: string }[];
}

/** What of the chosen can be decided now, and why the rest cannot; the server has the last word. */
export function feasible(chosen: readonly ReviewRow[], today: string | undefined): Feasible {
  const why = ({ row, wait }: ReviewRow): string | undefined => {
    if (row.digest === null) return "没有已提交的材料";
    return dueOf(today, wait.due).urgency === "over" ? "已过本环节期限，不能再办理" : undefined;
  };
  const judged = chosen.map((one) => ({ one, why: why(one) }));
  const fit = judged.filter((one) => one.why === undefined).map(({ one }) => one);
  return {
    can: fit.slice(0, mostAtOnce),
    cannot: [...judged.flatMap(({ one, why: reason }) => (reason === undefined ? [] : [{ row: one.row, why: reason }])), ...fit.slice(mostAtOnce).map(({ row }) => ({ row, why: `一次最多办理 ${mostAtOnce} 件，办完这些再选` }))],
  };
}
