// Everything that a condition may be judged on. Gathered by the server, handed in as an argument, stored with the decision.
import type { PlainDay } from "../base/plain-day.ts";
import type { Facts } from "./fact.ts";
import type { Kind } from "./kind.ts";
import type { Listing } from "./listing.ts";
import type { OutsideRecord } from "./record.ts";

/** How a look-back 近三年 is counted; a reading of the edition. */
export interface LookBack {
  readonly to: "declaration-day" | "round-closing-day";
  /** Whether an event on the very day `years` before still counts. */
  readonly "first-day": "counted" | "not-counted";
}

export interface Circumstances {
  readonly kind: Kind;
  /** The day that look-backs are counted to, by the edition's reading. */
  readonly on: PlainDay;
  readonly facts: Facts;
  readonly records: readonly OutsideRecord[];
  readonly listings: readonly Listing[];
  /** Region node of the authority that runs the round. */
  readonly authority: string;
  /** Region nodes that contain a region code, itself first; empty when the code is unknown. */
  readonly nodesOf: { readonly [region: string]: readonly string[] };
  readonly lookBack: LookBack;
  /** Severity words from mildest to gravest, by record kind. */
  readonly severities: { readonly [record: string]: readonly string[] };
  /** Written statements for departures from 原则上, by rule id. */
  readonly statements: { readonly [rule: string]: string };
}
