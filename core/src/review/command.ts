// What reviewers, departments, experts and the recommending tier can ask of a declaration.
import type { Circumstances } from "../rule/circumstances.ts";
import type { PlainDay } from "../base/plain-day.ts";
import type { Facts } from "../rule/fact.ts";
import type { Opinion } from "../rule/settle.ts";
import type { FieldReason } from "../declaration/event.ts";
import type { Refusal } from "../base/refusal.ts";

export type ReviewCommand =
  | { readonly kind: "pass"; readonly step: string; readonly digest: string; readonly opinion: string }
  | { readonly kind: "return"; readonly step: string; readonly digest: string; readonly reasons: readonly FieldReason[]; /** Last day of the correction period, where the officer or the notice sets one. */ readonly until?: PlainDay }
  | { readonly kind: "refuse"; readonly step: string; readonly digest: string; readonly clause: string; readonly reason: string }
  | { readonly kind: "opine"; readonly step: string; readonly digest: string; readonly department: string; readonly opinion: Opinion; readonly reason: string }
  | { readonly kind: "score"; readonly step: string; readonly digest: string; readonly expert: string; readonly score: string; readonly points?: { readonly [item: string]: string }; readonly opinion?: string; readonly commitment?: string; readonly salt?: string };

/** The recommending tier's commands; `taken` counts the slots already held at the node, `cap` is the quota in force. */
export type RecommendCommand =
  | { readonly kind: "recommend"; readonly step: string; readonly node: string; readonly digest: string; readonly facts: Facts; readonly statements: { readonly [rule: string]: string }; readonly circumstances: Circumstances; readonly taken: number; readonly cap?: number; readonly overReason?: string }
  | { readonly kind: "reserve"; readonly step: string; readonly node: string; readonly place: number }
  | { readonly kind: "exclude"; readonly step: string; readonly node: string; readonly reason: string }
  | { readonly kind: "release"; readonly step: string; readonly node: string; readonly reason: string }
  | { readonly kind: "send-up"; readonly step: string; readonly node: string; readonly rank: number; readonly letter: string };

/** What a round's decision does to one declaration on the list. */
export type ListCommand =
  | { readonly kind: "select"; readonly step: string; readonly place: number }
  | { readonly kind: "leave-out"; readonly step: string; readonly refusal: Refusal }
  | { readonly kind: "confirm"; readonly step: string; readonly record: string };
