// One change between two editions, as data.
import type { Json } from "../base/json.ts";

/** `unsaid`: stated before, unstated now; `said` the reverse; `not-held`: now governed by a text that nobody here has; `held` the reverse. */
export type ChangeKind = "added" | "removed" | "changed" | "unsaid" | "said" | "not-held" | "held";

/** One change: `at` is a path of names, such as `rules.park-value-added-share.require.over`; null where a side has nothing. */
export interface Change {
  readonly at: string;
  readonly kind: ChangeKind;
  readonly clauseFrom: string | null;
  readonly clauseTo: string | null;
  /** Further clauses of an entry that stands on several. */
  readonly alsoFrom?: readonly string[];
  readonly alsoTo?: readonly string[];
  readonly from: Json;
  readonly to: Json;
}
