// Duties beside the cases as the inbox shows them: which, how many of them at first, in which words.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type DutyRow = OutputOf<RouteOf<"read-duties">>["duties"][number];

/** The list of cases shows the others with their step. */
export const besideCases = (duties: readonly DutyRow[]): readonly DutyRow[] => duties.filter(({ declaration }) => declaration === null);

/** Shown before the reader asks for all. */
export const fewDuties = 6;

/** "12 项", "1000 项以上"; nothing for one. */
export const sayCount = (count: number): string => (count === 1 ? "" : count >= 1000 ? "1000 项以上" : `${count} 项`);
