// What the reading of a published list noticed: a spelling mended, a thing told, or a doubt that a person decides.

export type ProposalKind =
  | "region-spelling"
  | "region-recommender"
  | "region-city"
  | "region-unknown"
  | "name-spelling"
  | "name-space"
  | "name-brackets"
  | "name-dot"
  | "name-remark"
  | "sequence-repeated"
  | "heading-count"
  | "listed-twice"
  | "listed-again"
  | "adjustment-unmatched";

/** `applied`: sure, done. `told`: nothing to do. `open`: taken as given until a person confirms. `confirmed`: decided by a person. */
export type ProposalState = "applied" | "told" | "open" | "confirmed";

/** One remark on one cell. `row` is the line of the file, `column` the file's own header; `code` the region code where a region is proposed. */
export interface Proposal {
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly row: number;
  readonly column: string;
  readonly given: string;
  /** Null where nothing can be proposed and a person must say. */
  readonly proposed: string | null;
  readonly code?: string;
  readonly why: string;
}

/** A proposal before its place is known. */
export type Remark = Omit<Proposal, "row" | "column">;

/** One fault of a row that cannot be taken, with its place, its rule (`code`) and the reason. */
export interface RejectedRow {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly given: string;
  readonly hint: string;
}

/** How many rows the faults are of. */
export const rowsRejected = (faults: readonly RejectedRow[]): number => new Set(faults.map(({ row }) => row)).size;
