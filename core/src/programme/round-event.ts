// What can have happened to a round. The sealed edition stays readable beside every amendment.
import type { PlainDay } from "../base/plain-day.ts";
import type { Kind } from "../rule/kind.ts";

/** Days by date id, e.g. `declare-by`. */
export type Dates = { readonly [date: string]: PlainDay };
/** Imported or moved quotas by kind and region node. */
export type Quotas = { readonly [kind in Kind]?: { readonly [node: string]: number } };

/** What a signed amendment 补充通知 changes. */
export type AmendmentChange =
  | { readonly kind: "extension"; readonly date: string; readonly day: PlainDay }
  | { readonly kind: "correction"; readonly text: string }
  | { readonly kind: "supplement"; readonly text: string }
  | { readonly kind: "quota-transfer"; readonly of: Kind; readonly from: string; readonly to: string; readonly n: number };

export interface Letter {
  readonly number: string;
  readonly signatory: string;
  readonly day: PlainDay;
}

/** A table 参数表 as it stood: its edition, and the hash of its sealed text. */
export interface FrozenTable {
  readonly edition: string;
  readonly hash: string;
}

/** Where a benchmark comes from that was worked out among peers 同行统计: the day, the group and its size, and how many by which source. */
export interface PeerOrigin {
  readonly day: PlainDay;
  /** GB/T 4754 prefix of the group; empty is every industry. */
  readonly industry: string;
  readonly take: "leading-5" | "mean";
  readonly n: number;
  /** Of them by their yearly table of `year`. */
  readonly tables: number;
  readonly sheets: number;
  readonly year?: number;
}

/**
 * A scheme adopted 采用的计分方案 for one kind of a round: which text (`hash` of scheme and standard), and the benchmark numbers that it
 * leaves open, frozen for the round with their source.
 */
export interface AdoptedScheme {
  readonly scheme: string;
  readonly hash: string;
  /** GB/T 4754 prefixes it is for; none is every industry. */
  readonly industries: readonly string[];
  readonly benchmarks: { readonly [name: string]: string };
  readonly source: string;
  /** When it was adopted; absent in rounds that adopted before it was kept. */
  readonly day?: PlainDay;
  /** Those of the benchmarks that were worked out among peers; the others come from `source`. */
  readonly origins?: { readonly [benchmark: string]: PeerOrigin };
  /** The table of carriers that fuels, electricity and heat are reckoned by, frozen where the scheme has fields filled from it. */
  readonly carriers?: FrozenTable;
}

/** What a tier posts for those within its node 地方另行通知. */
export type Post =
  | { readonly kind: "earlier-date"; readonly date: string; readonly day: PlainDay }
  | { readonly kind: "training"; readonly day: PlainDay; readonly place: string; readonly text: string }
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "answer"; readonly question: string; readonly text: string };

/** Two people publish: one proposes, another confirms. */
export type Publication = "publicity" | "announcement";

export type RoundEvent =
  | { readonly type: "opened"; readonly id: string; readonly edition: string; readonly hash: string; readonly year: number; readonly authority: string; readonly title: string; readonly opens: PlainDay; readonly dates: Dates }
  | { readonly type: "quota-imported"; readonly kind: Kind; readonly table: { readonly [node: string]: number }; readonly source: string }
  | ({ readonly type: "scheme-adopted"; readonly kind: Kind } & AdoptedScheme)
  | { readonly type: "amended"; readonly change: AmendmentChange; readonly signedBy: string; readonly day: PlainDay; readonly reason: string }
  | { readonly type: "posted"; readonly node: string; readonly post: Post; readonly signedBy: string; readonly day: PlainDay }
  | { readonly type: "list-sent"; readonly step: string; readonly kind: Kind; readonly node: string; readonly letter: Letter; readonly ranked: readonly string[]; readonly reserve: readonly string[] }
  | { readonly type: "selected"; readonly step: string; readonly kind: Kind; readonly selected: readonly string[]; readonly leftOut: number }
  | { readonly type: "met"; readonly step: string; readonly record: string; readonly present: readonly string[] }
  | { readonly type: "proposed"; readonly publication: Publication; readonly step: string; readonly list: readonly string[]; readonly by: string; readonly document: string; readonly start?: PlainDay; readonly end?: PlainDay }
  | { readonly type: "publicised"; readonly step: string; readonly list: readonly string[]; readonly start: PlainDay; readonly end: PlainDay; readonly by: string }
  | { readonly type: "publicity-ended"; readonly step: string }
  | { readonly type: "announced"; readonly step: string; readonly list: readonly string[]; readonly document: string; readonly departments: readonly string[]; readonly day: PlainDay; readonly by: string }
  | { readonly type: "registered"; readonly step: string; readonly entries: number };
