// What may be asked of a proceeding, by whom: the tier whose stage is open, a department asked there, or the unit itself.
import type { PlainDay } from "../base/plain-day.ts";
import type { Tier } from "../rule/kind.ts";
import type { Outcome } from "./proceeding.ts";

/** `as` is what the caller speaks for; the server has proved it. */
export type Voice = { readonly kind: "tier"; readonly tier: Tier } | { readonly kind: "department"; readonly tier: Tier; readonly department: string } | { readonly kind: "unit" };

export type ProceedingAsk =
  | { readonly kind: "report" }
  | { readonly kind: "assess"; readonly on: PlainDay; readonly place: string; readonly assessors: readonly string[]; readonly found: string; readonly meets: boolean; readonly proofs: readonly string[] }
  | { readonly kind: "give-opinion"; readonly outcome: Outcome; readonly reason: string; readonly document: string }
  | { readonly kind: "give-reasons"; readonly reasons: string; readonly until: PlainDay }
  | { readonly kind: "ask-hearing"; readonly words: string }
  | { readonly kind: "waive-hearing" }
  | { readonly kind: "hold-hearing"; readonly on: PlainDay; readonly record: string; readonly present: readonly string[] }
  | { readonly kind: "decide"; readonly outcome: Outcome; readonly reason: string; readonly document: string }
  | { readonly kind: "opine-jointly"; readonly agrees: boolean; readonly reason: string }
  /** `end` is worked out from the edition's publicity rule by the caller. */
  | { readonly kind: "publicise"; readonly start: PlainDay; readonly end: PlainDay }
  | { readonly kind: "end-publicity"; readonly objection?: string }
  | { readonly kind: "announce"; readonly document: string; readonly on: PlainDay }
  | { readonly kind: "carry-out"; readonly reconsiderUntil: PlainDay }
  | { readonly kind: "abandon"; readonly reason: string }
  | { readonly kind: "ask-reconsideration"; readonly reason: string }
  | { readonly kind: "answer-reconsideration"; readonly overturned: boolean; readonly reason: string; readonly document: string }
  | { readonly kind: "return-plaque"; readonly on: PlainDay };

export interface ProceedingCommand {
  readonly as: Voice;
  readonly by: string;
  readonly ask: ProceedingAsk;
}
