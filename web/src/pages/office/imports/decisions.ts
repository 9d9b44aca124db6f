// What the officer has decided on open proposals so far, by the proposal's place in the file. Nothing is sent from here.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type Proposal = OutputOf<RouteOf<"import-register">>["proposals"][number];

/** Place → a value of one's own with how it reads, or nothing where the proposed value is taken. */
export type Decisions = ReadonlyMap<string, { readonly value: string; readonly says: string } | undefined>;

export interface Decided {
  readonly row: number;
  readonly column: string;
  readonly value?: string;
}

export const placeOf = ({ row, column }: Pick<Proposal, "row" | "column">): string => `${row}|${column}`;
export const isOpen = (one: Proposal): boolean => one.state === "open";
export const isAboutRegion = ({ kind }: Proposal): boolean => kind.startsWith("region-");

export const decide = (before: Decisions, one: Proposal, own?: { readonly value: string; readonly says: string }): Decisions => new Map([...before, [placeOf(one), own]]);
export const undecide = (before: Decisions, one: Proposal): Decisions => new Map([...before].filter(([place]) => place !== placeOf(one)));

/** Takes every proposed value; what has none, and what was decided otherwise, stays. */
export const takeAll = (before: Decisions, proposals: readonly Proposal[]): Decisions =>
  new Map([...proposals.filter((one) => isOpen(one) && one.proposed !== null).map((one) => [placeOf(one), undefined] as const), ...before]);

export const toSend = (decisions: Decisions, proposals: readonly Proposal[]): readonly Decided[] =>
  proposals.filter((one) => isOpen(one) && decisions.has(placeOf(one))).map((one) => {
    const own = decisions.get(placeOf(one));
    return { row: one.row, column: one.column, ...(own === undefined ? {} : { value: own.value }) };
  });
